import type { App } from '../../app.ts'
import { policies } from '../../catalogue/index.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { ReturnRequested } from '../events.ts'
import { fulfilledLines, fulfilmentsOfOrders } from '../fulfilments/fulfilments.store.ts'
import type { Pieces } from '../fulfilments/parts.ts'
import { linesOfOrders, lockOrder } from '../orders/orders.store.ts'
import { ReturnNotPossible } from '../refusals.ts'
import type { OrderReturn } from './order-return.ts'
import { returnNow } from './return-of.ts'
import { returnableOf } from './returnable.ts'
import { addReturn } from './returns.store.ts'

const messageFor = wordsFor({ 'badInput.returnReason': ['most'] })
export const LONGEST_WORDS = 500

export interface ReturnAsked {
  readonly orderId: string
  readonly lines: readonly Pieces[]
  readonly reason: string
  readonly idempotencyKey: string
}

/** A buyer asks to send pieces of an order back, once for each key: staff will answer. */
export async function requestReturn(
  app: App,
  viewer: Viewer,
  { orderId, lines: wanted, reason, idempotencyKey: key }: ReturnAsked,
): Promise<OrderReturn | ReturnNotPossible | IdempotencyKeyReused> {
  const words = reason.trim()
  if (words.length < 1 || words.length > LONGEST_WORDS)
    throw new BadInput(messageFor('badInput.returnReason', { most: LONGEST_WORDS }))
  const { returnDays } = await policies(app)
  const meaning = [orderId, wanted.map(({ lineId, count }) => [lineId, count]), words]
  const keyed = { personId: viewer.id, verb: 'requestReturn', key, meaning }
  const id = await app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return claim.subjectId
    const order = await lockOrder(tx, orderId)
    if (order?.personId !== viewer.id) throw new NotFound('order', orderId)
    const of = {
      lines: await linesOfOrders(tx, [orderId]),
      fulfilments: await fulfilmentsOfOrders(tx, [orderId]),
      fulfilled: await fulfilledLines(tx, [orderId]),
    }
    const returnable = returnableOf(of, returnDays, app.clock.now())
    const isEach = wanted.every(({ lineId, count }) =>
      returnable.some(each => each.lineId === lineId && count > 0 && count <= each.count),
    )
    const isOnce = new Set(wanted.map(({ lineId }) => lineId)).size === wanted.length
    if (wanted.length === 0 || !isEach || !isOnce) return new ReturnNotPossible(returnDays)
    const added = await addReturn(tx, orderId, words, wanted)
    await completeRequest(tx, keyed, added)
    await emit(tx, ReturnRequested, { subjectId: added, payload: { personId: viewer.id, orderId } })
    return added
  })
  return id instanceof Refusal ? id : returnNow(app.db, id)
}
