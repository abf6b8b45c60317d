import { batched } from '../foundation/batched.ts'
import {
  type Database,
  type Queryable,
  type Statement,
  statement,
  type Transaction,
} from '../foundation/database.ts'
import { fingerprintOf, type IdempotentRequest } from '../foundation/idempotency.ts'
import { HAPPENED, publishing } from './happened.ts'
import type { ReadingRow, ReadingState, Side } from './reading.ts'

/** Of readings.told_readings r, as a ReadingRow. */
export const COLUMNS = `r.id, r.channel, r.state, r.ending, r.topic, r.question, r.rate, r.currency,
  r.client_id AS "clientId", r.client_name AS "clientName", r.reader_id AS "readerId", r.profile_id AS "profileId", r.reader_name AS "readerName",
  r.requested_at AS "requestedAt", r.ring_ends_at AS "ringEndsAt", r.accepted_at AS "acceptedAt", r.started_at AS "startedAt",
  r.ended_at AS "endedAt", r.grace_ends_at AS "graceEndsAt", r.client_joined_at AS "clientJoinedAt", r.reader_joined_at AS "readerJoinedAt",
  r.client_page AS "clientPage", r.reader_page AS "readerPage", r.sequence, r.at, r.shared_ms AS "sharedMs",
  r.active_since AS "activeSince", r.next_charge_at AS "nextChargeAt", r.minutes_charged AS "minutesCharged", r.minute_limit AS "minuteLimit", r.charged,
  r.given_back AS "givenBack", r.reader_share AS "readerShare",
  r.client_account AS "walletId", r.wallet_balance AS "walletBalance",
  r.reader_account AS "earningsId"`
const FROM = 'FROM readings.told_readings r'
const IS_OPEN = `r.state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED')`

/** LIMIT 1 keeps the planner from reading whole tables for a few readings. */
const BY_IDS = statement(
  'readings.by-ids',
  `SELECT ${COLUMNS} FROM unnest($1::uuid[]) AS asked (id), LATERAL (SELECT * FROM readings.told_readings WHERE id = asked.id LIMIT 1) r`,
)
const LOCK = statement('readings.lock', `SELECT ${COLUMNS} FROM readings.lock_reading($1) r`)
const OPEN_OF_PERSON = statement(
  'readings.open-of-person',
  `SELECT ${COLUMNS} ${FROM} WHERE ${IS_OPEN} AND (r.client_id = $1 OR r.reader_id = $1) ORDER BY r.id DESC`,
)
const RINGING_FOR = statement(
  'readings.ringing-for',
  `SELECT ${COLUMNS} ${FROM} WHERE r.state = 'RINGING' AND r.reader_id = $1 ORDER BY r.id`,
)
const PAGE = {
  CLIENT: statement(
    'readings.page-of-client',
    `SELECT ${COLUMNS} ${FROM} WHERE r.client_id = $1 AND ($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT $3`,
  ),
  READER: statement(
    'readings.page-of-reader',
    `SELECT ${COLUMNS} ${FROM} WHERE r.reader_id = $1 AND ($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT $3`,
  ),
}
/** A verb answers the reading as it then stands, and what happened, for whoever listens. */
const verb = (name: string, call: string) =>
  statement(`readings.${name}`, `SELECT ${COLUMNS}, ${HAPPENED} FROM readings.${call} r`)
const REQUEST = verb(
  'request',
  'request_reading_once($1, $2, $3, $4, $5, $6, $7::readings.channel, $8, $9, $10::character(3), $11, $12, $13, $14, $15, $16, $17, $18)',
)
const RING_WAITING = verb('ring-waiting', 'ring_waiting($1, $2, $3, $4, $5, $6, $7)')
const ANSWER = verb('answer', 'answer_reading($1, $2, $3::readings.reading_state)')
const END = verb('end', 'end_reading($1, $2)')
const EXTEND = verb('extend', 'extend_reading($1, $2, $3)')
const PROPOSE = verb('propose-extension', 'propose_extension($1, $2, $3)')
const ENTER = verb('enter', 'enter_reading($1, $2, $3, $4, $5)')
const JOIN = verb('join', 'join_reading($1, $2, $3)')
const LEAVE = verb('leave', 'leave_reading($1, $2, $3, $4, $5, $6)')
const readingsTogether = batched((on: Queryable) => async (ids: readonly string[]) => {
  const rows = await on.rows<ReadingRow>(BY_IDS, [ids])
  return new Map(rows.map(row => [row.id, row]))
})
/** Who may see it, whoever asked decides. */
export const byId = (db: Database, id: string): Promise<ReadingRow | null> => readingsTogether(db).load(id)
/** Locks the row until the transaction ends; everything a verb decides, it decides after this. */
export const lock = (tx: Transaction, id: string) => tx.row<ReadingRow>(LOCK, [id])
export const openOfPerson = (on: Queryable, personId: string) =>
  on.row<ReadingRow>(OPEN_OF_PERSON, [personId])
