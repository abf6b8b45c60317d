import type { Channel } from '../catalogue/index.ts'
import { type Queryable, statement, type Transaction } from '../foundation/database.ts'
import type { Pace } from './expected-wait.ts'
import type { WaitingRow } from './waiting.ts'

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
  /** What the wallet must hold. */
  least: bigint
  currency: string
  billsBy: string
  topic: string | null
  question: string | null
  minuteLimit: number | null
}

/** What tending the queues brought about, or asks for. */
export interface Tended {
  what: 'changed' | 'away' | 'turn'
  readerId: string
  waitingId: string
}

/** A page's sign of life is good for so long; its node renews it while the page is connected. */
const LEASE = `interval '30 seconds'`
/** A page that is gone may come back for so long after that. */
const GRACE = `interval '60 seconds'`

const PACE = `online, busy_ms AS "busyMs", recent_ms AS "recentMs"`
const TOLD = `SELECT id, client_id AS "clientId", reader_id AS "readerId", profile_id AS "profileId", reader_name AS "readerName",
  reading_id AS "readingId", state, channel, topic, question, rate, currency, joined_at AS "joinedAt", ahead, ${PACE} FROM readings.told_waitings`
const BY_IDS = statement('queue.waitings', `${TOLD} WHERE id = ANY ($1::uuid[])`)
const OF_CLIENT = statement(
  'queue.of-client',
  `${TOLD} WHERE client_id = $1 AND state IN ('WAITING', 'RINGING')`,
)
const OF_READER = statement(
  'queue.of-reader',
  `SELECT w.id, w.client_id AS "clientId", coalesce(p.name, '') AS "clientName", w.channel, w.topic, w.joined_at AS "joinedAt"
   FROM readings.waitings w LEFT JOIN accounts.people p ON p.id = w.client_id WHERE w.reader_id = $1 AND w.state = 'WAITING' ORDER BY w.id`,
)
const PACES = statement(
  'queue.paces',
  `SELECT p.subject, (SELECT count(*) FROM readings.waitings w WHERE w.reader_id = p.id AND w.state = 'WAITING')::integer AS length, ${PACE}
   FROM accounts.people p, LATERAL readings.pace_of(p.id) WHERE p.subject = ANY ($1::text[])`,
)
const JOIN = statement(
  'queue.join',
  `SELECT id FROM readings.join_queue($1, $2, $3, $4, $5::readings.channel, $6, $7, $8::character(3), $9, $10, $11, $12, ${LEASE}) AS id`,
)
const LEAVE = statement(
  'queue.leave',
  `UPDATE readings.waitings SET state = 'LEFT', ended_at = foundation.clock_now() WHERE id = $1 AND client_id = $2 AND state = 'WAITING'`,
)
const WITHDRAW = statement(
  'queue.withdraw',
  `UPDATE readings.waitings SET state = 'WITHDRAWN', ended_at = foundation.clock_now() WHERE id = $1 AND state = 'WAITING'`,
)
const HERE = statement(
  'queue.here',
  `UPDATE readings.waitings SET here_until = foundation.clock_now() + ${LEASE} WHERE id = $1 AND state = 'WAITING'`,
)
const GONE = statement(
  'queue.gone',
  `UPDATE readings.waitings SET here_until = least(here_until, foundation.clock_now()) WHERE id = $1 AND state = 'WAITING'`,
)
const TEND = statement(
  'queue.tend',
  `SELECT what, reader_id AS "readerId", waiting_id AS "waitingId" FROM readings.tend_queues($1::uuid[], ${LEASE}, ${GRACE})`,
)
export const FORGET = statement(
  'queue.forget',
  `DELETE FROM readings.waitings WHERE ended_at < foundation.clock_now() - interval '1 day'`,
)

export async function waitingsByIds(on: Queryable, ids: readonly string[]): Promise<Map<string, WaitingRow>> {
  const rows = await on.rows<WaitingRow>(BY_IDS, [ids])
  return new Map(rows.map(row => [row.id, row]))
}
export const waitingOfClient = (on: Queryable, clientId: string) => on.row<WaitingRow>(OF_CLIENT, [clientId])
export const queueOf = (on: Queryable, readerId: string) => on.rows<QueuedRow>(OF_READER, [readerId])

export async function pacesOf(
  on: Queryable,
  subjects: readonly string[],
): Promise<Map<string, Pace & { length: number }>> {
  const rows = await on.rows<Pace & { length: number; subject: string }>(PACES, [subjects])
  return new Map(rows.map(row => [row.subject, row]))
}

/** Null when she cannot be waited for, the wallet holds less than `least`, or the client waits or is in a reading. */
export async function insertWaiting(tx: Transaction, w: NewWaiting): Promise<string | null> {
  const joined = await tx.row<{ id: string }>(JOIN, [
    w.clientId,
    w.readerId,
    w.profileId,
    w.readerName,
    w.channel,
    w.rate,
    w.least,
    w.currency,
    w.billsBy,
    w.topic,
    w.question,
    w.minuteLimit,
  ])
  return joined?.id ?? null
}
export const leave = (tx: Transaction, id: string, clientId: string) => tx.rows(LEAVE, [id, clientId])
export const withdraw = (tx: Transaction, id: string) => tx.rows(WITHDRAW, [id])
export const stay = (on: Queryable, id: string) => on.rows(HERE, [id])
export const go = (on: Queryable, id: string) => on.rows(GONE, [id])
export const tend = (tx: Transaction, here: readonly string[]) => tx.rows<Tended>(TEND, [here])
