import type { Endpoint } from 'payload'
import {
  approveApplication,
  askBackApplication,
  declineApplication,
  inviteReader,
} from './applications/actions.ts'
import { exportTrail } from './audit/export.ts'
import { holdPayouts, releasePayouts, replayDelivery, retryPayout } from './money/actions.ts'
import { exportPayouts, exportTopUps, exportTransfers } from './money/exports.ts'
import { foreseeRefund, refund } from './orders/refund.ts'
import { ship } from './orders/ship.ts'
import { adjust, decideAdjustment } from './people/adjust.ts'
import { note, readmit, suspend } from './people/change-access.ts'
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
  adjust,
  decideAdjustment,
  retryPayout,
  holdPayouts,
  releasePayouts,
  replayDelivery,
  exportTransfers,
  exportPayouts,
  exportTopUps,
  exportTrail,
  askBackApplication,
  approveApplication,
  declineApplication,
  inviteReader,
]
