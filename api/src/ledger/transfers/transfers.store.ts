import { type Queryable, type Statement, statement } from '../../foundation/database/database.ts'
import type { ReasonName } from '../kinds.ts'

/** A transfer with the kinds and owners of its accounts. Amounts in minor units. */
export interface FoundTransfer {
  readonly id: bigint
  readonly at: Date
  readonly subjectId: string
  readonly reason: ReasonName
  readonly amount: bigint
  readonly fee: bigint
  readonly currency: string
  readonly debitKind: string
  /** Null of an account of the platform's. */
  readonly debitOwner: string | null
  readonly creditKind: string
  readonly creditOwner: string | null
  /** Shared by the transfers that were made as one. */
  readonly groupId: bigint | null
  readonly reverses: bigint | null
}

export interface TransfersAsked {
  readonly personId: string | null
  readonly reason: ReasonName | null
  readonly from: Date | null
  readonly to: Date | null
}

const ROW =
  't.id, t.at, t.subject_id, t.reason, t.amount, t.fee, t.currency, t.debit, t.credit, t.group_id, t.reverses'
const kindOf = (account: string) =>
  `coalesce(${account}.kind, (SELECT k.name FROM ledger.account_kinds k WHERE k.account_id = t.${account})) AS "${account}Kind", ${account}.owner_id AS "${account}Owner"`
/** What is read of transfers that `source` finds. */
const found = (source: string) =>
  `SELECT t.id, t.at, t.subject_id AS "subjectId", t.reason, t.amount, t.fee, t.currency, t.group_id AS "groupId", t.reverses,
     ${kindOf('debit')}, ${kindOf('credit')}
   FROM (${source}) t LEFT JOIN ledger.accounts debit ON debit.id = t.debit LEFT JOIN ledger.accounts credit ON credit.id = t.credit
   ORDER BY t.id DESC`

const BY_IDS = statement(
  'ledger.found-by-ids',
  found(`SELECT ${ROW} FROM ledger.transfers t WHERE t.id = ANY ($1::bigint[])`),
)
const BY_SUBJECT = statement(
  'ledger.found-by-subject',
  found(
    `SELECT ${ROW} FROM ledger.transfers t WHERE t.subject_id = $1 AND ($2::bigint IS NULL OR t.id < $2) ORDER BY t.id DESC LIMIT $3`,
  ),
)
const OF_GROUP = statement(
  'ledger.found-of-group',
  found(`SELECT ${ROW} FROM ledger.transfers t WHERE t.group_id = $1`),
)
const REVERSALS = statement(
  'ledger.found-reversals',
  found(`SELECT ${ROW} FROM ledger.transfers t WHERE t.reverses = $1 LIMIT 100`),
)

export const transfersByIds = (on: Queryable, ids: readonly bigint[]): Promise<FoundTransfer[]> =>
  on.rows(BY_IDS, [ids])
/** One more than asked for, the latest first. */
export const transfersAbout = (on: Queryable, subjectId: string, after: string | null, first: number) =>
  on.rows<FoundTransfer>(BY_SUBJECT, [subjectId, after, first + 1])
export const transfersOfGroup = (on: Queryable, group: bigint): Promise<FoundTransfer[]> =>
  on.rows(OF_GROUP, [group])
export const reversalsOf = (on: Queryable, id: bigint): Promise<FoundTransfer[]> => on.rows(REVERSALS, [id])

/** The latest first, one more than asked for; of the minutes of a session the first alone. */
export const transfersPage = (
  on: Queryable,
  asked: TransfersAsked,
  after: string | null,
  first: number,
): Promise<FoundTransfer[]> => on.rows(pageStatement(asked), valuesOf(asked, after, first))

export const valuesOf = (
  { personId, reason, from, to }: TransfersAsked,
  after: string | null,
  first: number,
): unknown[] => [after, first + 1, personId, reason, from, to]

const ALL = `t.reason <> 'session-minute' OR t.number = 1`
/** Of what a person received, minutes are not an index's: nobody receives one. */
const SIDES = {
  debit: `t.debit = a.id AND (${ALL})`,
  credit: `t.credit = a.id AND t.reason <> 'session-minute'`,
}
const CONDITIONS = { reason: 't.reason = $4', from: 't.at >= $5', to: 't.at < $6' } as const
const TYPES = '$3::uuid IS NULL AND $4::text IS NULL AND $5::timestamptz IS NULL AND $6::timestamptz IS NULL'

/** A statement for each combination of filters, so that each is planned by the index it needs. */
export function pageStatement(asked: TransfersAsked): Statement {
  const names = (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).filter(name => asked[name] !== null)
  const more = names.map(name => ` AND ${CONDITIONS[name]}`).join('')
  const rest = `AND ($1::bigint IS NULL OR t.id < $1) AND ((${TYPES}) OR true)${more} ORDER BY t.id DESC LIMIT $2`
  const ofSide = (side: keyof typeof SIDES) =>
    `SELECT s.* FROM ledger.accounts a CROSS JOIN LATERAL (SELECT ${ROW} FROM ledger.transfers t WHERE ${SIDES[side]} ${rest}) s WHERE a.owner_id = $3`
  const source =
    asked.personId === null
      ? `SELECT ${ROW} FROM ledger.transfers t WHERE (${ALL}) ${rest}`
      : `SELECT * FROM (${ofSide('debit')} UNION ${ofSide('credit')}) both_sides ORDER BY id DESC LIMIT $2`
  const name = ['ledger.found-page', ...(asked.personId === null ? [] : ['person']), ...names].join('-')
  return statement(name, found(source))
}
