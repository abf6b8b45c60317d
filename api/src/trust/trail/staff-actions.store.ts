import { type Queryable, type Statement, statement } from '../../foundation/database/database.ts'
import type { StaffRole } from '../../foundation/viewer.ts'
import type { StaffAction, StaffActionKind } from './staff-action.ts'

const ADD = statement(
  'staff-actions.add',
  `INSERT INTO trust.staff_actions (person_id, roles, kind, action, subjects, reason)
   VALUES ($1, $2::text[], $3, $4, $5::text[], $6) RETURNING id`,
)
const OUTCOME = statement(
  'staff-actions.outcome',
  'INSERT INTO trust.staff_action_outcomes (action_id, outcome) VALUES ($1, $2)',
)
const ADD_DONE = statement(
  'staff-actions.add-done',
  `WITH added AS (
     INSERT INTO trust.staff_actions (person_id, roles, kind, action, subjects, reason)
     VALUES ($1, $2::text[], $3, $4, $5::text[], $6) RETURNING id
   )
   INSERT INTO trust.staff_action_outcomes (action_id, outcome) SELECT id, 'DONE' FROM added`,
)
const COLUMNS = `a.id::text, a.at, a.person_id AS "personId", a.roles, a.kind, a.action, a.subjects, a.reason, o.outcome
  FROM trust.staff_actions a LEFT JOIN trust.staff_action_outcomes o ON o.action_id = a.id`
const BY_ID = statement('staff-actions.by-id', `SELECT ${COLUMNS} WHERE a.id = $1`)

export interface ActionToAdd {
  readonly personId: string
  readonly roles: readonly StaffRole[]
  readonly kind: StaffActionKind
  /** The field of the contract. */
  readonly action: string
  /** "Order:0190…", each once. */
  readonly subjects: readonly string[]
  readonly reason: string | null
}

const valuesOf = ({ personId, roles, kind, action, subjects, reason }: ActionToAdd) =>
  [personId, roles, kind, action, subjects, reason] as const

/** Something is about to be done. Returns its number, for `addOutcome`. */
export async function addAction(on: Queryable, action: ActionToAdd): Promise<bigint> {
  const added = await on.row<{ id: bigint }>(ADD, valuesOf(action))
  if (!added) throw new Error('an action of staff was not written down')
  return added.id
}

export const addOutcome = (on: Queryable, id: bigint, outcome: string): Promise<unknown> =>
  on.rows(OUTCOME, [id, outcome])

/** Something that is done already, such as looking. */
export const addDone = (on: Queryable, action: ActionToAdd): Promise<unknown> =>
  on.rows(ADD_DONE, valuesOf(action))

export const actionById = (on: Queryable, id: string): Promise<ActionRow | null> =>
  on.row<ActionRow>(BY_ID, [id])

export type ActionRow = Pick<
  StaffAction,
  'id' | 'at' | 'personId' | 'roles' | 'kind' | 'action' | 'subjects' | 'reason' | 'outcome'
>

/** What a page of the trail is of; what is null does not matter. */
export interface ActionFilter {
  readonly personId: string | null
  readonly action: string | null
  readonly kind: StaffActionKind | null
  readonly subject: string | null
  readonly from: Date | null
  readonly to: Date | null
}

/** A statement for each combination of filters, so that each is planned by the index it needs. */
const CONDITIONS = {
  personId: 'a.person_id = $3',
  action: 'a.action = $4',
  kind: 'a.kind = $5',
  subject: 'a.subjects @> ARRAY[$6::text]',
  from: 'a.at >= $7',
  to: 'a.at < $8',
} as const satisfies Record<keyof ActionFilter, string>
const NAMES = Object.keys(CONDITIONS) as (keyof ActionFilter)[]
const TYPES = `$3::uuid IS NULL AND $4::text IS NULL AND $5::text IS NULL AND $6::text IS NULL AND $7::timestamptz IS NULL AND $8::timestamptz IS NULL`

/** The latest first, after one of them. One more than asked for. */
export const actionsPage = (
  on: Queryable,
  filter: ActionFilter,
  after: string | null,
  first: number,
): Promise<ActionRow[]> =>
  on.rows(pageStatement(filter), [after, first + 1, ...NAMES.map(name => filter[name])])

export function pageStatement(filter: ActionFilter): Statement {
  const asked = NAMES.filter(name => filter[name] !== null)
  const where = asked.map(name => ` AND ${CONDITIONS[name]}`).join('')
  // The first condition gives each parameter its type, used or not.
  return statement(
    `staff-actions.page-${asked.join('-')}`,
    `SELECT ${COLUMNS} WHERE ($1::bigint IS NULL OR a.id < $1) AND ((${TYPES}) OR true)${where} ORDER BY a.id DESC LIMIT $2`,
  )
}
