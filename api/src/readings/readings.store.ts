import { GAP } from '../foundation/bus.ts'
import { type Queryable, type Statement, statement, type Transaction } from '../foundation/database.ts'
import type { ReadingRow, ReadingState, Side } from './reading.ts'
import { announceTicks } from './tick-payload.ts'

const COLUMNS = `r.id, r.channel, r.state, r.ending, r.topic, r.question, r.rate, r.currency,
  r.client_id AS "clientId", r.client_name AS "clientName", r.reader_id AS "readerId", r.profile_id AS "profileId", r.reader_name AS "readerName",
  r.requested_at AS "requestedAt", r.ring_ends_at AS "ringEndsAt", r.accepted_at AS "acceptedAt", r.started_at AS "startedAt",
  r.ended_at AS "endedAt", r.grace_ends_at AS "graceEndsAt", r.client_joined_at AS "clientJoinedAt", r.reader_joined_at AS "readerJoinedAt",
  r.client_page AS "clientPage", r.reader_page AS "readerPage", r.sequence, r.at, r.shared_ms AS "sharedMs",
  r.active_since AS "activeSince", r.next_charge_at AS "nextChargeAt", r.minutes_charged AS "minutesCharged", r.charged,
  r.given_back AS "givenBack", r.reader_share AS "readerShare",
  r.client_account AS "walletId", r.wallet_balance AS "walletBalance", r.wallet_version AS "walletVersion",
  r.reader_account AS "earningsId", r.earnings, r.earnings_version AS "earningsVersion"`
const FROM = 'FROM api.told_readings r'
const IS_OPEN = `r.state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED')`

const BY_ID = statement('readings.by-id', `SELECT ${COLUMNS} ${FROM} WHERE r.id = $1`)
const LOCK = statement('readings.lock', `SELECT ${COLUMNS} FROM api.lock_reading($1) r`)
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
  statement(
    `readings.${name}`,
    `SELECT ${COLUMNS}, current_setting('soulseer.happened', true) AS happened FROM api.${call} r`,
  )
const REQUEST = verb(
  'request',
  'request_reading($1, $2, $3, $4, $5::api.channel, $6, $7, $8::character(3), $9, $10, $11, $12, $13, $14, $15)',
)
const ANSWER = verb('answer', 'answer_reading($1, $2, $3::api.reading_state)')
const END = verb('end', 'end_by($1, $2)')
const ENTER = verb('enter', 'enter_reading($1, $2, $3, $4, $5)')
const JOIN = verb('join', 'join_reading($1, $2, $3)')
const LEAVE = verb('leave', 'leave_reading($1, $2, $3, $4, $5, $6)')
const HAPPENED = statement('readings.happened', `SELECT current_setting('soulseer.happened', true) AS log`)
const SAY = statement(
  'readings.say',
  'SELECT api.reading_happened($1, $2, $3::jsonb, $4::api.side, $5, $6) AS sequence',
)
const SAID = statement(
  'readings.said',
  `SELECT sequence, minutes_charged AS "minutesCharged", at, kind, to_page AS "toPage", side, client_key AS "clientKey", payload
   FROM api.reading_events WHERE reading_id = $1 AND side = $2::api.side AND client_key = $3`,
)

export const byId = (on: Queryable, id: string) => on.row<ReadingRow>(BY_ID, [id])
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
}

/** A reading after a verb, with the sequence of the first event that the verb brought about, if any. */
export interface Told {
  readonly row: ReadingRow
  readonly firstEvent: number | null
}

async function told(tx: Transaction, verb: Statement, values: readonly unknown[]): Promise<Told | null> {
  const answer = await tx.row<ReadingRow & { happened: string | null }>(verb, values)
  if (!answer) return null
  const { happened, ...row } = answer
  return { row, firstEvent: announceLog(tx, happened) }
}

/** Null when she cannot be reached, the wallet holds less than `least`, or one of the two is in a reading already. */
export const insert = (tx: Transaction, r: NewReading) =>
  told(tx, REQUEST, [
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
  ])
export const answer = (tx: Transaction, id: string, personId: string, state: ReadingState) =>
  told(tx, ANSWER, [id, personId, state])
export const end = (tx: Transaction, id: string, personId: string) => told(tx, END, [id, personId])
export const join = (tx: Transaction, id: string, personId: string, pageSession: string) =>
  told(tx, JOIN, [id, personId, pageSession])

