import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import type { Waiting } from '../foundation/database/waiting.ts'
import type { ApplicationAct, ApplicationState, ApplicationStep } from './application-state.ts'
import type { Content } from './content.ts'

export interface Question {
  readonly step: ApplicationStep
  readonly words: string
}

export interface ApplicationRow {
  readonly id: string
  readonly personId: string
  readonly state: ApplicationState
  readonly content: Content
  readonly questions: readonly Question[]
  readonly reason: string | null
  readonly hasAppealed: boolean
  readonly invitationId: string | null
  readonly readerId: string | null
  readonly changedAt: Date
  readonly waitingSince: Date | null
  /** Of the queue: `changedAt` in microseconds. */
  readonly place: bigint
}

const COLUMNS = `id, person_id AS "personId", state, content, questions, reason, has_appealed AS "hasAppealed", invitation_id AS "invitationId",
  reader_id AS "readerId", changed_at AS "changedAt", waiting_since AS "waitingSince", (extract(epoch FROM changed_at) * 1000000)::bigint AS place`
const TABLE = 'applications.applications'

const OF_PERSON = statement('applications.of-person', `SELECT ${COLUMNS} FROM ${TABLE} WHERE person_id = $1`)
const BY_ID = statement('applications.by-id', `SELECT ${COLUMNS} FROM ${TABLE} WHERE id = $1`)
const OPEN = statement(
  'applications.open',
  `INSERT INTO ${TABLE} (person_id, state, changed_at) SELECT $1, 'DRAFT', now FROM foundation.clock_face ON CONFLICT (person_id) DO NOTHING`,
)
const LOCK_OF = statement(
  'applications.lock-of',
  `SELECT ${COLUMNS} FROM ${TABLE} WHERE person_id = $1 FOR UPDATE`,
)
const LOCK = statement('applications.lock', `SELECT ${COLUMNS} FROM ${TABLE} WHERE id = $1 FOR UPDATE`)
const SAVE = statement(
  'applications.save',
  `UPDATE ${TABLE} SET content = content || $2::jsonb, state = $3, has_appealed = $4, reason = CASE WHEN $3 = 'DRAFT' THEN NULL ELSE reason END,
     changed_at = now FROM foundation.clock_face WHERE id = $1 RETURNING ${COLUMNS}`,
)
const MOVE = statement(
  'applications.move',
  `UPDATE ${TABLE} SET state = $2, questions = $3::jsonb, reason = $4, has_appealed = has_appealed OR $2 = 'APPEALED', changed_at = now,
     waiting_since = CASE WHEN $2 IN ('SUBMITTED', 'APPEALED') THEN now END FROM foundation.clock_face WHERE id = $1 RETURNING ${COLUMNS}`,
)
const INVITE = statement(
  'applications.invite',
  `UPDATE ${TABLE} SET invitation_id = $2 WHERE id = $1 RETURNING ${COLUMNS}`,
)
const PUBLISHED = statement(
  'applications.published',
  `UPDATE ${TABLE} SET reader_id = $2 WHERE id = $1 AND state = 'APPROVED' AND reader_id IS NULL RETURNING ${COLUMNS}`,
)
const FORGET = statement('applications.forget', `DELETE FROM ${TABLE} WHERE person_id = $1`)
const PAGE = statement(
  'applications.page',
  `SELECT ${COLUMNS} FROM ${TABLE} WHERE state = $1 AND (changed_at, id) > (to_timestamp(0) + make_interval(secs => $2::numeric / 1000000), $3)
   ORDER BY changed_at, id LIMIT $4`,
)
const ADD_VERSION = statement(
  'applications.add-version',
  `INSERT INTO applications.versions (application_id, number, act, content, questions, words, by, at)
   SELECT $1, coalesce((SELECT max(number) FROM applications.versions WHERE application_id = $1), 0) + 1, $2, $3::jsonb, $4::jsonb, $5, $6, now
   FROM foundation.clock_face`,
)
const VERSIONS = statement(
  'applications.versions',
  `SELECT number, act, content, questions, words, by, at FROM applications.versions WHERE application_id = $1 ORDER BY number DESC LIMIT $2`,
)

export interface VersionRow {
  readonly number: number
  readonly act: ApplicationAct
  readonly content: Content
  readonly questions: readonly Question[]
  readonly words: string | null
  readonly by: string
  readonly at: Date
}

type Found = Promise<ApplicationRow | null>

export const applicationOf = (on: Queryable, personId: string): Found => on.row(OF_PERSON, [personId])
export const applicationById = (on: Queryable, id: string): Found => on.row(BY_ID, [id])
export const lockApplication = (tx: Transaction, id: string): Found => tx.row(LOCK, [id])
export const lockApplicationOf = (tx: Transaction, personId: string): Found => tx.row(LOCK_OF, [personId])

/** A draft of who has none; locked either way. */
export async function openApplication(tx: Transaction, personId: string): Promise<ApplicationRow> {
  await tx.rows(OPEN, [personId])
  return must(await lockApplicationOf(tx, personId))
}

export const writeStep = async (
  tx: Transaction,
  id: string,
  content: Content,
  { state, hasAppealed }: Pick<ApplicationRow, 'state' | 'hasAppealed'>,
): Promise<ApplicationRow> =>
  must(await tx.row<ApplicationRow>(SAVE, [id, JSON.stringify(content), state, hasAppealed]))

export interface Move {
  readonly act: ApplicationAct
  readonly by: string
  readonly questions?: readonly Question[]
  readonly words?: string | null
}

/** Its state becomes that of the act, and the version is written down. */
export async function writeMove(tx: Transaction, row: ApplicationRow, move: Move): Promise<ApplicationRow> {
  const { act, by, questions = [], words = null } = move
  const asked = JSON.stringify(questions)
  await tx.rows(ADD_VERSION, [row.id, act, JSON.stringify(row.content), asked, words, by])
  const reason = act === 'DECLINED' ? words : act === 'APPEALED' ? row.reason : null
  return must(await tx.row<ApplicationRow>(MOVE, [row.id, act, asked, reason]))
}

export const writeInvited = async (
  tx: Transaction,
  id: string,
  invitationId: string,
): Promise<ApplicationRow> => must(await tx.row<ApplicationRow>(INVITE, [id, invitationId]))
/** Null: it was published before, or is not there any more. */
export const writePublished = (tx: Transaction, id: string, readerId: string): Found =>
  tx.row(PUBLISHED, [id, readerId])
export const forgetApplication = (tx: Transaction, personId: string) => tx.rows(FORGET, [personId])
/** Those of one state, who waits longest first. */
export const applicationsPage = (
  on: Queryable,
  state: ApplicationState,
  after: Pick<ApplicationRow, 'place' | 'id'>,
  first: number,
) => on.rows<ApplicationRow>(PAGE, [state, after.place, after.id, first + 1])
/** The latest first. */
export const versionsOf = (on: Queryable, id: string, most: number) =>
  on.rows<VersionRow>(VERSIONS, [id, most])

function must(row: ApplicationRow | null): ApplicationRow {
  if (!row) throw new Error('an application that was written is not there')
  return row
}

const WAITING = statement(
  'applications.waiting',
  `SELECT count(*)::int AS count, min(waiting_since) AS "oldestAt" FROM ${TABLE} WHERE state IN ('SUBMITTED', 'APPEALED')`,
)

/** How many wait for staff, and since when the oldest. */
export const waitingApplications = (on: Queryable) => on.row<Waiting>(WAITING)
