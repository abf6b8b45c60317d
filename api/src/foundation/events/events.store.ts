import { type Queryable, statement, type Transaction } from '../database/database.ts'
import type { StoredEvent } from './event.ts'

const COLUMNS = 'e.subject_id AS "subjectId", e.sequence, e.type, e.version, e.at, e.payload, e.audience'

const EMIT = statement(
  'events.emit',
  `SELECT sequence, at, is_new AS "isNew" FROM foundation.emit($1, $2, $3::smallint, $4::jsonb, $5, $6, $7::text[], $8::text[])`,
)
const EMIT_EACH = statement(
  'events.emit-each',
  `SELECT count(emitted.sequence) AS count FROM jsonb_to_recordset($4::jsonb) AS s (id uuid, queues text[]),
     LATERAL foundation.emit(s.id, $1, $2::smallint, '{}'::jsonb, NULL, NULL, $3::text[], s.queues) AS emitted`,
)
const SINCE = statement(
  'events.since',
  `SELECT ${COLUMNS} FROM foundation.events e
   WHERE e.subject_id = $1 AND e.sequence > $2 AND (e.audience IS NULL OR e.audience = $3) ORDER BY e.sequence`,
)
const AT = statement(
  'events.at',
  `SELECT ${COLUMNS} FROM foundation.events e WHERE e.subject_id = $1 AND e.sequence = $2`,
)

const FORGET = statement('events.forget', 'SELECT foundation.forget_events($1, $2) AS count')

export interface EventToInsert {
  readonly subjectId: string
  readonly type: string
  readonly version: number
  /** JSON. */
  readonly payload: string
  readonly audience: string | null
  readonly key: string | null
  readonly handlers: readonly string[]
  /** The queue of each handler's job, in the order of the handlers. */
  readonly queues: readonly string[]
}

export async function insertEvent(
  tx: Transaction,
  { subjectId, type, version, payload, audience, key, handlers, queues }: EventToInsert,
): Promise<{ sequence: number; at: Date; isNew: boolean }> {
  const values = [subjectId, type, version, payload, audience, key, handlers, queues]
  const row = await tx.row<{ sequence: number; at: Date; isNew: boolean }>(EMIT, values)
  if (!row) throw new Error(`"${type}" was not stored`)
  return row
}

/** Stores an event without a payload about each of these subjects. */
export const insertForEach = (
  tx: Transaction,
  {
    type,
    version,
    handlers,
    subjects,
  }: Pick<EventToInsert, 'type' | 'version' | 'handlers'> & {
    readonly subjects: readonly { readonly id: string; readonly queues: readonly string[] }[]
  },
): Promise<unknown> => tx.rows(EMIT_EACH, [type, version, handlers, JSON.stringify(subjects)])

/** The events of a subject after a sequence, oldest first: those for everybody, and those for one audience. */
export const eventsSince = (
  on: Queryable,
  subjectId: string,
  after: number,
  audience: string | null,
): Promise<StoredEvent<object>[]> => on.rows(SINCE, [subjectId, after, audience])

export const eventAt = (
  on: Queryable,
  subjectId: string,
  sequence: number,
): Promise<StoredEvent<object> | null> => on.row(AT, [subjectId, sequence])

/** Forgets events of a type that were for one page alone and are older than a moment. Returns how many. */
export const forgetEvents = async (
  on: Queryable,
  { name }: { name: string },
  before: Date,
): Promise<number> => Number((await on.row<{ count: bigint }>(FORGET, [name, before]))?.count ?? 0)
