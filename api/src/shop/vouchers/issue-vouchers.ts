import type { Transaction } from '../../foundation/database/database.ts'
import type { LineRow, OrderRow } from '../orders/order-row.ts'
import { newCode } from './voucher-code.ts'
import { addVouchers } from './vouchers.store.ts'

/**
 * Vouchers for the services of an order that is paid, one for each piece.
 * @rule when a service is handed over: when the appointment took place that its voucher was redeemed for; until then its money is held by the order.
 */
export async function issueVouchers(
  tx: Transaction,
  order: Pick<OrderRow, 'id' | 'personId'>,
  lines: readonly LineRow[],
): Promise<void> {
  for (const line of lines)
    if (line.service) {
      const codes = Array.from({ length: line.count }, newCode)
      await addVouchers(tx, order, line, line.service, codes)
    }
}
