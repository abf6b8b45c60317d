import type { Transaction } from '../../foundation/database/database.ts'
import { fulfil } from '../fulfilments/fulfil.ts'
import type { LineRow, OrderRow } from '../orders/order-row.ts'
import { addItems } from './library.store.ts'

/**
 * Hands over what is digital of an order, in the transaction in which it is paid.
 * @rule when a digital product is handed over: at once when it is paid; whoever sells it earns at that moment.
 */
export async function deliver(
  tx: Transaction,
  { id: orderId, personId: buyerId }: Pick<OrderRow, 'id' | 'personId'>,
  lines: readonly LineRow[],
): Promise<void> {
  const digital = lines.filter(({ kind }) => kind === 'DIGITAL')
  if (digital.length === 0) return
  const pieces = digital.map(({ id: lineId, count }) => ({ lineId, count }))
  const refused = await fulfil(tx, orderId, { kind: 'DELIVERED', lines: pieces, personId: null })
  if (refused) throw new Error(`order ${orderId} was paid, and its files are not delivered: ${refused.code}`)
  for (const { id: lineId, count, productId, names } of digital)
    await addItems(tx, { lineId, count, buyerId, productId, names })
}
