import { type Queryable, statement, type Transaction } from '../foundation/database.ts'
import type { ReadingRow, ReadingState, Side } from './reading.ts'

const COLUMNS = `r.id, r.channel, r.state, r.ending, r.topic, r.question, r.rate, a.currency,
  r.client_id AS "clientId", coalesce(p.name, '') AS "clientName", r.reader_id AS "readerId", r.profile_id AS "profileId", r.reader_name AS "readerName",
  r.requested_at AS "requestedAt", r.ring_ends_at AS "ringEndsAt", r.accepted_at AS "acceptedAt", r.started_at AS "startedAt",
  r.ended_at AS "endedAt", r.grace_ends_at AS "graceEndsAt", r.client_joined_at AS "clientJoinedAt", r.reader_joined_at AS "readerJoinedAt",
  r.client_page AS "clientPage", r.reader_page AS "readerPage", r.sequence, api.clock_now() AS at, r.shared_ms AS "sharedMs",
  r.active_since AS "activeSince", r.next_charge_at AS "nextChargeAt", r.minutes_charged AS "minutesCharged", r.charged,
  r.given_back AS "givenBack", r.reader_share AS "readerShare", a.balance AS "walletBalance"`
const FROM = `FROM api.readings r JOIN api.accounts a ON a.id = r.client_account LEFT JOIN api.people p ON p.id = r.client_id`
const IS_OPEN = `r.state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED')`

const BY_ID = statement('readings.by-id', `SELECT ${COLUMNS} ${FROM} WHERE r.id = $1`)
const LOCK = statement('readings.lock', `SELECT ${COLUMNS} ${FROM} WHERE r.id = $1 FOR NO KEY UPDATE OF r`)
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
const REQUEST = statement(
  'readings.request',
  'SELECT api.request_reading($1, $2, $3, $4, $5::api.channel, $6, $7::character(3), $8, $9, $10, $11, $12, $13, $14) AS id',
)
const ANSWER = statement('readings.answer', 'SELECT api.answer_reading($1, $2::api.reading_state) AS done')
const END = statement('readings.end', 'SELECT api.end_reading($1, $2::api.reading_ending) AS done')
const ENTER = statement('readings.enter', 'SELECT api.enter_reading($1, $2::api.side, $3, $4) AS done')
const JOIN = statement('readings.join', 'SELECT api.join_reading($1, $2::api.side, $3) AS state')
const LEAVE = statement(
  'readings.leave',
  'SELECT api.leave_reading($1, $2::api.side, $3, $4, $5, $6) AS done',
)
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
  currency: string
  feeBasisPoints: number
  billsBy: string
  ringSeconds: number
  joinSeconds: number
  graceSeconds: number
  topic: string | null
  question: string | null
}

/** The new reading's id; null when one of the two is in a reading already. */
export async function insert(tx: Transaction, r: NewReading): Promise<string | null> {
  const made = await tx.row<{ id: string | null }>(REQUEST, [
    r.clientId,
    r.readerId,
    r.profileId,
    r.readerName,
    r.channel,
    r.rate,
    r.currency,
    r.feeBasisPoints,
    r.billsBy,
    r.ringSeconds,
    r.joinSeconds,
    r.graceSeconds,
    r.topic,
    r.question,
  ])
  return made?.id ?? null
}

const done = async (asked: Promise<{ done: boolean } | null>) => (await asked)?.done === true
export const answer = (tx: Transaction, id: string, state: ReadingState) => done(tx.row(ANSWER, [id, state]))
export const end = (tx: Transaction, id: string, ending: string) => done(tx.row(END, [id, ending]))
export const enter = (tx: Transaction, id: string, side: Side, pageSession: string, nodeId: string) =>
  done(tx.row(ENTER, [id, side, pageSession, nodeId]))
/** The state after joining; null when this page is not the side's page in the room. */
export const join = async (tx: Transaction, id: string, side: Side, pageSession: string) =>
  (await tx.row<{ state: ReadingState | null }>(JOIN, [id, side, pageSession]))?.state ?? null

export interface Leaving {
  id: string
  side: Side
  pageSession: string
  /** Only if the page still hangs on this node; null for whatever node. */
  nodeId: string | null
  /** The page is gone, not only its media. */
  gone: boolean
  /** How long ago it was last heard of. */
  silentMs: number
}

export const leave = (tx: Transaction, l: Leaving) =>
  done(tx.row(LEAVE, [l.id, l.side, l.pageSession, l.nodeId, l.gone, Math.round(l.silentMs)]))

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

export const said = (on: Queryable, id: string, side: Side, clientKey: string) =>
  on.row<EventRow>(SAID, [id, side, clientKey])

export async function say(
  tx: Transaction,
  id: string,
  said: Pick<EventRow, 'kind' | 'payload' | 'side' | 'toPage' | 'clientKey'>,
): Promise<void> {
  await tx.rows(SAY, [id, said.kind, JSON.stringify(said.payload), said.side, said.toPage, said.clientKey])
}

/** What a verb calls last: tells listeners of everything that happened to readings in this transaction. */
export async function announceHappened(tx: Transaction): Promise<void> {
  const log = (await tx.row<{ log: string | null }>(HAPPENED))?.log
  for (const line of (log ?? '').split('\n')) {
    const [id, sequence, toPage] = line.split(' ')
    if (id && sequence)
      tx.announce(toPage ? `page:${id}/${toPage}` : `reading:${id}`, { id, sequence: Number(sequence) })
  }
}

const ACCOUNTS_OF = statement(
  'readings.accounts-of',
  'SELECT unnest(ARRAY[client_account, reader_account]) AS id FROM api.readings WHERE id = ANY ($1::uuid[])',
)

/** The ledger accounts of both sides. */
export const accountsOf = async (on: Queryable, ids: readonly string[]): Promise<bigint[]> =>
  (await on.rows<{ id: bigint }>(ACCOUNTS_OF, [ids])).map(({ id }) => id)
