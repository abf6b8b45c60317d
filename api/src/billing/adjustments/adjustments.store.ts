import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { money } from '../../foundation/money.ts'
import { WalletAdjustment } from './adjustment.ts'

const COLUMNS = `id, person_id AS "personId", direction, amount, currency, reason, words, state, asked_by AS "askedBy",
  asked_at AS "askedAt", decided_by AS "decidedBy", decided_at AS "decidedAt"`
const ADD = statement(
  'adjustments.add',
  `INSERT INTO billing.adjustments (person_id, direction, amount, currency, reason, words, asked_by, state, decided_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE $8 WHEN 'MADE' THEN foundation.clock_now() END) RETURNING ${COLUMNS}`,
)
const DECIDE = statement(
  'adjustments.decide',
  `UPDATE billing.adjustments SET state = $2, decided_by = $3, decided_at = foundation.clock_now() WHERE id = $1 RETURNING ${COLUMNS}`,
)
const BY_ID = statement('adjustments.by-id', `SELECT ${COLUMNS} FROM billing.adjustments WHERE id = $1`)
const LOCK = statement(
  'adjustments.lock',
  `SELECT ${COLUMNS} FROM billing.adjustments WHERE id = $1 FOR UPDATE`,
)
/** By the day before now; both ways, so that taking out makes no room for putting in. */
const MADE_ALONE = statement(
  'adjustments.made-alone',
  `SELECT coalesce(sum(amount), 0)::bigint AS minor FROM billing.adjustments
   WHERE asked_by = $1 AND state = 'MADE' AND decided_by IS NULL AND currency = $2 AND asked_at > foundation.clock_now() - interval '24 hours'`,
)
const OF_PERSON = statement(
  'adjustments.of-person',
  `SELECT ${COLUMNS} FROM billing.adjustments WHERE person_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)
const WAITING = statement(
  'adjustments.waiting',
  `SELECT ${COLUMNS} FROM billing.adjustments WHERE state = 'WAITING' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
)

export type NewAdjustment = Pick<
  WalletAdjustment,
  'personId' | 'direction' | 'amount' | 'reason' | 'words' | 'askedBy'
>

export async function addAdjustment(
  tx: Transaction,
  { personId, direction, amount, reason, words, askedBy }: NewAdjustment,
  state: 'WAITING' | 'MADE',
): Promise<WalletAdjustment> {
  const values = [personId, direction, amount.minor, amount.currency, reason, words, askedBy, state]
  return surely(await tx.row<Row>(ADD, values))
}

/** Of a row that is locked. */
export const writeDecision = async (
  tx: Transaction,
  id: string,
  state: 'MADE' | 'DECLINED',
  by: string,
): Promise<WalletAdjustment> => surely(await tx.row<Row>(DECIDE, [id, state, by]))

export const adjustmentById = async (on: Queryable, id: string): Promise<WalletAdjustment | null> =>
  orNull(await on.row<Row>(BY_ID, [id]))

export const lockAdjustment = async (tx: Transaction, id: string): Promise<WalletAdjustment | null> =>
  orNull(await tx.row<Row>(LOCK, [id]))

/** What a member of staff moved by themselves within 24 hours, in minor units. */
export const madeAlone = async (on: Queryable, staffId: string, currency: string): Promise<bigint> =>
  (await on.row<{ minor: bigint }>(MADE_ALONE, [staffId, currency]))?.minor ?? 0n

/** The newest first, one more than asked for. */
export const adjustmentsOfPerson = async (
  on: Queryable,
  personId: string,
  after: string | null,
  count: number,
): Promise<WalletAdjustment[]> =>
  (await on.rows<Row>(OF_PERSON, [personId, after, count + 1])).map(adjustmentOf)

/** Who waits longest first, one more than asked for. */
export const adjustmentsWaiting = async (
  on: Queryable,
  after: string | null,
  count: number,
): Promise<WalletAdjustment[]> => (await on.rows<Row>(WAITING, [after, count + 1])).map(adjustmentOf)

type Row = Omit<WalletAdjustment, 'amount'> & { amount: bigint; currency: string }

const orNull = (row: Row | null): WalletAdjustment | null => row && adjustmentOf(row)

function surely(row: Row | null): WalletAdjustment {
  if (!row) throw new Error('an adjustment that was written is not there')
  return adjustmentOf(row)
}

/** A member of a union is resolved by its class. */
const adjustmentOf = ({ amount, currency, ...row }: Row): WalletAdjustment =>
  Object.assign(new WalletAdjustment(), row, { amount: money(amount, currency) })
