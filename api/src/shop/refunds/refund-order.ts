import type { App } from '../../app.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import type { Money } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { sum } from '../checkout/price-order.ts'
import { fulfilledLines } from '../fulfilments/fulfilments.store.ts'
import type { Order } from '../orders/order.ts'
import { orderNow } from '../orders/order-of.ts'
import { shippingPaid } from '../orders/order-row.ts'
import { linesOfOrders, lockOrder } from '../orders/orders.store.ts'
import { CardRefundOutOfRange, OrderNotChangeable, OrderRefundOutOfRange } from '../refusals.ts'
import type { Given } from './give-back.ts'
import { publishRefund, refund } from './refund.ts'

const messageFor = wordsFor({ 'badInput.currency': ['currency'], 'badInput.refundReason': ['most'] })
const LONGEST_REASON = 500

export interface RefundToGive {
  readonly orderId: string
  readonly lines: readonly { readonly orderLineId: string; readonly amount: Money }[]
  readonly shipping: Money | null
  readonly reason: string
  /** On to the card that the order was paid by; else it stays in the wallet. */
  readonly toCard: boolean
  readonly idempotencyKey: string
}

type Refused = CardRefundOutOfRange | IdempotencyKeyReused | OrderNotChangeable | OrderRefundOutOfRange

/** Staff give some or all of what was handed over of an order back to the buyer, line by line, once for each key. */
export async function refundOrder(
  app: App,
  viewer: Viewer,
  { orderId, lines: asked, shipping, reason, toCard, idempotencyKey: key }: RefundToGive,
): Promise<Order | Refused> {
  const words = reason.trim()
  if (words.length < 1 || words.length > LONGEST_REASON)
    throw new BadInput(messageFor('badInput.refundReason', { most: LONGEST_REASON }))
  for (const { currency } of [...asked.map(({ amount }) => amount), ...(shipping ? [shipping] : [])])
    if (currency !== app.config.currency)
      throw new BadInput(messageFor('badInput.currency', { currency: app.config.currency }))
  const amounts = asked.map(({ orderLineId, amount }) => [orderLineId, amount.minor])
  const keyed = {
    ...{ personId: viewer.id, verb: 'refundOrder', key },
    meaning: [orderId, amounts, shipping?.minor ?? null, words, toCard],
  }
  const refused = await app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return null
    const order = await lockOrder(tx, orderId)
    if (!order) throw new NotFound('order', orderId)
    if (order.state !== 'PARTLY_FULFILLED' && order.state !== 'FULFILLED')
      return new OrderNotChangeable(order.state)
    const wanted = new Map(asked.map(({ orderLineId, amount }) => [orderLineId, amount.minor]))
    const given = {
      order,
      lines: await linesOfOrders(tx, [orderId]),
      fulfilled: await fulfilledLines(tx, [orderId]),
      wanted,
      shipping: shipping?.minor ?? 0n,
    }
    if (wanted.size < asked.length || !isWithin(given)) return new OrderRefundOutOfRange()
    const by = { personId: viewer.id, reason: words, toCard }
    const amount = await refund(tx, given, by)
    if (amount instanceof CardRefundOutOfRange) return amount
    await publishRefund(tx, order, amount, toCard)
    await completeRequest(tx, keyed, orderId)
    return null
  })
  return refused instanceof Refusal ? refused : orderNow(app.db, orderId)
}

/** Of something that was handed over, and of no more than is left of it. */
export function isWithin({ order, fulfilled, wanted, shipping }: Given): boolean {
  if (wanted.size === 0 && shipping === 0n) return false
  const shipped = order.shippingNumber === null ? 0n : shippingPaid(order)
  if (shipping < 0n || shipping > shipped - order.refundedShipping) return false
  return [...wanted].every(([id, amount]) => {
    const own = fulfilled.filter(({ lineId }) => lineId === id)
    return amount > 0n && amount <= sum(own.map(({ paid, refunded }) => paid - refunded))
  })
}
