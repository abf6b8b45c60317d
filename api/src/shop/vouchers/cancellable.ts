import type { Transaction } from '../../foundation/database/database.ts'
import { openOf, type Pieces } from '../fulfilments/parts.ts'
import type { LineRow, OrderRow } from '../orders/order-row.ts'
import { endPresentsOfVouchers } from '../presents/presents.store.ts'
import { lockOpenVouchers, type OpenVoucher, writeVoucherState } from './vouchers.store.ts'

/** What of an order can be cancelled, and the vouchers that go with it. */
export interface Cancellable {
  readonly pieces: readonly Pieces[]
  readonly vouchers: readonly OpenVoucher[]
}

/**
 * Of an order that is locked, what is not handed over.
 * @rule which vouchers end with an order: those that are open; where its buyer cancels it, only those that are theirs still and not on their way to a friend.
 */
export async function cancellableOf(
  tx: Transaction,
  order: Pick<OrderRow, 'id'>,
  lines: readonly LineRow[],
  by: 'BY_CLIENT' | 'BY_STAFF',
): Promise<Cancellable> {
  const open = await lockOpenVouchers(tx, order.id)
  const vouchers = by === 'BY_STAFF' ? open : open.filter(({ isBuyers, isGiven }) => isBuyers && !isGiven)
  const pieces = lines.map(line => ({
    lineId: line.id,
    count: line.service ? vouchers.filter(({ lineId }) => lineId === line.id).length : openOf(line),
  }))
  return { pieces: pieces.filter(({ count }) => count > 0), vouchers }
}

/** Whether pieces are among what can be cancelled. */
export const isCancellable = ({ pieces }: Cancellable, wanted: readonly Pieces[]): boolean =>
  wanted.every(({ lineId, count }) => count <= (pieces.find(each => each.lineId === lineId)?.count ?? 0))

/** Ends as many vouchers of each line as pieces of it are cancelled. */
export async function cancelVouchers(
  tx: Transaction,
  { vouchers }: Cancellable,
  pieces: readonly Pieces[],
): Promise<void> {
  const ids = pieces.flatMap(({ lineId, count }) =>
    vouchers
      .filter(voucher => voucher.lineId === lineId)
      .slice(0, count)
      .map(({ id }) => id),
  )
  if (ids.length === 0) return
  await writeVoucherState(tx, ids, 'CANCELLED')
  await endPresentsOfVouchers(tx, ids)
}
