import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { release } from '../../ledger/index.ts'
import { giveBackUse } from '../checkout/code-uses.store.ts'
import { OrderCancelled } from '../events.ts'
import { OrderNotChangeable } from '../refusals.ts'
import { moveStock } from '../stock/move-stock.ts'
import { piecesOf } from '../stock/stock.ts'
import type { Order } from './order.ts'
import { orderNow, seenOrder } from './order-of.ts'
import type { OrderEnding, OrderRow } from './order-row.ts'
import { linesOfOrders, lockOrder, overdueOrders, writeEnded } from './orders.store.ts'

/**
 * The buyer, or staff, cancel an order before it is shipped. Asked again, it is cancelled.
 * @rule until when an order can be cancelled: until it is shipped; all that was held for it is in the wallet again.
 */
export async function cancelOrder(
  app: App,
  viewer: Viewer,
  orderId: string,
): Promise<Order | OrderNotChangeable> {
  await seenOrder(app.db, viewer, orderId)
  return app.db.transact(async tx => {
    const order = (await lockOrder(tx, orderId)) as OrderRow
    if (order.state === 'SHIPPED') return new OrderNotChangeable(order.state)
    if (order.state !== 'CANCELLED')
      await endOrder(tx, order, order.personId === viewer.id ? 'BY_CLIENT' : 'BY_STAFF')
    return orderNow(tx, orderId)
  })
}

/** Ends an order that is not shipped, which the caller locked: its money, its pieces and its code are free again. */
async function endOrder(tx: Transaction, order: OrderRow, ending: OrderEnding): Promise<void> {
  const { id, personId, wallet, total, currency } = order
  const isPaid = order.state === 'PAID'
  await writeEnded(tx, id, ending)
  await giveBackUse(tx, id)
  const pieces = piecesOf(await linesOfOrders(tx, [id]))
  await moveStock(tx, pieces, { kind: isPaid ? 'RETURNED' : 'RELEASED', orderId: id })
  if (isPaid) await release(tx, { subjectId: id, wallet })
  const payload = { personId, total: moneyJson(money(total, currency)), ending }
  await emit(tx, OrderCancelled, { subjectId: id, payload })
}

const AT_ONCE = 100

/** Orders whose payment did not come in time end; each once, on several nodes. What came by card later is in the wallet. */
export async function endUnpaidOrders(app: App): Promise<void> {
  for (const id of await overdueOrders(app.db, AT_ONCE))
    await app.db.transact(async tx => {
      const order = await lockOrder(tx, id)
      const isOverdue = order?.reservedUntil != null && order.reservedUntil <= app.clock.now()
      if (order && isOverdue) await endOrder(tx, order, 'NOT_PAID')
    })
}
