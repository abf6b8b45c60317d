import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

const ADD = statement(
  'entries.add',
  `INSERT INTO streams.entries (stream_id, person_id, wallet, earnings, price, fee_basis_points, entered_at)
   SELECT $1, $2, $3, $4, $5, $6, now FROM foundation.clock_face ON CONFLICT (stream_id, person_id) WHERE captured IS DISTINCT FROM 0 DO NOTHING RETURNING id`,
)
const ANY = statement('entries.any', 'SELECT FROM streams.entries WHERE stream_id = $1 LIMIT 1')
const TO_SETTLE = statement(
  'entries.to-settle',
  'SELECT id FROM streams.entries WHERE stream_id = $1 AND settled_at IS NULL ORDER BY id LIMIT $2',
)
const LOCK = statement(
  'entries.lock',
  `SELECT id, stream_id AS "streamId", person_id AS "personId", wallet, earnings, price, fee_basis_points AS "feeBasisPoints"
   FROM streams.entries WHERE id = $1 AND settled_at IS NULL FOR NO KEY UPDATE`,
)
const SETTLE = statement(
  'entries.settle',
  'UPDATE streams.entries SET settled_at = now, captured = $2, fee = $3 FROM foundation.clock_face WHERE id = $1',
)

const TO_REFUND = statement(
  'entries.to-refund',
  `SELECT e.id FROM streams.entries e JOIN streams.streams s ON s.id = e.stream_id, foundation.clock_face c
   WHERE s.id = $1 AND e.captured > 0 AND e.refunded_at IS NULL AND e.entered_at >= s.ended_at AND e.entered_at > c.now - make_interval(days => $2)
   ORDER BY e.id LIMIT $3`,
)
const LOCK_TAKEN = statement(
  'entries.lock-taken',
  `SELECT id, person_id AS "personId", wallet, earnings, captured, fee FROM streams.entries
   WHERE id = $1 AND captured > 0 AND refunded_at IS NULL FOR NO KEY UPDATE`,
)
const REFUNDED = statement(
  'entries.refunded',
  'UPDATE streams.entries SET refunded_at = now FROM foundation.clock_face WHERE id = $1',
)

export interface EntryRow {
  readonly id: string
  readonly streamId: string
  readonly personId: string
  readonly wallet: bigint
  readonly earnings: bigint
  readonly price: bigint
  readonly feeBasisPoints: number
}

/** Null when they had entered already. */
export const addEntry = async (tx: Transaction, entry: Omit<EntryRow, 'id'>): Promise<string | null> => {
  const { streamId, personId, wallet, earnings, price, feeBasisPoints } = entry
  const values = [streamId, personId, wallet, earnings, price, feeBasisPoints]
  return (await tx.row<{ id: string }>(ADD, values))?.id ?? null
}

export const hasEntries = async (on: Queryable, streamId: string): Promise<boolean> =>
  (await on.row(ANY, [streamId])) !== null

/** Entries of a stream that are still held. */
export const entriesToSettle = async (on: Queryable, streamId: string, most: number): Promise<string[]> =>
  (await on.rows<{ id: string }>(TO_SETTLE, [streamId, most])).map(({ id }) => id)

/** One that is still held; null when it is settled. */
export const lockEntry = (tx: Transaction, id: string) => tx.row<EntryRow>(LOCK, [id])

export const writeSettled = (tx: Transaction, id: string, captured: bigint, fee: bigint) =>
  tx.rows(SETTLE, [id, captured, fee])

/** What was taken of somebody, in minor units, and the platform's part of it. */
export interface TakenRow {
  readonly id: string
  readonly personId: string
  readonly wallet: bigint
  readonly earnings: bigint
  readonly captured: bigint
  readonly fee: bigint
}

/** Payments for the recording of a stream within the last days, which were not given back. */
export const entriesToRefund = async (
  on: Queryable,
  streamId: string,
  days: number,
  most: number,
): Promise<string[]> => (await on.rows<{ id: string }>(TO_REFUND, [streamId, days, most])).map(({ id }) => id)

/** One that was taken; null when it was not, or was given back. */
export const lockTaken = (tx: Transaction, id: string) => tx.row<TakenRow>(LOCK_TAKEN, [id])

export const writeRefunded = (tx: Transaction, id: string) => tx.rows(REFUNDED, [id])
