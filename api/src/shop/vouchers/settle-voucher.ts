import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { fulfil } from '../fulfilments/fulfil.ts'
import { fulfilledLines } from '../fulfilments/fulfilments.store.ts'
import { lockOrder } from '../orders/orders.store.ts'
import { refundPart } from '../refunds/refund-part.ts'
import type { VoucherRow } from './voucher.ts'
import { lockVoucher, voucherOfAppointment, writeReopened, writeVoucherState } from './vouchers.store.ts'

const WHOLE = 10_000
/** So many days are left at least when a voucher comes back. */
const LEAST_DAYS = 30

/**
 * Settles the voucher that an appointment was redeemed with, once it is over; asked again, it changes nothing.
 * @rule what becomes of a voucher: its appointment took place, so its money goes to reader and platform; the client would get everything back, so it is open again for thirty days at least; or a part, so it is used and that part goes to the wallet of who bought it.
 */
export async function settleVoucher(
  app: App,
  appointmentId: string,
  refundedBasisPoints: number,
): Promise<void> {
  const place = await voucherOfAppointment(app.db, appointmentId)
  if (!place) return
  await app.db.transact(async tx => {
    await lockOrder(tx, place.orderId)
    const voucher = await lockVoucher(tx, place.id)
    if (voucher?.state !== 'BOOKED' || voucher.appointmentId !== appointmentId) return
    if (refundedBasisPoints === WHOLE) {
      await writeReopened(tx, voucher.id, LEAST_DAYS)
      return
    }
    await use(tx, voucher)
    if (refundedBasisPoints > 0) await giveBackPart(tx, voucher, BigInt(refundedBasisPoints))
  })
}

async function use(tx: Transaction, { id, orderId, lineId }: VoucherRow): Promise<void> {
  const lines = [{ lineId, count: 1 }]
  const refused = await fulfil(tx, orderId, { kind: 'ISSUED', lines, personId: null })
  if (refused) throw new Error(`voucher ${id} was redeemed, and its order is ${refused.code}`)
  await writeVoucherState(tx, [id], 'USED')
}

/** Of the piece that was just handed over. */
async function giveBackPart(
  tx: Transaction,
  { orderId, lineId }: VoucherRow,
  basisPoints: bigint,
): Promise<void> {
  const handed = await fulfilledLines(tx, [orderId])
  const last = handed.filter(each => each.lineId === lineId).at(-1)
  const amount = ((last?.paid ?? 0n) * basisPoints) / BigInt(WHOLE)
  if (amount > 0n) await refundPart(tx, orderId, lineId, amount, 'Appointment of a voucher')
}
