import type { App } from '../../app.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { VoucherNotUsable } from './refusals.ts'
import { unusable } from './usable.ts'
import { Voucher, type VoucherRow } from './voucher.ts'
import { codeTyped } from './voucher-code.ts'
import { lockVoucher, voucherById, voucherOfCode, writeVoucherOwner } from './vouchers.store.ts'

/** Whoever types in the code of an open voucher has it from then on. Asked again by them, it is theirs. */
export async function claimVoucher(
  app: App,
  viewer: Viewer,
  typed: string,
): Promise<Voucher | VoucherNotUsable> {
  const code = codeTyped(typed)
  const id = code && (await voucherOfCode(app.db, code))
  if (!id) return new VoucherNotUsable('UNKNOWN')
  return app.db.transact(async tx => {
    const voucher = await lockVoucher(tx, id)
    if (!voucher) return new VoucherNotUsable('UNKNOWN')
    if (voucher.readerId === viewer.id) return new VoucherNotUsable('OWN_READING')
    if (voucher.ownerId !== viewer.id) {
      const reason = unusable(voucher, app.clock.now())
      if (reason) return new VoucherNotUsable(reason)
      await writeVoucherOwner(tx, id, viewer.id)
    }
    return Voucher.of((await voucherById(tx, id)) as VoucherRow)
  })
}
