import { type Queryable, statement } from '../foundation/database/database.ts'
import { LEASE_SECONDS, type PresenceRow, REACHED_SECONDS, type Seen } from './presence.ts'

const IS_BUSY = `EXISTS (SELECT FROM availability.busy b WHERE b.role IN ('HOST', 'AWAY') AND b.person_id =`
const SET = statement(
  'presence.set',
  `INSERT INTO availability.presence (person_id, online, lease_ends_at, changed_at, held_at)
   SELECT $1, $2, now + make_interval(secs => ${LEASE_SECONDS}), now, now FROM foundation.clock_face
   ON CONFLICT (person_id) DO UPDATE SET online = excluded.online, lease_ends_at = excluded.lease_ends_at, held_at = excluded.held_at, missed_ring = false,
     changed_at = CASE WHEN presence.online = excluded.online THEN presence.changed_at ELSE excluded.changed_at END
   RETURNING new.online, true AS leased, ${IS_BUSY} $1) AS "inReading",
     new.online AND NOT coalesce(old.online AND old.lease_ends_at > new.lease_ends_at - make_interval(secs => ${LEASE_SECONDS}), false)
       AND EXISTS (SELECT FROM availability.alerts a WHERE a.reader_id = $1) AS "isAwaited",
     extract(epoch FROM new.lease_ends_at - make_interval(secs => ${LEASE_SECONDS}) - CASE WHEN old.online THEN old.lease_ends_at ELSE old.changed_at END)::float8
       AS "offlineSeconds"`,
)
/** Seldom enough that a lease is written three times a minute. */
const EXTEND = statement(
  'presence.extend-leases',
  `UPDATE availability.presence SET lease_ends_at = now + make_interval(secs => ${LEASE_SECONDS}), held_at = now FROM foundation.clock_face
   WHERE person_id = ANY ($1::uuid[]) AND online AND lease_ends_at BETWEEN now AND now + make_interval(secs => ${LEASE_SECONDS - 20})`,
)
const EXTEND_REACHED = statement(
  'presence.extend-reached',
  `UPDATE availability.presence w SET lease_ends_at = now + make_interval(secs => ${LEASE_SECONDS}) FROM foundation.clock_face
   WHERE online AND lease_ends_at BETWEEN now AND now + make_interval(secs => ${LEASE_SECONDS - 20}) AND held_at > now - make_interval(secs => ${REACHED_SECONDS})
     AND EXISTS (SELECT FROM availability.reached_by_push r WHERE r.person_id = w.person_id)`,
)
const REACHED = statement(
  'presence.reached-by-push',
  'INSERT INTO availability.reached_by_push (person_id) VALUES ($1) ON CONFLICT DO NOTHING',
)
const NOT_REACHED = statement(
  'presence.not-reached-by-push',
  'DELETE FROM availability.reached_by_push WHERE person_id = $1',
)
const AWAY = statement(
  'presence.away',
  `UPDATE availability.presence SET online = false, missed_ring = true, changed_at = now FROM foundation.clock_face WHERE person_id = $1 AND online RETURNING person_id AS "personId"`,
)
const SWITCHED_OFF = statement(
  'presence.switched-off',
  'SELECT FROM availability.presence WHERE person_id = $1 AND missed_ring AND NOT online',
)
const OF = `SELECT p.id AS "personId", p.subject, coalesce(w.online, false) AS online, coalesce(w.lease_ends_at > c.now, false) AS leased, w.lease_ends_at AS "leaseEndsAt",
     ${IS_BUSY} p.id) AS "inReading"
   FROM accounts.identities p LEFT JOIN availability.presence w ON w.person_id = p.id, foundation.clock_face c`
const OF_SUBJECTS = statement('presence.of-subjects', `${OF} WHERE p.subject = ANY ($1::text[])`)
const OF_PEOPLE = statement('presence.of-people', `${OF} WHERE p.id = ANY ($1::uuid[])`)
/** Leases that ran out since the last look, so that pages which show these readers can be notified. */
const LAPSED = statement(
  'presence.lapsed',
  `UPDATE availability.presence SET online = false, changed_at = foundation.clock_now()
   WHERE online AND lease_ends_at <= (SELECT now FROM foundation.clock_face) RETURNING person_id AS "personId"`,
)

interface CameOnline {
  /** They were offline until now, and somebody wants to hear that they are not any more. */
  readonly isAwaited: boolean
  /** Since they were last online; null when they never were. */
  readonly offlineSeconds: number | null
}

export const setOnline = async (on: Queryable, personId: string, online: boolean) =>
  (await on.row<Seen & CameOnline>(SET, [personId, online])) ?? undefined
/** Whoever is online, and whose lease runs out soon, stays online. */
export const extendLeases = (on: Queryable, people: readonly string[]) => on.rows(EXTEND, [people])
/** The same for those whose device rings though their pages are closed, for a while. */
export const extendReached = (on: Queryable) => on.rows(EXTEND_REACHED)
/** Whether a push reaches a reader with a ring. */
export const setReachedByPush = (tx: Queryable, personId: string, isReached: boolean) =>
  tx.rows(isReached ? REACHED : NOT_REACHED, [personId])
/** Takes a reader who missed a ring offline. False when they were offline already. */
export const setAway = async (on: Queryable, personId: string): Promise<boolean> =>
  (await on.row(AWAY, [personId])) !== null
export const isSwitchedOff = async (on: Queryable, personId: string): Promise<boolean> =>
  (await on.row(SWITCHED_OFF, [personId])) !== null
export const presenceOfSubjects = (on: Queryable, subjects: readonly string[]) =>
  on.rows<PresenceRow>(OF_SUBJECTS, [subjects])
export const presenceOfPeople = (on: Queryable, ids: readonly string[]) =>
  on.rows<PresenceRow>(OF_PEOPLE, [ids])
export const lapse = async (on: Queryable) =>
  (await on.rows<{ personId: string }>(LAPSED)).map(({ personId }) => personId)

const OF_READERS = statement(
  'presence.of-readers',
  `SELECT asked.id, coalesce(w.online AND w.lease_ends_at > c.now, false) AS "isOnline", 
     (extract(epoch FROM c.now - (SELECT min(b.since) FROM availability.busy b WHERE b.person_id = asked.id AND b.role IN ('HOST', 'AWAY'))) * 1000)::bigint AS "busyMs"
   FROM foundation.clock_face c, unnest($1::uuid[]) AS asked (id) LEFT JOIN availability.presence w ON w.person_id = asked.id`,
)
/** Whether each of these readers takes readings, and for how long they have been in one (null: they are in none). */
export async function presenceOfReaders(
  on: Queryable,
  readerIds: readonly string[],
): Promise<Map<string, { isOnline: boolean; busyMs: bigint | null }>> {
  const rows = await on.rows<{ id: string; isOnline: boolean; busyMs: bigint | null }>(OF_READERS, [
    readerIds,
  ])
  return new Map(rows.map(row => [row.id, row]))
}
