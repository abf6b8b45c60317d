import { money } from '../../foundation/contract/money-type.ts'
import { type Database, statement } from '../../foundation/database/database.ts'
import type { StoredEvent } from '../../foundation/events/events.ts'
import { eventsSince } from '../../foundation/events/events.ts'
import {
  ExtensionAsked,
  MessageSent as MessageStored,
  MinutesRunLow,
  PageChanged,
  SessionChanged,
  SignalSent as SignalStored,
  type StoredMessage,
  shareOf,
  type Tick,
} from '../../sessions/index.ts'
import { meterSeenBy } from '../money/meter-type.ts'
import { imageIn } from '../pictures/image-in.ts'
import { Reading, type ReadingRow, type Side, sideOfRole } from '../reading.ts'
import { byId } from '../readings.store.ts'
import { eventPosition } from './event-position.ts'
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

type Payload = { minutes: number } & Record<string, unknown>
export type SessionEvent = StoredEvent<Payload>

/** A stored event or a minute, not yet as either side sees it. */
export type LogEntry =
  | {
      readonly kind: 'stored'
      readonly position: number
      readonly event: SessionEvent
      readonly reading: ReadingRow
    }
  | { readonly kind: 'minute'; readonly position: number; readonly minute: Minute }

/** One minute charged. Amounts in minor units; times on the server's clock. */
export interface Minute {
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
  readonly totalSharedMs: bigint
  readonly sharedMs: bigint
  readonly bookedUntil: Date | null
  readonly activeSince: Date | null
  readonly nextChargeAt: Date | null
  readonly minuteLimit: number | null
}

const MINUTES_SINCE = statement(
  'readings.minutes-since',
  `SELECT number AS minute, at, amount, balance_after AS "walletBalance" FROM ledger.held_minutes WHERE subject_id = $1 AND number > $2 ORDER BY number`,
)

/** What only other modules look for, or nobody listens to. */
const ON_PAGES = new Set([
  SessionChanged.name,
  PageChanged.name,
  MinutesRunLow.name,
  ExtensionAsked.name,
  MessageStored.name,
  SignalStored.name,
])

/** A state is sent as the reading stands at that moment. Null for events that no page receives. */
export async function entryOf(db: Database, event: SessionEvent): Promise<LogEntry | null> {
  if (!ON_PAGES.has(event.type)) return null
  const reading = await byId(db, event.subjectId)
  return reading && stored(event, reading)
}

/** Everything after a position that one page may receive, minutes among it, oldest first. */
export async function entriesSince(
  db: Database,
  id: string,
  after: { sequence: number; minutes: number },
  pageSession: string,
): Promise<LogEntry[]> {
  const events = (await eventsSince(db, id, after.sequence, pageSession)) as SessionEvent[]
  const reading = await byId(db, id)
  if (!reading) return []
  const shown = events.filter(({ type }) => ON_PAGES.has(type))
  // Minutes charged from now on are published to whoever listens already.
  const minutes = reading.minutesCharged > after.minutes ? await minutesSince(db, reading, after, shown) : []
  return [...shown.map(event => stored(event, reading)), ...minutes].sort((a, b) => a.position - b.position)
}

async function minutesSince(
  db: Database,
  reading: ReadingRow,
  after: { sequence: number; minutes: number },
  events: readonly SessionEvent[],
): Promise<LogEntry[]> {
  const rows = await db.rows<{ minute: number; at: Date; amount: bigint; walletBalance: bigint }>(
    MINUTES_SINCE,
    [reading.participantId, after.minutes],
  )
  return rows.map(({ minute, at, amount, walletBalance }) => {
    const sequence = events.findLast(({ payload }) => payload.minutes < minute)?.sequence ?? after.sequence
    const charged = reading.bookedHeld + amount * BigInt(minute)
    const readerShare = shareOf(charged, reading.feeBasisPoints)
    const of = {
      readingId: reading.id,
      minutesCharged: minute,
      sequence,
      at,
      walletBalance,
      charged,
      readerShare,
    }
    return {
      kind: 'minute' as const,
      position: eventPosition(sequence, minute),
      minute: { ...reading, ...of, givenBack: 0n },
    }
  })
}

