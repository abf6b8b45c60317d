import type { Endpoint } from 'payload'
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
]
