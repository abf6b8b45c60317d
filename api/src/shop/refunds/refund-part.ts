import type { Transaction } from '../../foundation/database/database.ts'
import { fulfilledLines } from '../fulfilments/fulfilments.store.ts'
import { linesOfOrders, lockOrder } from '../orders/orders.store.ts'
import { CardRefundOutOfRange } from '../refusals.ts'
import { publishRefund, refund } from './refund.ts'

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
  const given = { order, lines, fulfilled, wanted: new Map([[lineId, amount]]), shipping: 0n }
  const back = await refund(tx, given, { personId: null, reason, toCard: false })
  if (back instanceof CardRefundOutOfRange)
    throw new Error(`order ${orderId} was not to be refunded to a card`)
  await publishRefund(tx, order, back, false)
}
