import { batched } from '../foundation/batched.ts'
import {
  type Database,
  type Queryable,
  statement,
  type Transaction,
} from '../foundation/database/database.ts'
import { shareOf } from '../sessions/index.ts'
import type { ReadingRow, Side } from './reading.ts'

/** Of readings.standing r. */
const COLUMNS = `r.id, r.channel, r.state, r.ending, r.topic, r.question, r.rate, r.currency, r.fee_basis_points AS "feeBasisPoints",
  r.client_id AS "clientId", r.client_name AS "clientName", r.reader_id AS "readerId", r.profile_id AS "profileId", r.reader_name AS "readerName",
  r.requested_at AS "requestedAt", r.ring_ends_at AS "ringEndsAt", CASE r.ring WHEN 'ACCEPTED' THEN r.answered_at END AS "acceptedAt",
  r.started_at AS "startedAt", r.ended_at AS "endedAt", r.waited_until AS "graceEndsAt", r.guest_joined_at AS "clientJoinedAt",
  r.host_joined_at AS "readerJoinedAt", r.guest_page AS "clientPage", r.host_page AS "readerPage", r.sequence, r.at, r.shared_ms AS "sharedMs",
  r.shared_ms + r.booked_ms AS "totalSharedMs", r.appointment_id AS "appointmentId", r.booked_from AS "bookedFrom", r.booked_until AS "bookedUntil",
  r.booked_held AS "bookedHeld", r.booked_cost AS "bookedCost", r.forgiven,
  r.active_since AS "activeSince", r.next_charge_at AS "nextChargeAt", r.minutes AS "minutesCharged", r.minute_limit AS "minuteLimit",
  r.cost, r.fee, r.participant_id AS "participantId", r.wallet AS "walletId", coalesce(r.wallet_balance, 0) AS "walletBalance", r.earnings AS "earningsId"`
const FROM = 'FROM readings.standing r'

/** LIMIT 1 keeps the planner from reading whole tables for a few readings. */
const BY_IDS = statement(
  'readings.by-ids',
  `SELECT ${COLUMNS} FROM unnest($1::uuid[]) AS asked (id), LATERAL (SELECT * ${FROM} WHERE r.id = asked.id LIMIT 1) r`,
)
const LOCK = statement('readings.lock', 'SELECT FROM readings.readings WHERE id = $1 FOR NO KEY UPDATE')
const RINGING_FOR = statement(
  'readings.ringing-for',
  `SELECT ${COLUMNS} ${FROM} WHERE r.ring = 'RINGING' AND r.reader_id = $1 ORDER BY r.id`,
)
const LAST_MISSED = statement(
  'readings.last-missed',
  `SELECT ${COLUMNS} ${FROM} WHERE r.id = (SELECT id FROM readings.readings WHERE reader_id = $1 AND ring = 'EXPIRED' ORDER BY id DESC LIMIT 1)`,
)
/** The room of an appointment is a reading once the two have met in it. */
const HELD = '(r.appointment_id IS NULL OR r.started_at IS NOT NULL)'
const PAGE = {
  CLIENT: statement(
    'readings.page-of-client',
    `SELECT ${COLUMNS} ${FROM} WHERE r.client_id = $1 AND ${HELD} AND ($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT $3`,
  ),
  READER: statement(
    'readings.page-of-reader',
    `SELECT ${COLUMNS} ${FROM} WHERE r.reader_id = $1 AND ${HELD} AND ($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT $3`,
  ),
}
const beforeStatement = (side: 'client' | 'reader') =>
  statement(
    `readings.before-of-${side}`,
    `SELECT ${COLUMNS} ${FROM} WHERE r.${side}_id = $1 AND r.appointment_id IS NULL AND ($2::timestamptz IS NULL OR (r.requested_at, r.id) < ($2, $3::uuid))
     ORDER BY r.requested_at DESC, r.id DESC LIMIT $4`,
  )
const BEFORE = { CLIENT: beforeStatement('client'), READER: beforeStatement('reader') }
const ADD = statement(
  'readings.add',
  `INSERT INTO readings.readings (client_id, reader_id, profile_id, reader_name, channel, topic, question, requested_at, ring_ends_at)
   SELECT $1, $2, $3, $4, $5::readings.channel, $6, $7, now, now + make_interval(secs => $8) FROM foundation.clock_face RETURNING id`,
)
const ADD_ROOM = statement(
  'readings.add-room',
  `INSERT INTO readings.readings (client_id, reader_id, profile_id, reader_name, channel, topic, question, requested_at, ring_ends_at, ring, answered_at,
     appointment_id)
   SELECT $1, $2, $3, $4, $5::readings.channel, $6, $7, now, now, 'ACCEPTED', now, $8 FROM foundation.clock_face RETURNING id`,
)
const ANSWER = statement(
  'readings.answer',
  `UPDATE readings.readings SET ring = $2::readings.ring, answered_at = coalesce($3, (SELECT now FROM foundation.clock_face)) WHERE id = $1`,
)
/** For a sweep, which waits for nobody. */
const OVERDUE = statement(
  'readings.overdue',
  `SELECT id, reader_id AS "readerId", ring_ends_at AS "ringEndsAt" FROM readings.readings
   WHERE ring = 'RINGING' AND ring_ends_at <= (SELECT now FROM foundation.clock_face) ORDER BY id LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED`,
)
const RECENT_LENGTHS = statement(
  'readings.recent-lengths',
  `SELECT asked.id AS "readerId", ARRAY(SELECT (extract(epoch FROM l.ended_at - l.started_at) * 1000)::bigint FROM sessions.lengths l
     WHERE l.host_id = asked.id ORDER BY l.ended_at DESC LIMIT 9) AS "recentMs"
   FROM unnest($1::uuid[]) AS asked (id)`,
)

