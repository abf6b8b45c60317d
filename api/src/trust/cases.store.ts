import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import { money } from '../foundation/money.ts'
import { type Decision, Dispute, type DisputeReason } from './case.ts'
import { priorityOf, RANK } from './desk/priority.ts'

/** Of a case of any kind. */
export const CASE_COLUMNS = `id, state, opened_at AS "openedAt", note, decided_at AS "decidedAt", decided_by AS "decidedBy",
  (ARRAY['URGENT', 'HIGH', 'NORMAL'])[priority] AS priority, assigned_to AS "assignedTo", taken_up_at AS "takenUpAt", version`
export const DISPUTE_COLUMNS = `${CASE_COLUMNS}, reason, comment, answer, answered_at AS "answeredAt", decision, refunded, reading_id AS "readingId", client_id AS "clientId", reader_id AS "readerId",
  currency, cost, reader_share AS "readerShare"`
/** A change and its line of the log are one statement: $1 is who did it. */
const logged = (name: string, change: string, did: string, words: string) =>
  statement(
    `cases.${name}`,
    `WITH changed AS (${change} RETURNING *), log AS (
       INSERT INTO trust.case_log (case_id, person_id, did, words) SELECT id, $1, '${did}', ${words} FROM changed
     )
     SELECT ${DISPUTE_COLUMNS} FROM changed`,
  )
const OPEN = logged(
  'open',
  `INSERT INTO trust.cases (client_id, reading_id, reader_id, earnings, currency, cost, reader_share, reason, comment, priority)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
  'OPENED',
  `reason || ': ' || comment`,
)
const ANSWER = logged(
  'answer',
  `UPDATE trust.cases SET answer = $3, answered_at = foundation.clock_now(), version = version + 1 WHERE id = $2 AND state = 'OPEN' AND answer IS NULL`,
  'ANSWERED',
  'answer',
)
const DECIDE = logged(
  'decide',
  `UPDATE trust.cases SET state = 'DECIDED', decision = $3, refunded = $4, note = $5, decided_by = $1, decided_at = foundation.clock_now(),
     taken_up_at = coalesce(taken_up_at, foundation.clock_now()), version = version + 1
   WHERE id = $2 AND state = 'OPEN'`,
  'DECIDED',
  `concat_ws(' ', decision, refunded, currency || ':', note)`,
)
const BY_ID = statement(
  'cases.by-id',
  `SELECT ${DISPUTE_COLUMNS} FROM trust.cases WHERE id = $1 AND kind = 'DISPUTE'`,
)
const OF_READING = statement(
  'cases.of-reading',
  `SELECT ${DISPUTE_COLUMNS} FROM trust.cases WHERE reading_id = $1`,
)
const OF_READINGS = statement(
  'cases.of-readings',
  `SELECT ${DISPUTE_COLUMNS} FROM trust.cases WHERE reading_id = ANY ($1::uuid[])`,
)
const LOCK = statement(
  'cases.lock',
  `SELECT ${DISPUTE_COLUMNS} FROM trust.cases WHERE id = $1 AND kind = 'DISPUTE' FOR NO KEY UPDATE`,
)

export interface NewDispute {
  readonly clientId: string
  readonly readingId: string
  readonly readerId: string
  /** The reader's account. */
  readonly earningsId: bigint
  readonly currency: string
  readonly cost: bigint
  readonly readerShare: bigint
  readonly reason: DisputeReason
  readonly comment: string
}

export const openDispute = async (tx: Transaction, d: NewDispute): Promise<Dispute> =>
  surely(
    await tx.row<DisputeRow>(OPEN, [
      d.clientId,
      d.readingId,
      d.readerId,
      d.earningsId,
      d.currency,
      d.cost,
      d.readerShare,
      d.reason,
      d.comment,
      RANK[priorityOf('DISPUTE', d.reason)],
    ]),
  )
export const setAnswer = async (tx: Transaction, personId: string, id: string, answer: string) =>
  surely(await tx.row<DisputeRow>(ANSWER, [personId, id, answer]))

export interface Decided {
  readonly decision: Decision
  /** In minor units. */
  readonly refunded: bigint
  readonly note: string
}

export const setDecision = async (tx: Transaction, staffId: string, id: string, d: Decided) =>
  surely(await tx.row<DisputeRow>(DECIDE, [staffId, id, d.decision, d.refunded, d.note]))

export const caseById = async (on: Queryable, id: string): Promise<Dispute | null> =>
  orNull(await on.row<DisputeRow>(BY_ID, [id]))
export const caseOfReading = async (on: Queryable, readingId: string): Promise<Dispute | null> =>
  orNull(await on.row<DisputeRow>(OF_READING, [readingId]))
/** By their readings; one that is not disputed is missing. */
export const casesOfReadings = async (
  on: Queryable,
  readingIds: readonly string[],
): Promise<Map<string, Dispute>> =>
  new Map((await on.rows<DisputeRow>(OF_READINGS, [readingIds])).map(row => [row.readingId, disputeOf(row)]))
/** Locked until the transaction ends; its reading or answer is locked before. */
export const lockDispute = async (tx: Transaction, id: string): Promise<Dispute | null> =>
  orNull(await tx.row<DisputeRow>(LOCK, [id]))

export type DisputeRow = Omit<Dispute, 'refunded' | 'cost' | 'readerShare'> & {
  currency: string
  refunded: bigint | null
  cost: bigint
  readerShare: bigint
}

const orNull = (row: DisputeRow | null): Dispute | null => row && disputeOf(row)

function surely(row: DisputeRow | null): Dispute {
  if (!row) throw new Error('a case changed while its reading was locked')
  return disputeOf(row)
}

/** A member of a union is resolved by its class. */
export function disputeOf({ currency, refunded, cost, readerShare, ...row }: DisputeRow): Dispute {
  return Object.assign(new Dispute(), row, {
    refunded: refunded === null ? null : money(refunded, currency),
    cost: money(cost, currency),
    readerShare: money(readerShare, currency),
  })
}

const HELD = statement('cases.held', 'SELECT trust.held_earnings($1) AS minor')
/** What a reader had of disputed readings, in minor units; not paid out before the disputes are decided. May be more than there is. */
export const heldByDisputes = async (on: Queryable, earnings: bigint): Promise<bigint> =>
  (await on.row<{ minor: bigint }>(HELD, [earnings]))?.minor ?? 0n
