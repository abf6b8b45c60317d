import type { Transaction } from '../../foundation/database/database.ts'
import { fulfilledLines } from '../fulfilments/fulfilments.store.ts'
import { linesOfOrders, lockOrder } from '../orders/orders.store.ts'
import { refund } from './refund.ts'
import { publish } from './refund-order.ts'

/** Gives an amount of a line that was handed over back to the buyer's wallet, by no staff member's decision. Minor units. */
export async function refundPart(
  tx: Transaction,
  orderId: string,
  lineId: string,
  amount: bigint,
  reason: string,
): Promise<void> {
  const order = await lockOrder(tx, orderId)
  if (!order) throw new Error(`there is no order ${orderId}`)
  const [lines, fulfilled] = [await linesOfOrders(tx, [orderId]), await fulfilledLines(tx, [orderId])]
  const wanted = new Map([[lineId, amount]])
  const by = { personId: null, reason, toCard: false }
  await refund(tx, { order, lines, fulfilled, wanted, shipping: 0n }, by)
  await publish(tx, order, amount, false)
}
