import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { PresentRow } from './present-row.ts'

const COLUMNS = `id, giver_id AS "giverId", item_id AS "itemId", voucher_id AS "voucherId", names, friend_mail AS "friendMail", friend_name AS "friendName",
  from_name AS "fromName", message, card, language, origin, send_at AS "sendAt", sent_at AS "sentAt", ended_at AS "endedAt", accepted_by AS "acceptedBy"`
const ADD = statement(
  'presents.add',
  `INSERT INTO shop.presents (giver_id, item_id, voucher_id, names, friend_mail, friend_name, from_name, message, card, language, origin, made_at, send_at)
   SELECT $1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $10, $11, now, greatest(now, $12::timestamptz) FROM foundation.clock_face
   ON CONFLICT DO NOTHING RETURNING id`,
)
const BY_ID = statement('presents.by-id', `SELECT ${COLUMNS} FROM shop.presents WHERE id = $1`)
const LOCK = statement(
  'presents.lock',
  `SELECT ${COLUMNS} FROM shop.presents WHERE id = $1 FOR NO KEY UPDATE`,
)
const PAGE = statement(
  'presents.page',
  `SELECT ${COLUMNS} FROM shop.presents WHERE giver_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)
const DUE = statement(
  'presents.due',
  `SELECT id FROM shop.presents, foundation.clock_face WHERE send_at <= now AND sent_at IS NULL AND ended_at IS NULL ORDER BY send_at LIMIT $1`,
)
const SENT = statement(
  'presents.sent',
  `UPDATE shop.presents SET sent_at = now FROM foundation.clock_face WHERE id = $1`,
)
const END = statement(
  'presents.end',
  `UPDATE shop.presents SET ended_at = now, accepted_by = $2 FROM foundation.clock_face WHERE id = $1`,
)
const END_OF_VOUCHERS = statement(
  'presents.end-of-vouchers',
  `UPDATE shop.presents SET ended_at = now FROM foundation.clock_face WHERE voucher_id = ANY ($1::uuid[]) AND ended_at IS NULL`,
)

const FORGET = statement(
  'presents.forget',
  'DELETE FROM shop.presents p USING foundation.clock_face c WHERE p.ended_at < c.now - make_interval(days => $1::integer)',
)

export type NewPresent = Omit<PresentRow, 'id' | 'sentAt' | 'endedAt' | 'acceptedBy'>

/** Null: it is on its way to somebody already. */
export async function addPresent(tx: Transaction, p: NewPresent): Promise<string | null> {
  const row = await tx.row<{ id: string }>(ADD, [
    ...[p.giverId, p.itemId, p.voucherId, JSON.stringify(p.names), p.friendMail, p.friendName, p.fromName],
    ...[p.message, p.card, p.language, p.origin, p.sendAt],
  ])
  return row?.id ?? null
}

export const presentById = (on: Queryable, id: string): Promise<PresentRow | null> => on.row(BY_ID, [id])
/** Locks it until the transaction ends; it is accepted or taken back once. */
export const lockPresent = (tx: Transaction, id: string): Promise<PresentRow | null> => tx.row(LOCK, [id])

/** The latest first, one more than asked for. */
export const presentsPage = (on: Queryable, giverId: string, after: string | null, count: number) =>
  on.rows<PresentRow>(PAGE, [giverId, after, count + 1])

export const duePresents = async (on: Queryable, most: number): Promise<string[]> =>
  (await on.rows<{ id: string }>(DUE, [most])).map(({ id }) => id)

export const writeSent = (tx: Transaction, id: string) => tx.rows(SENT, [id])
/** By whom it was accepted; null: it was taken back. */
export const writePresentEnd = (tx: Transaction, id: string, acceptedBy: string | null) =>
  tx.rows(END, [id, acceptedBy])
/** What they give is no more. */
export const endPresentsOfVouchers = (tx: Transaction, ids: readonly string[]) =>
  tx.rows(END_OF_VOUCHERS, [ids])

/** Those that ended so many days ago: a friend's address is kept no longer than it is needed. */
export const forgetPresents = (on: Queryable, days: number) => on.rows(FORGET, [days])
