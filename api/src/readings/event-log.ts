import { batched } from '../foundation/batched.ts'
import { type Database, type Queryable, statement } from '../foundation/database.ts'
import { money } from '../foundation/money-type.ts'
import { type EventRow, eventsOf } from './events.store.ts'
import { meterSeenBy } from './metering.ts'
import { orderOf } from './place.ts'
import { Reading, type ReadingRow, type Side } from './reading.ts'
import {
  ExtensionProposed,
  Message,
  MessageSent,
  type ReadingEventSeen,
  ReadingStateChanged,
  ReadingTick,
  ReadingWarning,
  SideChanged,
  SignalSent,
} from './reading-events.ts'
import { byId } from './readings.store.ts'

const EVENT_COLUMNS = `sequence, minutes_charged AS "minutesCharged", at, kind, to_page AS "toPage", side, client_key AS "clientKey", payload`
/** At least one row for each place, which says where its reading stands. OFFSET 0 keeps the planner from reading whole tables. */
const SINCE = statement(
  'readings.events-since',
  `SELECT asked.nth, e.sequence, e.minutes_charged AS "minutesCharged", e.at, e.kind, e.to_page AS "toPage", e.side, e.client_key AS "clientKey", e.payload,
     r.sequence AS "sequenceNow", r.minutes_charged AS "minutesNow"
   FROM unnest($1::uuid[], $2::integer[], $3::text[]) WITH ORDINALITY AS asked (id, after, page, nth),
     LATERAL (SELECT sequence, minutes_charged FROM readings.metered_readings WHERE id = asked.id LIMIT 1) r
     LEFT JOIN LATERAL (SELECT * FROM readings.reading_events WHERE reading_id = asked.id AND sequence > asked.after
       AND (to_page IS NULL OR to_page = asked.page) OFFSET 0) e ON true
   ORDER BY e.sequence`,
)
type RowSince = EventRow & { nth: bigint; sequence: number | null; sequenceNow: number; minutesNow: number }

/** After a place in a reading's order, for one page: "reading sequence page". */
const sinceTogether = batched((db: Database) => async (places: readonly string[]) => {
  const asked = places.map(place => place.split(' ', 3))
  const column = (at: number) => asked.map(place => place[at])
  const rows = await db.rows<RowSince>(SINCE, [column(0), column(1), column(2)])
  return Map.groupBy(rows, ({ nth }) => places[Number(nth) - 1] ?? '')
})

const MESSAGES = statement(
  'readings.messages',
  `SELECT ${EVENT_COLUMNS} FROM readings.reading_events WHERE reading_id = $1 AND kind = 'message' ORDER BY sequence`,
)
const TICKS_SINCE = statement(
  'readings.ticks-since',
  `SELECT number AS minute, at, amount, debit_balance_after AS "walletBalance" FROM ledger.transfers
   WHERE subject_id = $1 AND reason = 'session-minute' AND number > $2 ORDER BY number`,
)

/** A stored event or a tick, not yet as either side sees it. */
export type Happening = StoredHappening | { kind: 'tick'; order: number; tick: Tick }
interface StoredHappening {
  kind: 'stored'
  order: number
  row: EventRow
  reading: ReadingRow
}

/** One minute charged. Amounts in minor units; times on the server's clock. */
export interface Tick {
  readonly readingId: string
  readonly minutesCharged: number
  readonly sequence: number
  readonly currency: string
  readonly rate: bigint
  readonly walletBalance: bigint
  readonly charged: bigint
  /** Nothing, before the reading has ended. */
  readonly givenBack: bigint
  readonly readerShare: bigint
  readonly at: Date
  readonly sharedMs: bigint
  readonly activeSince: Date | null
  readonly nextChargeAt: Date | null
  readonly minuteLimit: number | null
}

/** What is announced together is read together. */
const eventsTogether = batched((on: Queryable) => (places: readonly string[]) => eventsOf(on, places))

/** A stored event that was announced; a state is told as the reading stands when it is told. */
export async function load(on: Queryable, id: string, sequence: number): Promise<StoredHappening | null> {
  const known = await eventsTogether(on).load(`${id} ${sequence}`)
  return known && stored(known.event, known.reading)
}

