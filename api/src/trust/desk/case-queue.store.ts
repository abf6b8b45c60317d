import { type Queryable, type Statement, statement } from '../../foundation/database/database.ts'
import type { Case, CaseState } from '../case.ts'
import { ANY_CASE_COLUMNS, type AnyCaseRow, anyCaseOf } from './any-case.ts'
import type { CaseKind } from './case-kind.ts'

export interface QueueAsked {
  readonly state: CaseState
  /** Null: of all kinds. */
  readonly kind: CaseKind | null
  /** Who works on them, or decided them; null: whoever. */
  readonly personId: string | null
  readonly isUnassigned: boolean
  /** Open since before the first moment, or since before the second and not taken up; null: however old. */
  readonly overdue: { readonly undecidedSince: Date; readonly untakenSince: Date } | null
}

/** Where a page begins: after this case. */
export interface QueuePlace {
  readonly rank: number
  readonly id: string
}

/** Open: by priority, then who waits longest; decided: the newest first. One more than asked for. */
export const queuePage = async (
  on: Queryable,
  asked: QueueAsked,
  after: QueuePlace | null,
  first: number,
): Promise<Case[]> =>
  (await on.rows<AnyCaseRow>(queueStatement(asked), queueValues(asked, after, first))).map(anyCaseOf)

export const queueValues = (
  { personId, kind, overdue }: QueueAsked,
  after: QueuePlace | null,
  first: number,
): unknown[] => [
  ...[after?.rank ?? null, after?.id ?? null, first + 1, personId, kind],
  ...[overdue?.undecidedSince ?? null, overdue?.untakenSince ?? null],
]

const TYPES =
  '$1::smallint IS NULL AND $4::uuid IS NULL AND $5::text IS NULL AND $6::timestamptz IS NULL AND $7::timestamptz IS NULL'
const ORDERS = {
  OPEN: { from: '(cases.priority, id) > ($1::smallint, $2)', by: 'cases.priority, id', owner: 'assigned_to' },
  DECIDED: { from: 'id < $2', by: 'id DESC', owner: 'decided_by' },
} as const

/** A statement for each combination of filters, so that each is planned by the index it needs. */
export function queueStatement({ state, kind, personId, isUnassigned, overdue }: QueueAsked): Statement {
  const { from, by, owner } = ORDERS[state]
  const conditions = {
    of: personId !== null && `${owner} = $4`,
    unassigned: isUnassigned && 'assigned_to IS NULL',
    kind: kind !== null && 'kind = $5',
    overdue: overdue !== null && '(opened_at < $6 OR opened_at < $7 AND taken_up_at IS NULL)',
  }
  const used = Object.entries(conditions).filter(([, condition]) => condition !== false)
  return statement(
    ['cases.page', state.toLowerCase(), ...used.map(([name]) => name)].join('-'),
    `SELECT ${ANY_CASE_COLUMNS} FROM trust.cases WHERE state = '${state}' AND ((${TYPES}) OR true)
       AND ($2::uuid IS NULL OR ${from})${used.map(([, condition]) => ` AND ${condition}`).join('')}
     ORDER BY ${by} LIMIT $3`,
  )
}
