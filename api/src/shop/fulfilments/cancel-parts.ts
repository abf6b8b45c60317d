import type { App } from '../../app.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { NotFound } from '../../foundation/fault.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { release } from '../../ledger/index.ts'
import { giveBackUse } from '../checkout/code-uses.store.ts'
import { sum } from '../checkout/price-order.ts'
import { OrderCancelled } from '../events.ts'
import type { Order } from '../orders/order.ts'
import { orderNow } from '../orders/order-of.ts'
import { type LineRow, type OrderRow, shippingPaid } from '../orders/order-row.ts'
import { linesOfOrders, lockOrder, writeEnded } from '../orders/orders.store.ts'
import { OrderNotChangeable, OrderPiecesNotOpen } from '../refusals.ts'
import { moveStock } from '../stock/move-stock.ts'
import { piecesOf } from '../stock/stock.ts'
import { cancellableOf, cancelVouchers, isCancellable } from '../vouchers/cancellable.ts'
import { writeCancellation, writeClosed } from './fulfilments.store.ts'
import { isAllSettled, leavesPhysical, openParts, type Part, type Pieces } from './parts.ts'

export interface PiecesToCancel {
  readonly orderId: string
  readonly lines: readonly Pieces[]
  readonly idempotencyKey: string
}

/**
 * Staff cancel pieces of a paid order, once for each key, e.g. of what broke before it was shipped.
 * @rule who cancels a part of an order: staff; buyers cancel all that is not handed over, so that nobody orders much for a discount and leaves little of it.
 */
export async function cancelOrderLines(
  app: App,
  viewer: Viewer,
  { orderId, lines: wanted, idempotencyKey: key }: PiecesToCancel,
): Promise<Order | OrderNotChangeable | OrderPiecesNotOpen | IdempotencyKeyReused> {
  const meaning = [orderId, wanted.map(({ lineId, count }) => [lineId, count])]
  const keyed = { personId: viewer.id, verb: 'cancelOrderLines', key, meaning }
  const refused = await app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return null
    const order = await lockOrder(tx, orderId)
    if (!order) throw new NotFound('order', orderId)
    if (order.state !== 'PAID' && order.state !== 'PARTLY_FULFILLED')
      return new OrderNotChangeable(order.state)
    const lines = await linesOfOrders(tx, [orderId])
    const parts = openParts(lines, wanted)
    const open = await cancellableOf(tx, order, lines, 'BY_STAFF')
    if (!parts || !isCancellable(open, wanted)) return new OrderPiecesNotOpen()
    await cancelParts(tx, order, lines, parts, 'BY_STAFF')
    await cancelVouchers(tx, open, wanted)
    await completeRequest(tx, keyed, orderId)
    return null
  })
  return refused instanceof Refusal ? refused : orderNow(app.db, orderId)
}

/**
 * Cancels pieces of a paid order, which the caller locked, that are not handed over: their part of what is held is in the wallet
 * again, and they are in the stock. Shipping comes back when nothing was shipped and nothing is left to be.
 */
export async function cancelParts(
  tx: Transaction,
  order: OrderRow,
  lines: readonly LineRow[],
  parts: readonly Part[],
  ending: 'BY_CLIENT' | 'BY_STAFF',
): Promise<void> {
  const { id: orderId, wallet, personId, currency } = order
  const number = order.steps + 1
  const withShipping =
    order.shippingNumber === null && !order.isShippingReleased && !leavesPhysical(lines, parts)
  const amount = sum(parts.map(({ paid }) => paid)) + (withShipping ? shippingPaid(order) : 0n)
  const isByStaff = ending === 'BY_STAFF'
  await writeCancellation(tx, { orderId, number, amount, isByStaff, withShipping }, parts)
  const pieces = piecesOf(parts.map(({ line, count }) => ({ pieces: line.pieces, count })))
  await moveStock(tx, pieces, { kind: 'RETURNED', orderId, step: number })
  if (amount > 0n) await release(tx, { subjectId: orderId, wallet, amount, number })
  const isLast = isAllSettled(lines, parts)
  const isAll = isLast && order.state === 'PAID'
  if (isAll) {
    await writeEnded(tx, orderId, ending)
    await giveBackUse(tx, orderId)
  } else if (isLast) await writeClosed(tx, orderId)
  const [total, back] = [moneyJson(money(order.total, currency)), moneyJson(money(amount, currency))]
  await emit(tx, OrderCancelled, {
    subjectId: orderId,
    payload: { personId, total, amount: back, ending: isAll ? ending : 'PART' },
  })
}
