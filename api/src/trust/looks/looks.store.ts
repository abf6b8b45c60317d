import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

const COLUMNS = `id, staff_id AS "staffId", person_id AS "personId", reason, begun_at AS "begunAt", ends_at AS "endsAt", ended_at AS "endedAt"`
const ADD = statement(
  'looks.add',
  `INSERT INTO trust.looks (staff_id, session_id, person_id, reason, begun_at, ends_at)
   SELECT $1, $2, $3, $4, now, now + make_interval(mins => $5) FROM foundation.clock_face RETURNING ${COLUMNS}`,
)
const BY_ID = statement('looks.by-id', `SELECT ${COLUMNS} FROM trust.looks WHERE id = $1`)
/** Only for the very session that began it, while it lasts. */
const IN_FORCE = statement(
  'looks.in-force',
  `SELECT ${COLUMNS} FROM trust.looks
   WHERE id = $1 AND staff_id = $2 AND session_id = $3 AND ended_at IS NULL AND ends_at > foundation.clock_now()`,
)
const END = statement(
  'looks.end',
  `UPDATE trust.looks SET ended_at = now FROM foundation.clock_face WHERE staff_id = $1 AND ended_at IS NULL AND ends_at > now`,
)
const OF_PERSON = statement(
  'looks.of-person',
  `SELECT ${COLUMNS} FROM trust.looks WHERE person_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)

export interface LookRow {
  readonly id: string
  readonly staffId: string
  readonly personId: string
  readonly reason: string
  readonly begunAt: Date
  readonly endsAt: Date
  /** Stopped earlier than that; null: it was not. */
  readonly endedAt: Date | null
}

export interface LookToAdd {
  readonly staffId: string
  readonly sessionId: string
  readonly personId: string
  readonly reason: string
  readonly minutes: number
}

export async function addLook(
  tx: Transaction,
  { staffId, sessionId, personId, reason, minutes }: LookToAdd,
): Promise<LookRow> {
  const added = await tx.row<LookRow>(ADD, [staffId, sessionId, personId, reason, minutes])
  if (!added) throw new Error('trust.looks took no row')
  return added
}

export const lookById = (on: Queryable, id: string): Promise<LookRow | null> => on.row(BY_ID, [id])

export const lookInForce = (
  on: Queryable,
  id: string,
  { staffId, sessionId }: Pick<LookToAdd, 'staffId' | 'sessionId'>,
): Promise<LookRow | null> => on.row(IN_FORCE, [id, staffId, sessionId])

/** All that a member of staff has open. */
export const endLooks = (on: Queryable, staffId: string) => on.rows(END, [staffId])

/** The newest first, one more than asked for. */
export const looksOfPerson = (on: Queryable, personId: string, after: string | null, count: number) =>
  on.rows<LookRow>(OF_PERSON, [personId, after, count + 1])