export interface Entering {
  id: string
  personId: string
  pageSession: string
  nodeId: string
  /** How long ago an older connection of this page through this node was last heard of; null when there is none. */
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
  /** How long ago it was last heard of. */
  silentMs: number
}

export const leave = (tx: Transaction, l: Leaving) =>
  told(tx, LEAVE, [l.id, l.personId, l.pageSession, l.nodeId, l.gone, Math.round(l.silentMs)])

export interface EventRow {
  sequence: number
  minutesCharged: number
  at: Date
  kind: 'state' | 'warning' | 'message' | 'side' | 'signal'
  toPage: string | null
  side: Side | null
  clientKey: string | null
  payload: Record<string, unknown>
}

const EVENTS = statement(
  'readings.events',
  `SELECT e.sequence AS "eventSequence", e.minutes_charged AS "eventMinutes", e.at AS "eventAt", e.kind, e.to_page AS "toPage", e.side,
     e.client_key AS "clientKey", e.payload, ${COLUMNS}
   FROM unnest($1::uuid[], $2::integer[]) AS asked (id, sequence)
     JOIN api.reading_events e ON e.reading_id = asked.id AND e.sequence = asked.sequence JOIN api.told_readings r ON r.id = e.reading_id`,
)
type EventAndReading = ReadingRow &
  Omit<EventRow, 'sequence' | 'minutesCharged' | 'at'> & {
    eventSequence: number
    eventMinutes: number
    eventAt: Date
  }

/** An event, and its reading as it stands now. */
export interface EventOfReading {
  readonly event: EventRow
  readonly reading: ReadingRow
}

/** Events by their places, "reading sequence". */
export async function eventsOf(
  on: Queryable,
  places: readonly string[],
): Promise<Map<string, EventOfReading>> {
  const asked = places.map(place => place.split(' '))
  const rows = await on.rows<EventAndReading>(EVENTS, [
    asked.map(([id]) => id),
    asked.map(([, at]) => Number(at)),
  ])
  return new Map(rows.map(row => [`${row.id} ${row.eventSequence}`, apart(row)]))
}

function apart({
  eventSequence: sequence,
  eventMinutes: minutesCharged,
  eventAt: at,
  ...row
}: EventAndReading): EventOfReading {
  const { kind, toPage, side, clientKey, payload, ...reading } = row
  return { event: { sequence, minutesCharged, at, kind, toPage, side, clientKey, payload }, reading }
}

export const said = (on: Queryable, id: string, side: Side, clientKey: string) =>
  on.row<EventRow>(SAID, [id, side, clientKey])

export async function say(
  tx: Transaction,
  id: string,
  said: Pick<EventRow, 'kind' | 'payload' | 'side' | 'toPage' | 'clientKey'>,
): Promise<void> {
  await tx.rows(SAY, [id, said.kind, JSON.stringify(said.payload), said.side, said.toPage, said.clientKey])
}

/** What happened to readings in a transaction whose statements did not answer it: tells listeners. */
export async function announceHappened(tx: Transaction): Promise<void> {
  announceLog(tx, (await tx.row<{ log: string | null }>(HAPPENED))?.log ?? null)
}

/** Answers the sequence of the first event. */
function announceLog(tx: Transaction, log: string | null): number | null {
  let first: number | null = null
  for (const line of (log ?? '').split('\n')) {
    if (line.startsWith('tick ')) announceTicks(tx, line.slice('tick '.length))
    const [kind, id, sequence, toPage] = line.split(' ')
    if (kind === 'gap') tx.announce(GAP, null)
    if (kind !== 'event') continue
    first ??= Number(sequence)
    tx.announce(toPage ? `page:${id}/${toPage}` : `reading:${id}`, { id, sequence: Number(sequence) })
  }
  return first
}

const ACCOUNTS_OF = statement(
  'readings.accounts-of',
  'SELECT unnest(ARRAY[client_account, reader_account]) AS id FROM api.readings WHERE id = ANY ($1::uuid[])',
)

/** The ledger accounts of both sides. */
export const accountsOf = async (on: Queryable, ids: readonly string[]): Promise<bigint[]> =>
  (await on.rows<{ id: bigint }>(ACCOUNTS_OF, [ids])).map(({ id }) => id)