type Row = Omit<ReadingRow, 'charged' | 'givenBack' | 'readerShare'> & {
  cost: bigint | null
  fee: bigint | null
}

/** What was charged, before anything was given back, is what was booked and whole minutes at the rate; the share is of the whole cost once it is known. */
function readingIn({ cost, fee, ...row }: Row): ReadingRow {
  const charged = row.bookedHeld + row.rate * BigInt(row.minutesCharged)
  const isSettled = cost !== null && fee !== null
  return {
    ...row,
    charged,
    givenBack: isSettled ? charged - cost : 0n,
    readerShare: isSettled ? cost - fee : shareOf(charged, row.feeBasisPoints),
  }
}

export const readingsByIds = async (
  on: Queryable,
  ids: readonly string[],
): Promise<Map<string, ReadingRow>> =>
  new Map((await on.rows<Row>(BY_IDS, [ids])).map(row => [row.id, readingIn(row)]))

const readingsBatched = batched((on: Queryable) => (ids: readonly string[]) => readingsByIds(on, ids))

/** Who may see it, whoever asked decides. */
export const byId = (db: Database, id: string): Promise<ReadingRow | null> => readingsBatched(db).load(id)

export const loadReading = async (tx: Transaction, id: string): Promise<ReadingRow | null> =>
  (await readingsByIds(tx, [id])).get(id) ?? null

/** Locks the row until the transaction ends; everything a verb decides, it decides after this. */
export async function lock(tx: Transaction, id: string): Promise<ReadingRow | null> {
  return (await tx.row(LOCK, [id])) ? loadReading(tx, id) : null
}

export const ringingFor = async (on: Queryable, readerId: string): Promise<ReadingRow[]> =>
  (await on.rows<Row>(RINGING_FOR, [readerId])).map(readingIn)

/** The newest ring that a reader did not answer. */
export async function lastMissed(on: Queryable, readerId: string): Promise<ReadingRow | null> {
  const row = await on.row<Row>(LAST_MISSED, [readerId])
  return row && readingIn(row)
}

/** Newest first, one more than asked for so that the caller knows whether there is more. */
export const page = async (
  on: Queryable,
  side: Side,
  personId: string,
  before: string | null,
  count: number,
): Promise<ReadingRow[]> => (await on.rows<Row>(PAGE[side], [personId, before, count + 1])).map(readingIn)

/** A side's readings that were asked for before a moment, the latest first; beside a list of something else by time. */
export const readingsBefore = async (
  on: Queryable,
  personId: string,
  { side, after, count }: { side: Side; after: { at: Date; id: string } | null; count: number },
): Promise<ReadingRow[]> =>
  (await on.rows<Row>(BEFORE[side], [personId, after?.at ?? null, after?.id ?? null, count])).map(readingIn)

export interface NewReading {
  readonly clientId: string
  readonly readerId: string
  readonly profileId: string
  readonly readerName: string
  readonly channel: string
  readonly topic: string | null
  readonly question: string | null
  readonly ringSeconds: number
}

export async function insertReading(tx: Transaction, r: NewReading): Promise<string> {
  const added = await tx.row<{ id: string }>(ADD, [
    r.clientId,
    r.readerId,
    r.profileId,
    r.readerName,
    r.channel,
    r.topic,
    r.question,
    r.ringSeconds,
  ])
  if (!added) throw new Error('a reading was not written')
  return added.id
}

/** The reading in the room of an appointment: nobody rings and nobody answers. */
export async function insertRoom(
  tx: Transaction,
  r: Omit<NewReading, 'ringSeconds'> & { readonly appointmentId: string },
): Promise<string> {
  const people = [r.clientId, r.readerId, r.profileId, r.readerName]
  const added = await tx.row<{ id: string }>(ADD_ROOM, [
    ...people,
    r.channel,
    r.topic,
    r.question,
    r.appointmentId,
  ])
  if (!added) throw new Error('a reading was not written')
  return added.id
}

/** How a ring was answered, and when; now, unless a moment is given. */
export const setAnswer = (
  tx: Transaction,
  id: string,
  ring: 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED',
  at: Date | null = null,
) => tx.rows(ANSWER, [id, ring, at])

/** Rings that nobody answered in time, locked. */
export const overdueRings = (tx: Transaction, most: number) =>
  tx.rows<{ id: string; readerId: string; ringEndsAt: Date }>(OVERDUE, [most])

/** How long each reader's last readings took, newest first, in milliseconds. */
export async function recentLengths(
  on: Queryable,
  readerIds: readonly string[],
): Promise<Map<string, bigint[]>> {
  const rows = await on.rows<{ readerId: string; recentMs: bigint[] | string[] }>(RECENT_LENGTHS, [readerIds])
  return new Map(rows.map(row => [row.readerId, row.recentMs.map(ms => BigInt(ms))]))
}
