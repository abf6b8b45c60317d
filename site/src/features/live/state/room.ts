import type {
  LiveReadingFragment,
  MessagePartsFragment,
  ReadingEventsSubscription,
  Side,
} from '../../../graphql/generated.ts'
import type { PreparedPicture } from '../pictures/prepare-picture.ts'

export type LiveReading = LiveReadingFragment
export type ReadingEvent = ReadingEventsSubscription['readingEvents']
/** Of one of ours, until the server has it. */
interface Underway {
  sending?: boolean
  /** The share of a picture that has been sent, from 0 to 1. */
  progress?: number
  /** In words, when the server did not take it. */
  failed?: string | null
  /** It would not be taken the next time either. */
  isFinal?: boolean
  /** What is sent again after a failure. */
  file?: PreparedPicture
}
export type RoomMessage = MessagePartsFragment & Underway

/** What is known of a reading in this page: the last answer of the server with every event since laid over it. */
export interface Room {
  reading: LiveReading
  messages: RoomMessage[]
  /** So many minutes in all the reader asked for, until the client agrees to some. */
  proposed: number | null
}

type Came = Extract<ReadingEvent, { __typename: 'SideChanged' }>

export const isOpen = ({ state }: LiveReading) =>
  state === 'CONNECTING' || state === 'ACTIVE' || state === 'PAUSED'
export const isOver = (reading: LiveReading) => reading.state !== 'RINGING' && !isOpen(reading)

export const otherSide = (side: Side): Side => (side === 'CLIENT' ? 'READER' : 'CLIENT')
export const isPresent = (reading: LiveReading, side: Side) =>
  side === 'CLIENT' ? reading.clientPresent : reading.readerPresent

/** The page session of a side: where signals for it go. */
export const pageOf = (reading: LiveReading, side: Side) =>
  side === 'CLIENT' ? reading.clientPage : reading.readerPage

/** Each event comes once and in order; `listen` sees to that. */
export function hear(room: Room, event: ReadingEvent): Room {
  switch (event.__typename) {
    case 'ReadingStateChanged':
      return learn(room, event.reading)
    case 'ReadingTick':
      return { ...room, reading: { ...room.reading, meter: event.meter, sequence: event.sequence } }
    // The meter itself tells what is left, and goes on telling it.
    case 'ReadingWarning':
      return room
    case 'ExtensionProposed':
      return { ...room, proposed: event.minutes }
    case 'MessageSent':
      return { ...room, messages: withMessage(room.messages, event.message) }
    case 'SideChanged':
      return { ...room, reading: { ...withPage(room.reading, event), sequence: event.sequence } }
    case 'SignalSent':
      return room
  }
}

/** A page that came is not yet connected; the state event after its join says that. One that went is gone. */
function withPage(reading: LiveReading, { side, present, pageSession }: Came): LiveReading {
  if (side === 'CLIENT') {
    return { ...reading, clientPage: pageSession, clientPresent: present && reading.clientPresent }
  }
  return { ...reading, readerPage: pageSession, readerPresent: present && reading.readerPresent }
}

/** A whole reading, answered or announced. An answer overtaken by later events is old news. */
export function learn(room: Room, reading: LiveReading): Room {
  if (isOlder(reading.sequence, room.reading.sequence)) return room
  const extended = reading.meter.minuteLimit !== room.reading.meter.minuteLimit
  return extended ? { ...room, reading, proposed: null } : { ...room, reading }
}

/** The wallet changed. */
export function funded(room: Room, balance: LiveReading['ratePerMinute']): Room {
  const before = room.reading.meter.balance
  if (before && before.minor === balance.minor) return room
  const meter = { ...room.reading.meter, balance }
  return { ...room, reading: { ...room.reading, meter } }
}

/** Puts a message in its place, over the optimistic copy with the same key. */
export function withMessage(messages: RoomMessage[], message: RoomMessage): RoomMessage[] {
  const index = messages.findIndex(
    each => each.id === message.id || (each.side === message.side && each.clientKey === message.clientKey),
  )
  return index === -1 ? [...messages, message] : messages.with(index, message)
}

/** Takes back what the server would not have. */
export const withoutMessage = (messages: RoomMessage[], clientKey: string): RoomMessage[] =>
  messages.filter(each => each.clientKey !== clientKey)

/** Sequences grow within a reading. */
function isOlder(sequence: string, than: string): boolean {
  return /^\d+$/.test(sequence) && /^\d+$/.test(than) && BigInt(sequence) < BigInt(than)
}
