import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { giveBackUse } from '../checkout/code-uses.store.ts'
import { OrderCancelled } from '../events.ts'
import { cancelParts } from '../fulfilments/cancel-parts.ts'
import { openParts } from '../fulfilments/parts.ts'
import { OrderNotChangeable } from '../refusals.ts'
import { moveStock } from '../stock/move-stock.ts'
import { piecesOf } from '../stock/stock.ts'
import { cancellableOf, cancelVouchers } from '../vouchers/cancellable.ts'
import type { Order } from './order.ts'
import { orderNow, seenOrder } from './order-of.ts'
import type { OrderEnding, OrderRow } from './order-row.ts'
import { linesOfOrders, lockOrder, overdueOrders, writeEnded } from './orders.store.ts'

/**
 * The buyer, or staff, cancel what is not handed over of an order. Asked again, it is cancelled.
 * @rule until when an order can be cancelled: until it is handed over; all that was held for what is not is in the wallet again.
 */
export async function cancelOrder(
  app: App,
  viewer: Viewer,
  orderId: string,
): Promise<Order | OrderNotChangeable> {
  await seenOrder(app.db, viewer, orderId)
  return app.db.transact(async tx => {
    const order = (await lockOrder(tx, orderId)) as OrderRow
    const lines = await linesOfOrders(tx, [orderId])
    const ending = order.personId === viewer.id ? 'BY_CLIENT' : 'BY_STAFF'
    if (order.state === 'AWAITING_PAYMENT') await endUnpaid(tx, order, ending)
    if (!order.paidAt) return orderNow(tx, orderId)
    const open = await cancellableOf(tx, order, lines, ending)
    const parts = openParts(lines, open.pieces)
    if (!parts && !lines.some(({ cancelled }) => cancelled > 0)) return new OrderNotChangeable(order.state)
    if (parts) {
      await cancelParts(tx, order, lines, parts, ending)
      await cancelVouchers(tx, open, open.pieces)
    }
    return orderNow(tx, orderId)
  })
}

/** Ends an order that is not paid, which the caller locked: its pieces and its code are free again. */
async function endUnpaid(tx: Transaction, order: OrderRow, ending: OrderEnding): Promise<void> {
  const { id, personId, total, currency } = order
  await writeEnded(tx, id, ending)
  await giveBackUse(tx, id)
  await moveStock(tx, piecesOf(await linesOfOrders(tx, [id])), { kind: 'RELEASED', orderId: id })
  const amount = moneyJson(money(total, currency))
  await emit(tx, OrderCancelled, { subjectId: id, payload: { personId, total: amount, amount, ending } })
}

const AT_ONCE = 100

/** Orders whose payment did not come in time end; each once, on several nodes. What came by card later is in the wallet. */
export async function endUnpaidOrders(app: App): Promise<void> {
  for (const id of await overdueOrders(app.db, AT_ONCE))
    await app.db.transact(async tx => {
      const order = await lockOrder(tx, id)
      const isOverdue = order?.reservedUntil != null && order.reservedUntil <= app.clock.now()
      if (order && isOverdue) await endUnpaid(tx, order, 'NOT_PAID')
    })
}
