import type { Channel } from '../../catalogue/index.ts'
import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { WaitingRow, WaitingState } from './waiting.ts'

/** Somebody in a queue, as its reader sees them. */
export interface QueuedRow {
  id: string
  clientId: string
  clientName: string
  channel: Channel
  topic: string | null
  joinedAt: Date
}

export interface NewWaiting {
  clientId: string
  readerId: string
  profileId: string
  readerName: string
  channel: Channel
  rate: bigint
  currency: string
  topic: string | null
  question: string | null
  minuteLimit: number | null
}

/** A page's sign of life is good for so long; its node renews it while the page is connected. */
const LEASE = `interval '30 seconds'`
/** A page that is gone may come back for so long after that. */
const GRACE = `interval '60 seconds'`

const COLUMNS = `w.id, w.client_id AS "clientId", w.reader_id AS "readerId", w.profile_id AS "profileId", w.reader_name AS "readerName",
  w.reading_id AS "readingId", w.state, w.channel, w.topic, w.question, w.rate, w.currency, w.minute_limit AS "minuteLimit", w.joined_at AS "joinedAt",
  (SELECT count(*) FROM readings.waitings a WHERE a.reader_id = w.reader_id AND a.state = 'WAITING' AND a.id < w.id)::integer AS ahead`
const FROM = 'FROM readings.waitings w'
const BY_IDS = statement('queue.waitings', `SELECT ${COLUMNS} ${FROM} WHERE w.id = ANY ($1::uuid[])`)
const OF_CLIENT = statement(
  'queue.of-client',
  `SELECT ${COLUMNS} ${FROM} WHERE w.client_id = $1 AND w.state IN ('WAITING', 'RINGING')`,
)
const OF_READER = statement(
  'queue.of-reader',
  `SELECT w.id, w.client_id AS "clientId", coalesce(p.name, '') AS "clientName", w.channel, w.topic, w.joined_at AS "joinedAt"
   ${FROM} LEFT JOIN accounts.identities p ON p.id = w.client_id WHERE w.reader_id = $1 AND w.state = 'WAITING' ORDER BY w.id`,
)
const LENGTHS = statement(
  'queue.lengths',
  `SELECT reader_id AS "readerId", count(*)::integer AS length FROM readings.waitings
   WHERE reader_id = ANY ($1::uuid[]) AND state = 'WAITING' GROUP BY 1`,
)
/** The first whose page is there, or was a moment ago, for a reload takes a few seconds. */
const FIRST = statement(
  'queue.first',
  `SELECT ${COLUMNS}, w.here_until > c.now AS "isHere" FROM foundation.clock_face c, readings.waitings w
   WHERE w.reader_id = $1 AND w.state = 'WAITING' AND w.here_until > c.now - interval '5 seconds' ORDER BY w.id LIMIT 1`,
)
const LOCK_FREE = statement(
  'queue.lock-free',
  `SELECT ${COLUMNS}, w.here_until > (SELECT now FROM foundation.clock_face) AS "isHere" ${FROM}
   WHERE w.id = $1 AND w.state = 'WAITING' FOR NO KEY UPDATE OF w SKIP LOCKED`,
)
const JOIN = statement(
  'queue.join',
  `INSERT INTO readings.waitings (client_id, reader_id, here_until, joined_at, channel, rate, currency, profile_id, reader_name, topic, question, minute_limit)
   SELECT $1, $2, now + ${LEASE}, now, $3, $4, $5, $6, $7, $8, $9, $10 FROM foundation.clock_face ON CONFLICT DO NOTHING RETURNING id`,
)
/** How a place ended, or that it rings. */
const SET = statement(
  'queue.set-state',
  `UPDATE readings.waitings SET state = $2::readings.waiting_state, reading_id = coalesce($3, reading_id),
     ended_at = CASE WHEN $2 IN ('WAITING', 'RINGING') THEN NULL ELSE (SELECT now FROM foundation.clock_face) END,
     here_until = CASE WHEN $2 = 'WAITING' THEN greatest(here_until, (SELECT now FROM foundation.clock_face)) ELSE here_until END
   WHERE id = $1 AND state IN ('WAITING', 'RINGING')`,
)
const HERE = statement(
  'queue.here',
  `UPDATE readings.waitings SET here_until = now + ${LEASE} FROM foundation.clock_face
   WHERE id = ANY ($1::uuid[]) AND state = 'WAITING' AND here_until < now + ${LEASE} * 0.67`,
)
const GONE = statement(
  'queue.gone',
  `UPDATE readings.waitings SET here_until = least(here_until, foundation.clock_now()) WHERE id = $1 AND state = 'WAITING'`,
)
/** One node tends the queues at a time. */
const TENDS = statement(
  'queue.tends',
  `SELECT pg_try_advisory_xact_lock(hashtext('soulseer.queues')) AS mine`,
)
const OPEN = statement(
  'queue.open',
  `SELECT ${COLUMNS}, w.here_until < c.now - ${GRACE} AS "hasVanished" FROM foundation.clock_face c, readings.waitings w
   WHERE w.state IN ('WAITING', 'RINGING') ORDER BY w.id`,
)
const RINGS = statement('queue.rings', 'SELECT id, ring FROM readings.readings WHERE id = ANY ($1::uuid[])')
const FORGET = statement(
  'queue.forget',
  `DELETE FROM readings.waitings WHERE ended_at < foundation.clock_now() - interval '1 day'`,
)