export const ringingFor = (on: Queryable, readerId: string) => on.rows<ReadingRow>(RINGING_FOR, [readerId])
/** Newest first, one more than asked for so that the caller knows whether there is more. */
export const page = (on: Queryable, side: Side, personId: string, before: string | null, count: number) =>
  on.rows<ReadingRow>(PAGE[side], [personId, before, count + 1])

export interface NewReading {
  clientId: string
  readerId: string
  profileId: string
  readerName: string
  channel: string
  rate: bigint
  /** What the wallet must hold. */
  least: bigint
  currency: string
  feeBasisPoints: number
  billsBy: string
  ringSeconds: number
  joinSeconds: number
  graceSeconds: number
  topic: string | null
  question: string | null
  /** So many minutes the client agreed to; null: until somebody ends it. */
  minuteLimit: number | null
}

/** A reading after a verb, and the sequence of the first event that the verb brought about, if any. */
export interface Told {
  readonly row: ReadingRow
  readonly firstEvent: number | null
}

async function told(tx: Transaction, verb: Statement, values: readonly unknown[]): Promise<Told | null> {
  const { rows, firstEvent } = await publishing<ReadingRow>(tx, verb, values)
  return rows[0] ? { row: rows[0], firstEvent } : null
}

/**
 * Once for a key. Null when she cannot be reached, the wallet holds less than `least`, one of the two is in a reading
 * already, or the key meant something else.
 */
export const insertOnce = (tx: Transaction, keyed: IdempotentRequest, r: NewReading) =>
  told(tx, REQUEST, [
    keyed.key,
    fingerprintOf(keyed),
    r.clientId,
    r.readerId,
    r.profileId,
    r.readerName,
    r.channel,
    r.rate,
    r.least,
    r.currency,
    r.feeBasisPoints,
    r.billsBy,
    r.ringSeconds,
    r.joinSeconds,
    r.graceSeconds,
    r.topic,
    r.question,
    r.minuteLimit,
  ])

export interface WaitingTerms {
  /** Hers now, for the channel waited for; should it have risen, the one agreed to holds. */
  rate: bigint
  minimumMinutes: number
  feeBasisPoints: number
  ringSeconds: number
  joinSeconds: number
  graceSeconds: number
}

/** Rings for a place in a queue; null when it is not its turn, she cannot be rung, or the wallet falls short. */
export const insertForWaiting = (tx: Transaction, waitingId: string, t: WaitingTerms) =>
  told(tx, RING_WAITING, [
    waitingId,
    t.rate,
    t.minimumMinutes,
    t.feeBasisPoints,
    t.ringSeconds,
    t.joinSeconds,
    t.graceSeconds,
  ])

const IS_WAITED_FOR = statement(
  'readings.is-waited-for',
  'SELECT (readings.first_in_queue($1, foundation.clock_now())).id IS NOT NULL AS waited',
)
/** Somebody is first in her queue. */
export const isWaitedFor = async (on: Queryable, readerId: string): Promise<boolean> =>
  (await on.row<{ waited: boolean }>(IS_WAITED_FOR, [readerId]))?.waited === true

export const answer = (tx: Transaction, id: string, personId: string, state: ReadingState) =>
  told(tx, ANSWER, [id, personId, state])
export const end = (tx: Transaction, id: string, personId: string) => told(tx, END, [id, personId])
export const extend = (tx: Transaction, id: string, personId: string, minuteLimit: number | null) =>
  told(tx, EXTEND, [id, personId, minuteLimit])
export const propose = (tx: Transaction, id: string, personId: string, minuteLimit: number) =>
  told(tx, PROPOSE, [id, personId, minuteLimit])
export const join = (tx: Transaction, id: string, personId: string, pageSession: string) =>
  told(tx, JOIN, [id, personId, pageSession])

export interface Entering {
  id: string
  personId: string
  pageSession: string
  nodeId: string
  /** How long ago an older connection of this page through this node was last claim of; null when there is none. */
  awayMs: number | null
}

export const enter = (tx: Transaction, e: Entering) =>
  told(tx, ENTER, [
    e.id,
    e.personId,
    e.pageSession,
    e.nodeId,
    e.awayMs === null ? null : Math.round(e.awayMs),
  ])

export interface Leaving {
  id: string
  personId: string
  pageSession: string
  /** Only if the page still hangs on this node; null for whatever node. */
  nodeId: string | null
  /** The page is gone, not only its media. */
  gone: boolean
  /** How long ago it was last claim of. */
  silentMs: number
}

export const leave = (tx: Transaction, l: Leaving) =>
  told(tx, LEAVE, [l.id, l.personId, l.pageSession, l.nodeId, l.gone, Math.round(l.silentMs)])
