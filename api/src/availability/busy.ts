import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import { emit } from '../foundation/events/events.ts'
import { ReaderReachable } from './events.ts'
import { publishPresence } from './presence-feed.ts'

/** AWAY: from something that goes on after what they are the HOST of now. */
export type BusyRole = 'HOST' | 'GUEST' | 'AWAY'

const OCCUPY = statement(
  'busy.occupy',
  `INSERT INTO availability.busy (person_id, role, subject_id, since)
   SELECT x.person, x.role, $3, now FROM unnest($1::uuid[], $2::text[]) AS x (person, role), foundation.clock_face
   ON CONFLICT DO NOTHING RETURNING person_id AS id`,
)
const FREE = statement(
  'busy.free',
  `DELETE FROM availability.busy WHERE subject_id = $1 RETURNING person_id AS id, role, role = 'HOST'
     AND EXISTS (SELECT FROM availability.alerts a WHERE a.reader_id = busy.person_id)
     AND NOT EXISTS (SELECT FROM availability.busy b WHERE b.person_id = busy.person_id AND b.role = 'AWAY')
     AND EXISTS (SELECT FROM availability.presence w WHERE w.person_id = busy.person_id AND w.online) AS "isAwaited"`,
)
const RETURNED = statement(
  'busy.returned',
  `DELETE FROM availability.busy WHERE subject_id = $1 AND role = 'AWAY'`,
)
const SUBJECT = statement(
  'busy.subject',
  'SELECT subject_id AS id FROM availability.busy WHERE person_id = $1 AND role = ANY ($2::text[]) ORDER BY since DESC LIMIT 1',
)

/** Takes people up with a subject, if none of them is busy in that role already. False, and the transaction is to be given up, otherwise. */
export async function occupy(
  tx: Transaction,
  subjectId: string,
  people: readonly { personId: string; role: BusyRole }[],
): Promise<boolean> {
  const taken = await tx.rows(OCCUPY, [
    people.map(({ personId }) => personId),
    people.map(({ role }) => role),
    subjectId,
  ])
  for (const { personId, role } of people) if (role === 'HOST') publishPresence(tx, personId)
  return taken.length === people.length
}

interface Freed {
  readonly id: string
  readonly role: BusyRole
  /** They are online, and somebody wants to hear that they can be rung. */
  readonly isAwaited: boolean
}

/** Whoever was busy with a subject is free again. */
export async function free(tx: Transaction, subjectId: string): Promise<void> {
  for (const { id, role, isAwaited } of await tx.rows<Freed>(FREE, [subjectId])) {
    if (role !== 'GUEST') publishPresence(tx, id)
    if (isAwaited) await emit(tx, ReaderReachable, { subjectId: id, payload: { offlineSeconds: null } })
  }
}

/**
 * A reader leaves a subject for another one that they are about to take up, and nobody rings them before they are back. What they
 * leave is theirs still: `comeBack`, or `free` when it ends meanwhile.
 */
export async function goAway(tx: Transaction, subjectId: string, personId: string): Promise<void> {
  await tx.rows(FREE, [subjectId])
  await occupy(tx, subjectId, [{ personId, role: 'AWAY' }])
}

/** They are with it again, unless they are busy with something else: false then. */
export async function comeBack(tx: Transaction, subjectId: string, personId: string): Promise<boolean> {
  if (!(await occupy(tx, subjectId, [{ personId, role: 'HOST' }]))) return false
  await tx.rows(RETURNED, [subjectId])
  return true
}

/** What a person is busy with; null when they are free. */
export const busyWith = async (
  on: Queryable,
  personId: string,
  roles: readonly BusyRole[] = ['HOST', 'GUEST'],
): Promise<string | null> => (await on.row<{ id: string }>(SUBJECT, [personId, roles]))?.id ?? null
