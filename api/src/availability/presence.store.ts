import { type Queryable, statement } from '../foundation/database.ts'
import { LEASE_SECONDS, type PresenceRow, type Seen } from './presence.ts'

const IS_OPEN = `r.state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED')`
const SET = statement(
  'presence.set',
  `INSERT INTO availability.presence (person_id, online, lease_ends_at, changed_at)
   SELECT $1, $2, now + make_interval(secs => ${LEASE_SECONDS}), now FROM foundation.clock_face
   ON CONFLICT (person_id) DO UPDATE SET online = excluded.online, lease_ends_at = excluded.lease_ends_at,
     changed_at = CASE WHEN presence.online = excluded.online THEN presence.changed_at ELSE excluded.changed_at END
   RETURNING online, true AS leased, EXISTS (SELECT FROM readings.readings r WHERE r.reader_id = $1 AND ${IS_OPEN}) AS "inReading"`,
)
/** A heartbeat keeps a wish alive; it does not make one. */
const BEAT = statement(
  'presence.heartbeat',
  `UPDATE availability.presence SET lease_ends_at = now + make_interval(secs => ${LEASE_SECONDS}) FROM foundation.clock_face WHERE person_id = $1`,
)
const OF = `SELECT p.id AS "personId", p.subject, coalesce(w.online, false) AS online, coalesce(w.lease_ends_at > c.now, false) AS leased, w.lease_ends_at AS "leaseEndsAt",
     EXISTS (SELECT FROM readings.readings r WHERE r.reader_id = p.id AND ${IS_OPEN}) AS "inReading"
   FROM accounts.people p LEFT JOIN availability.presence w ON w.person_id = p.id, foundation.clock_face c`
const OF_SUBJECTS = statement('presence.of-subjects', `${OF} WHERE p.subject = ANY ($1::text[])`)
const OF_PEOPLE = statement('presence.of-people', `${OF} WHERE p.id = ANY ($1::uuid[])`)
/** Leases that ran out since the last look, so that pages which show these readers can be told. */
const LAPSED = statement(
  'presence.lapsed',
  `UPDATE availability.presence SET online = false, changed_at = foundation.clock_now()
   WHERE online AND lease_ends_at <= (SELECT now FROM foundation.clock_face) RETURNING person_id AS "personId"`,
)

export const setOnline = async (on: Queryable, personId: string, online: boolean) =>
  (await on.row<Seen>(SET, [personId, online])) ?? undefined
export const beat = (on: Queryable, personId: string) => on.rows(BEAT, [personId])
export const presenceOfSubjects = (on: Queryable, subjects: readonly string[]) =>
  on.rows<PresenceRow>(OF_SUBJECTS, [subjects])
export const presenceOfPeople = (on: Queryable, ids: readonly string[]) =>
  on.rows<PresenceRow>(OF_PEOPLE, [ids])
export const lapse = async (on: Queryable) =>
  (await on.rows<{ personId: string }>(LAPSED)).map(({ personId }) => personId)