/** Waitings by their ids, each with how many stand before it. */
export async function waitingRows(on: Queryable, ids: readonly string[]): Promise<Map<string, WaitingRow>> {
  const rows = await on.rows<WaitingRow>(BY_IDS, [ids])
  return new Map(rows.map(row => [row.id, row]))
}
export const waitingOfClient = (on: Queryable, clientId: string) => on.row<WaitingRow>(OF_CLIENT, [clientId])
export const queueOf = (on: Queryable, readerId: string) => on.rows<QueuedRow>(OF_READER, [readerId])

/** How many wait for each of these readers. */
export async function queueLengths(
  on: Queryable,
  readerIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await on.rows<{ readerId: string; length: number }>(LENGTHS, [readerIds])
  return new Map(rows.map(({ readerId, length }) => [readerId, length]))
}

/** Whose turn it is; `isHere` is true when their page is there at this moment. */
export const firstInQueue = (on: Queryable, readerId: string) =>
  on.row<WaitingRow & { isHere: boolean }>(FIRST, [readerId])
/** A place that waits, locked; null when it waits no longer, or somebody has it. */
export const lockFreeWaiting = (tx: Transaction, id: string) =>
  tx.row<WaitingRow & { isHere: boolean }>(LOCK_FREE, [id])

/** Null when the client waits somewhere already. */
export async function insertWaiting(tx: Transaction, w: NewWaiting): Promise<string | null> {
  const joined = await tx.row<{ id: string }>(JOIN, [
    w.clientId,
    w.readerId,
    w.channel,
    w.rate,
    w.currency,
    w.profileId,
    w.readerName,
    w.topic,
    w.question,
    w.minuteLimit,
  ])
  return joined?.id ?? null
}

export const setWaitingState = (
  tx: Transaction,
  id: string,
  state: WaitingState,
  readingId: string | null = null,
) => tx.rows(SET, [id, state, readingId])
/** Pages of these places are here. */
export const stay = (on: Queryable, ids: readonly string[]) => on.rows(HERE, [ids])
export const go = (on: Queryable, id: string) => on.rows(GONE, [id])

/** False while another node tends the queues. */
export const mayTend = async (tx: Transaction): Promise<boolean> =>
  (await tx.row<{ mine: boolean }>(TENDS))?.mine === true
export const openWaitings = (tx: Transaction) => tx.rows<WaitingRow & { hasVanished: boolean }>(OPEN)

export type RingAnswer = 'RINGING' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED'
/** How rings stand, by reading. */
export async function ringsOf(
  tx: Transaction,
  readingIds: readonly string[],
): Promise<Map<string, RingAnswer>> {
  const rows = await tx.rows<{ id: string; ring: RingAnswer }>(RINGS, [readingIds])
  return new Map(rows.map(({ id, ring }) => [id, ring]))
}
export const forgetWaitings = (on: Queryable) => on.rows(FORGET)
