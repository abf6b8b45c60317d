import type { Endpoint } from 'payload'
import {
  approveApplication,
  askBackApplication,
  declineApplication,
  inviteReader,
  revokeInvitation,
} from './applications/actions.ts'
import { exportTrail } from './audit/export.ts'
import { assignCase, closeCase, decideCase, foreseeDecision, noteCase } from './cases/actions.ts'
import { answerTicket, noteTicket, steerTicket } from './help/serve-ticket.ts'
import { endStream, stopReading } from './live/end.ts'
import { exportMetricRows, exportMetrics, exportReaderMetrics } from './metrics/exports.ts'
import { moderate, noteModeration } from './moderation/moderate.ts'
import { holdPayouts, releasePayouts, replayDelivery, retryPayout } from './money/actions.ts'
import { exportPayouts, exportTopUps, exportTransfers } from './money/exports.ts'
import { foreseeRefund, refund } from './orders/refund.ts'
import { ship } from './orders/ship.ts'
import { adjust, decideAdjustment } from './people/adjust.ts'
import { closePerson, note, readmit, suspend } from './people/change-access.ts'
import { look } from './people/look.ts'
import { answerReturn, receiveReturn } from './returns/answer.ts'
import { receive } from './stock/receive.ts'

/** What the pages of the desk do. */
export const deskActions: Endpoint[] = [
  ship,
  foreseeRefund,
  refund,
  answerReturn,
  receiveReturn,
  receive,
  suspend,
  readmit,
  note,
  look,
  answerTicket,
  noteTicket,
  steerTicket,
  adjust,
  decideAdjustment,
  foreseeDecision,
  decideCase,
  closeCase,
  assignCase,
  noteCase,
  stopReading,
  endStream,
  moderate,
  noteModeration,
  retryPayout,
  holdPayouts,
  releasePayouts,
  replayDelivery,
  exportTransfers,
  exportPayouts,
  exportTopUps,
  exportTrail,
  closePerson,
  exportMetrics,
  exportReaderMetrics,
  exportMetricRows,
  askBackApplication,
  approveApplication,
  declineApplication,
  inviteReader,
  revokeInvitation,
]
