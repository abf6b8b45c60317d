import { type Queryable, statement } from '../foundation/database/database.ts'
import type { ReasonName } from './kinds.ts'

/** What moved an account for one key; the minutes of one session are one line. Amounts in minor units. */
export interface StatementLine {
  /** Of its last transfer in the period. */
  readonly at: Date
  readonly subjectId: string
  readonly reason: ReasonName
  /** Null for the minutes of a session. */
  readonly number: number | null
  /** How many transfers it sums up. */
  readonly transfers: number
  /** Positive adds to the account. */
  readonly amount: bigint
  /** The opening balance and all lines up to this one. */
  readonly balance: bigint
  /** Goes on after this line when it is given as `after`. */
  readonly position: bigint
}

/** An account in a period, oldest line first: opening + all its lines = closing. */
export interface Statement {
  readonly opening: bigint
  readonly closing: bigint
  readonly lines: readonly StatementLine[]
  readonly hasNextPage: boolean
}

export interface StatementPage {
  /** The first moment of the period. */
  readonly from: Date
  /** The first moment after the period. */
  readonly to: Date
  readonly first: number
  /** The position of the line after which the page begins. */
  readonly after?: bigint | null
}

/** From the balance of now back to the period's beginning, so that older history is not read. OFFSET 0: one session after another, by its key. */
const STATEMENT = statement(
  'ledger.statement',
  `WITH entries AS MATERIALIZED (
     SELECT id, at, subject_id, reason, number, -amount AS amount FROM ledger.transfers WHERE debit = $1 AND reason <> 'session-minute' AND at >= $2
     UNION ALL
     SELECT id, at, subject_id, reason, number, amount - fee FROM ledger.transfers WHERE credit = $1 AND reason <> 'session-minute' AND at >= $2
     UNION ALL
     SELECT minute.id, minute.at, began.subject_id, 'session-minute', NULL, -minute.amount FROM ledger.transfers began, LATERAL (
         SELECT id, at, amount FROM ledger.transfers
           WHERE subject_id = began.subject_id AND reason = 'session-minute' AND debit = $1 AND at >= $2 OFFSET 0) minute
       WHERE began.debit = $1 AND began.reason = 'session-minute' AND began.number = 1
   ), ends AS (
     SELECT a.balance - (SELECT coalesce(sum(amount), 0) FROM entries)::bigint AS opening,
         a.balance - (SELECT coalesce(sum(amount), 0) FROM entries WHERE at >= $3)::bigint AS closing
       FROM ledger.accounts a WHERE a.id = $1
   ), lines AS (
     SELECT max(id) AS position, max(at) AS at, subject_id, reason, number, count(*)::integer AS transfers, sum(amount)::bigint AS amount
       FROM entries WHERE at < $3 GROUP BY subject_id, reason, number
   ), page AS (
     SELECT * FROM (SELECT *, sum(amount) OVER (ORDER BY position) AS so_far FROM lines) l WHERE position > $4 ORDER BY position LIMIT $5
   )
   SELECT e.opening, e.closing, p.position, p.at, p.subject_id AS "subjectId", p.reason, p.number, p.transfers, p.amount, (e.opening + p.so_far)::bigint AS balance
     FROM ends e LEFT JOIN page p ON true ORDER BY p.position`,
)

type Row = Pick<Statement, 'opening' | 'closing'> & (StatementLine | { position: null })

/** A page of what moved an account in a period, each line with the balance after it. */
export async function statementOf(
  on: Queryable,
  account: bigint,
  { from, to, first, after = null }: StatementPage,
): Promise<Statement> {
  const rows = await on.rows<Row>(STATEMENT, [account, from, to, after ?? 0n, first + 1])
  const [ends] = rows
  if (!ends) throw new Error(`account ${account} does not exist`)
  const lines = rows.flatMap(({ opening: _, closing: __, ...line }) => (line.position === null ? [] : [line]))
  return {
    opening: ends.opening,
    closing: ends.closing,
    lines: lines.slice(0, first),
    hasNextPage: lines.length > first,
  }
}
