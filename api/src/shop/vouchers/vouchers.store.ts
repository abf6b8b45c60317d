import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { LineRow, OrderRow, SoldService } from '../orders/order-row.ts'
import type { VoucherRow, VoucherState } from './voucher.ts'

const COLUMNS = `v.id, v.line_id AS "lineId", v.order_id AS "orderId", v.buyer_id AS "buyerId", v.owner_id AS "ownerId", v.reader_id AS "readerId",
  v.profile_id AS "profileId", v.names, v.minutes, v.code, v.state, v.appointment_id AS "appointmentId", v.issued_at AS "issuedAt", v.expires_at AS "expiresAt",
  EXISTS (SELECT FROM shop.presents p WHERE p.voucher_id = v.id AND p.ended_at IS NULL) AS "isGiven"`
const ADD = statement(
  'vouchers.add',
  `INSERT INTO shop.vouchers (line_id, number, order_id, buyer_id, owner_id, reader_id, profile_id, product_id, names, minutes, code, state, issued_at, expires_at)
   SELECT $1, c.number, $2, $3, $3, $4, $5, $6, $7::jsonb, $8, c.code, 'OPEN', now, now + make_interval(days => $9::integer)
   FROM unnest($10::text[]) WITH ORDINALITY AS c (code, number), foundation.clock_face`,
)
const BY_ID = statement('vouchers.by-id', `SELECT ${COLUMNS} FROM shop.vouchers v WHERE v.id = $1`)
const LOCK = statement('vouchers.lock', 'SELECT id FROM shop.vouchers WHERE id = $1 FOR NO KEY UPDATE')
const BY_CODE = statement('vouchers.by-code', 'SELECT id FROM shop.vouchers WHERE code = $1')
const OF_APPOINTMENT = statement(
  'vouchers.of-appointment',
  `SELECT id, order_id AS "orderId" FROM shop.vouchers WHERE appointment_id = $1`,
)
const PAGE = statement(
  'vouchers.page',
  `SELECT ${COLUMNS} FROM shop.vouchers v WHERE v.owner_id = $1 AND ($2::uuid IS NULL OR v.id < $2) ORDER BY v.id DESC LIMIT $3`,
)
const LOCK_OPEN = statement(
  'vouchers.lock-open',
  `SELECT id, line_id AS "lineId", owner_id = buyer_id AS "isBuyers",
     EXISTS (SELECT FROM shop.presents p WHERE p.voucher_id = v.id AND p.ended_at IS NULL) AS "isGiven"
   FROM shop.vouchers v WHERE order_id = $1 AND state = 'OPEN' ORDER BY id FOR NO KEY UPDATE`,
)
const STATE = statement('vouchers.state', 'UPDATE shop.vouchers SET state = $2 WHERE id = ANY ($1::uuid[])')
const BOOK = statement(
  'vouchers.book',
  `UPDATE shop.vouchers SET state = 'BOOKED', appointment_id = $2 WHERE id = $1`,
)
const REOPEN = statement(
  'vouchers.reopen',
  `UPDATE shop.vouchers SET state = 'OPEN', appointment_id = NULL, expires_at = greatest(expires_at, now + make_interval(days => $2::integer))
   FROM foundation.clock_face WHERE id = $1`,
)
const OWN = statement('vouchers.own', 'UPDATE shop.vouchers SET owner_id = $2 WHERE id = $1')
const OVERDUE = statement(
  'vouchers.overdue',
  `SELECT id, order_id AS "orderId" FROM shop.vouchers, foundation.clock_face WHERE state = 'OPEN' AND expires_at <= now ORDER BY expires_at LIMIT $1`,
)

/** One for each code. */
export const addVouchers = (
  tx: Transaction,
  { id: orderId, personId }: Pick<OrderRow, 'id' | 'personId'>,
  { id, readerId, productId, names }: LineRow,
  { profileId, minutes, days }: SoldService,
  codes: readonly string[],
) =>
  tx.rows(ADD, [
    ...[id, orderId, personId, readerId, profileId, productId],
    ...[JSON.stringify(names), minutes, days, codes],
  ])

export const voucherById = (on: Queryable, id: string): Promise<VoucherRow | null> => on.row(BY_ID, [id])

/** Locks it until the transaction ends; of several verbs one goes first. */
export async function lockVoucher(tx: Transaction, id: string): Promise<VoucherRow | null> {
  return (await tx.row(LOCK, [id])) ? voucherById(tx, id) : null
}

export const voucherOfCode = async (on: Queryable, code: string): Promise<string | null> =>
  (await on.row<{ id: string }>(BY_CODE, [code]))?.id ?? null

interface Place {
  readonly id: string
  readonly orderId: string
}

export const voucherOfAppointment = (on: Queryable, appointmentId: string): Promise<Place | null> =>
  on.row(OF_APPOINTMENT, [appointmentId])

/** The latest first, one more than asked for. */
export const vouchersPage = (on: Queryable, ownerId: string, after: string | null, count: number) =>
  on.rows<VoucherRow>(PAGE, [ownerId, after, count + 1])

export interface OpenVoucher {
  readonly id: string
  readonly lineId: string
  readonly isBuyers: boolean
  readonly isGiven: boolean
}

/** Those of an order that are open, locked. */
export const lockOpenVouchers = (tx: Transaction, orderId: string): Promise<OpenVoucher[]> =>
  tx.rows(LOCK_OPEN, [orderId])

export const writeVoucherState = (tx: Transaction, ids: readonly string[], state: VoucherState) =>
  tx.rows(STATE, [ids, state])
export const writeBooked = (tx: Transaction, id: string, appointmentId: string) =>
  tx.rows(BOOK, [id, appointmentId])
/** With so many days left at least. */
export const writeReopened = (tx: Transaction, id: string, days: number) => tx.rows(REOPEN, [id, days])
export const writeVoucherOwner = (tx: Transaction, id: string, ownerId: string) => tx.rows(OWN, [id, ownerId])

export const overdueVouchers = (on: Queryable, most: number): Promise<Place[]> => on.rows(OVERDUE, [most])
