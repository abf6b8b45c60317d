import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { globalId, localId } from '../../foundation/contract/global-id.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import { NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { Voucher, type VoucherRow } from './voucher.ts'
import { voucherById, vouchersPage } from './vouchers.store.ts'

/** A voucher of the viewer's. Throws NOT_FOUND for all else. */
export async function ownVoucher(on: Queryable, viewer: Viewer, id: string): Promise<VoucherRow> {
  const row = await voucherById(on, id)
  if (row?.ownerId !== viewer.id) throw new NotFound('voucher', id)
  return row
}

export const shownVoucher = async (on: Queryable, viewer: Viewer, id: string): Promise<Voucher> =>
  Voucher.of(await ownVoucher(on, viewer, id))

/** What the viewer has, the latest first. */
export async function ownVouchers(
  { app, viewer }: Pick<Context, 'app' | 'viewer'>,
  first: number,
  after: string | null,
): Promise<Connection<Voucher>> {
  const place = after == null ? null : localId(['Voucher'], after, 'after')
  const rows = await vouchersPage(app.db, viewer.id, place, pageSize(first))
  return pageOf(
    rows.map(row => Voucher.of(row)),
    first,
    after,
    ({ id }) => globalId('Voucher', id),
  )
}

/** All that somebody has, for the copy of their data. */
export async function vouchersOf(on: Queryable, personId: string): Promise<object[]> {
  const rows = await vouchersPage(on, personId, null, 1_000)
  return rows.map(({ names, state, minutes, issuedAt, expiresAt }) => ({
    ...{ name: names.en ?? names.es, state, minutes, issuedAt, expiresAt },
  }))
}
