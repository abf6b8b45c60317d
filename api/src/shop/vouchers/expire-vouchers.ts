import type { App } from '../../app.ts'
import { emit } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import { VoucherExpired } from '../events.ts'
import { cancelParts } from '../fulfilments/cancel-parts.ts'
import { openParts } from '../fulfilments/parts.ts'
import { linesOfOrders, lockOrder } from '../orders/orders.store.ts'
import { endPresentsOfVouchers } from '../presents/presents.store.ts'
import { lockVoucher, overdueVouchers, writeVoucherState } from './vouchers.store.ts'

const AT_ONCE = 100

/**
 * Vouchers that were not used in time end, each once, on several nodes.
 * @rule what an expired voucher gives back: all that was paid for it, to the wallet of who bought it.
 */
export async function expireVouchers(app: App): Promise<void> {
  for (const { id, orderId } of await overdueVouchers(app.db, AT_ONCE))
    await app.db.transact(async tx => {
      const order = await lockOrder(tx, orderId)
      const voucher = await lockVoucher(tx, id)
      if (!order || voucher?.state !== 'OPEN' || voucher.expiresAt > app.clock.now()) return
      const lines = await linesOfOrders(tx, [orderId])
      const parts = openParts(lines, [{ lineId: voucher.lineId, count: 1 }])
      if (!parts) throw new Error(`voucher ${id} is open, and its order has nothing to cancel`)
      await writeVoucherState(tx, [id], 'EXPIRED')
      await endPresentsOfVouchers(tx, [id])
      await cancelParts(tx, order, lines, parts, 'BY_STAFF')
      const amount = moneyJson(money(parts[0]?.paid ?? 0n, order.currency))
      const payload = { personId: voucher.buyerId, names: voucher.names, amount }
      await emit(tx, VoucherExpired, { subjectId: id, payload })
    })
}