/**
 * Everything after a place in the reading's order that one page may hear, ticks among it, oldest first. `known` is the
 * reading as the caller saw it last, which saves another look when nothing happened since.
 */
export async function since(
  db: Database,
  id: string,
  after: { sequence: number; minutesCharged: number },
  pageSession: string,
  known: ReadingRow | null,
): Promise<Happening[]> {
  const found = (await sinceTogether(db).load(`${id} ${after.sequence} ${pageSession}`)) ?? []
  const rows = found.filter(row => row.sequence !== null)
  const asKnown = found.every(
    now => now.sequenceNow === known?.sequence && now.minutesNow === known.minutesCharged,
  )
  const reading = (asKnown && known) || (await byId(db, id))
  if (!reading) return []
  // Minutes charged from now on are announced to whoever listens already.
  const minutes =
    reading.minutesCharged > after.minutesCharged ? await minutesSince(db, id, after.minutesCharged) : []
  const ticks = minutes.map(({ minute, at, amount, walletBalance }): Happening => {
    const sequence = rows.findLast(row => row.minutesCharged < minute)?.sequence ?? after.sequence
    const charged = amount * BigInt(minute)
    const tick = {
      ...reading,
      readingId: id,
      sequence,
      at,
      walletBalance,
      charged,
      givenBack: 0n,
      minutesCharged: minute,
    }
    return { kind: 'tick', order: orderOf(sequence, minute), tick }
  })
  return [...rows.map(row => stored(row, reading)), ...ticks].sort((a, b) => a.order - b.order)
}

const minutesSince = (on: Queryable, id: string, minute: number) =>
  on.rows<{ minute: number; at: Date; amount: bigint; walletBalance: bigint }>(TICKS_SINCE, [id, minute])

export async function messages(on: Queryable, id: string): Promise<Message[]> {
  return (await on.rows<EventRow>(MESSAGES, [id])).map(row => messageIn(id, row))
}

export const messageIn = (readingId: string, row: EventRow): Message =>
  Object.assign(new Message(), {
    id: `${readingId}/${row.sequence}`,
    side: row.side,
    text: String(row.payload.text),
    at: row.at,
    clientKey: row.clientKey ?? '',
  })

const stored = (row: EventRow, reading: ReadingRow): StoredHappening => ({
  kind: 'stored',
  order: orderOf(row.sequence, row.minutesCharged),
  row,
  reading,
})

/** What one side is told of a happening. */
export function asSeenBy(side: Side, happening: Happening): ReadingEventSeen {
  const sequence = String(happening.order)
  if (happening.kind === 'tick') return tickSeenBy(side, sequence, happening.tick)
  const { row, reading } = happening
  switch (row.kind) {
    case 'state':
      return Object.assign(new ReadingStateChanged(), { sequence, reading: Reading.seenBy(side, reading) })
    case 'warning':
      return Object.assign(new ReadingWarning(), { sequence, minutesLeft: Number(row.payload.minutesLeft) })
    case 'proposal':
      return Object.assign(new ExtensionProposed(), { sequence, minutes: Number(row.payload.minutes) })
    case 'message':
      return Object.assign(new MessageSent(), { sequence, message: messageIn(reading.id, row) })
    case 'side': {
      const present = row.payload.present === true
      return Object.assign(new SideChanged(), {
        sequence,
        side: row.side,
        present,
        pageSession: present ? String(row.payload.page) : null,
      })
    }
    case 'signal': {
      const { from, kind, data } = row.payload
      return Object.assign(new SignalSent(), {
        sequence,
        signal: { from: String(from), kind: String(kind), data: String(data) },
      })
    }
  }
}

function tickSeenBy(side: Side, sequence: string, tick: Tick): ReadingTick {
  const seen = new ReadingTick()
  seen.sequence = sequence
  seen.minute = tick.minutesCharged
  seen.amount = money(tick.rate, tick.currency)
  seen.meter = meterSeenBy(side, tick)
  return seen
}
