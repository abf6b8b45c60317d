import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { ReturnAnswered } from '../events.ts'
import { lockOrder } from '../orders/orders.store.ts'
import { ReturnNotOpen } from '../refusals.ts'
import type { OrderReturn } from './order-return.ts'
import { LONGEST_WORDS } from './request-return.ts'
import { returnNow } from './return-of.ts'
import type { ReturnRow } from './return-row.ts'
import { linesOfReturns, returnById, writeAnswer, writeStays } from './returns.store.ts'

const messageFor = wordsFor({ 'badInput.returnAnswer': ['most'] })

export interface ReturnAnswer {
  readonly orderReturnId: string
  readonly isAccepted: boolean
  /** For the buyer; needed to decline. */
  readonly words: string | null
}

/**
 * Staff accept a return, or decline it with words. Asked again, it stands as answered.
 * @rule until when a return can be declined: until it arrived, and be it accepted before, so that what never comes can be ended.
 */
export async function answerReturn(
  app: App,
  viewer: Viewer,
  { orderReturnId: id, isAccepted, words }: ReturnAnswer,
): Promise<OrderReturn | ReturnNotOpen> {
  const answer = words?.trim() || null
  if ((answer?.length ?? 0) > LONGEST_WORDS || (!isAccepted && answer === null))
    throw new BadInput(messageFor('badInput.returnAnswer', { most: LONGEST_WORDS }))
  const state = isAccepted ? 'ACCEPTED' : 'DECLINED'
  return app.db.transact(async tx => {
    const row = await lockReturn(tx, id)
    if (row.state === state) return returnNow(tx, id)
    if (row.state !== 'REQUESTED' && (isAccepted || row.state !== 'ACCEPTED'))
      return new ReturnNotOpen(row.state)
    await writeAnswer(tx, id, state, answer, viewer.id)
    if (!isAccepted)
      for (const { lineId, count } of await linesOfReturns(tx, [id])) await writeStays(tx, lineId, count)
    const { personId, orderId } = row
    const payload = { personId, orderId, answer: state, words: answer ?? '' } as const
    await emit(tx, ReturnAnswered, { subjectId: id, payload })
    return returnNow(tx, id)
  })
}

/** A return as it stands under the lock of its order, which everything that changes returns takes. Throws NOT_FOUND. */
export async function lockReturn(tx: Transaction, id: string): Promise<ReturnRow> {
  const found = await returnById(tx, id)
  if (found) await lockOrder(tx, found.orderId)
  const row = found && (await returnById(tx, id))
  if (!row) throw new NotFound('orderReturn', id)
  return row
}