/** A minute as the bus carries it. */
export function entryOfTick(tick: Tick): LogEntry {
  const rate = BigInt(tick.rate)
  return {
    kind: 'minute',
    position: eventPosition(tick.sequence, tick.minutes),
    minute: {
      readingId: tick.sessionId,
      minutesCharged: tick.minutes,
      sequence: tick.sequence,
      currency: tick.currency,
      rate,
      walletBalance: BigInt(tick.walletBalance),
      charged: BigInt(tick.bookedHeld) + rate * BigInt(tick.minutes),
      givenBack: 0n,
      readerShare: BigInt(tick.readerShare),
      at: new Date(tick.at),
      totalSharedMs: BigInt(tick.sharedMs + tick.bookedMs),
      sharedMs: BigInt(tick.sharedMs),
      bookedUntil: tick.bookedUntil === null ? null : new Date(tick.bookedUntil),
      activeSince: new Date(tick.activeSince),
      nextChargeAt: new Date(tick.nextChargeAt),
      minuteLimit: tick.minuteLimit,
    },
  }
}

const stored = (event: SessionEvent, reading: ReadingRow): LogEntry => ({
  kind: 'stored',
  position: eventPosition(event.sequence, event.payload.minutes),
  event,
  reading,
})

/** A stored chat message as people see it. */
export const messageIn = ({ subjectId, sequence, at, payload }: StoredMessage): Message =>
  Object.assign(new Message(), {
    id: `${subjectId}/${sequence}`,
    side: sideOfRole(payload.role),
    text: payload.text,
    picture: payload.picture ? imageIn(subjectId, payload.picture) : null,
    at,
    clientKey: payload.clientKey,
  })

/** What is paid for, and is held back from a page that owes a sign of life. */
export const isContent = (entry: LogEntry): boolean =>
  entry.kind === 'stored' &&
  (entry.event.type === MessageStored.name || entry.event.type === SignalStored.name)

/** The end of the reading: it is sent as it then stands, and nothing of it changes any more. */
export const isTheEnd = (entry: LogEntry): boolean =>
  entry.kind === 'stored' && entry.event.type === SessionChanged.name && entry.event.payload.isOver === true

/** An entry as one side is sent it. */
export function asSeenBy(side: Side, entry: LogEntry): ReadingEventSeen {
  const sequence = String(entry.position)
  if (entry.kind === 'minute') return minuteSeenBy(side, sequence, entry.minute)
  const { event, reading } = entry
  const { payload, at } = event
  const base = { sequence, at }
  switch (event.type) {
    case MinutesRunLow.name:
      return Object.assign(new ReadingWarning(), { ...base, minutesLeft: Number(payload.minutesLeft) })
    case ExtensionAsked.name:
      return Object.assign(new ExtensionProposed(), { ...base, minutes: Number(payload.asked) })
    case MessageStored.name:
      return Object.assign(new MessageSent(), {
        ...base,
        message: messageIn(event as unknown as StoredMessage),
      })
    case PageChanged.name: {
      const present = payload.present === true
      return Object.assign(new SideChanged(), {
        ...base,
        side: sideOfRole(payload.role as 'HOST' | 'GUEST'),
        present,
        pageSession: present ? String(payload.page) : null,
      })
    }
    case SignalStored.name: {
      const { from, kind, data } = payload
      return Object.assign(new SignalSent(), {
        ...base,
        signal: { from: String(from), kind: String(kind), data: String(data) },
      })
    }
    default:
      return Object.assign(new ReadingStateChanged(), { ...base, reading: Reading.seenBy(side, reading) })
  }
}

function minuteSeenBy(side: Side, sequence: string, minute: Minute): ReadingTick {
  const seen = new ReadingTick()
  seen.sequence = sequence
  seen.at = minute.at
  seen.minute = minute.minutesCharged
  seen.amount = money(minute.rate, minute.currency)
  seen.meter = meterSeenBy(side, minute)
  return seen
}
