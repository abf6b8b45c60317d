import type { Localized } from '../catalogue/index.ts'

/** An appointment: who meets whom when, at which price, and what holds when it fails. Money in minor units. */
export interface AppointmentRow {
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  readonly readerId: string
  readonly profileId: string
  readonly readerName: string
  readonly channel: 'CHAT' | 'VOICE' | 'VIDEO'
  readonly topic: string | null
  readonly question: string | null
  readonly serviceId: string | null
  /** As it was called when it was asked for. */
  readonly serviceNames: Localized | null
  /** What holds its price instead of the client’s wallet, such as a voucher; the price is nothing then. */
  readonly prepaidBy: string | null
  readonly state: AppointmentState
  readonly startsAt: Date
  readonly endsAt: Date
  readonly price: bigint
  readonly currency: string
  readonly wallet: bigint
  readonly earnings: bigint
  readonly feeBasisPoints: number
  readonly freeHours: number
  readonly lateRefundBasisPoints: number
  readonly absentRefundBasisPoints: number
  readonly mostMoves: number
  readonly isInstant: boolean
  readonly answerHours: number
  readonly requestedAt: Date
  /** When it was asked for, or moved to its time. */
  readonly setAt: Date
  /** The last reminder of its time that was sent. */
  readonly reminded: Reminder | null
  readonly answerBy: Date | null
  readonly answeredAt: Date | null
  readonly moves: number
  /** Each time it was moved, the first one first. */
  readonly moved: readonly Move[]
  /** A minute after the end. */
  readonly rate: bigint
  /** The reading in its room, from five minutes before it begins. */
  readonly readingId: string | null
  /** When each first came to the room; when they left it for good, null while they are there; and when they first were connected. */
  readonly clientCameAt: Date | null
  readonly clientGoneAt: Date | null
  readonly readerCameAt: Date | null
  readonly readerGoneAt: Date | null
  readonly metAt: Date | null
  readonly endedAt: Date | null
  readonly endedBy: Side | null
  readonly captured: bigint | null
  readonly fee: bigint | null
  /** When it was looked at, by the database's clock. */
  readonly at: Date
}

/** When it was moved, and between which beginnings, in ISO 8601. */
interface Move {
  readonly at: string
  readonly from: string
  readonly to: string
}

export type AppointmentState = 'REQUESTED' | 'BOOKED' | Ended
export type Side = 'CLIENT' | 'READER'
/** How an appointment may end. */
export type Ended =
  | 'DECLINED'
  | 'LAPSED'
  | 'CANCELLED'
  | 'COMPLETED'
  | 'CLIENT_ABSENT'
  | 'READER_ABSENT'
  | 'NOBODY_CAME'
  | 'NOT_CONNECTED'

/** All ways but one: the two did not meet. */
export type Unmet = Exclude<Ended, 'COMPLETED'>

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** @rule when the room of an appointment opens: five minutes before it begins. */
const OPENS_BEFORE_MINUTES = 5
/** @rule how long each side waits: ten minutes from the beginning; a reader who comes later is absent, and so is whoever left earlier than that and before the other came. */
const LATEST_MINUTES = 10

export const isOpen = ({ state }: Pick<AppointmentRow, 'state'>): boolean =>
  state === 'REQUESTED' || state === 'BOOKED'

export const sideOf = (
  { clientId, readerId }: Pick<AppointmentRow, 'clientId' | 'readerId'>,
  personId: string,
): Side | null => (clientId === personId ? 'CLIENT' : readerId === personId ? 'READER' : null)

/**
 * @rule how long a reader may think about an appointment: the policy's hours from the request, and never beyond its beginning.
 */
export function answerBy(
  { answerHours, startsAt }: Pick<AppointmentRow, 'answerHours' | 'startsAt'>,
  now: Date,
): Date {
  return new Date(Math.min(now.getTime() + answerHours * HOUR_MS, startsAt.getTime()))
}

/** Until when a client may cancel for nothing, or move the appointment. */
export const freeUntil = ({ startsAt, freeHours }: Pick<AppointmentRow, 'startsAt' | 'freeHours'>): Date =>
  new Date(startsAt.getTime() - freeHours * HOUR_MS)

/** @rule when an appointment may be moved: by its client, up to the free hours before it begins, before its room opens, and as often as the policy says. */
export const mayMove = (
  appointment: Pick<AppointmentRow, 'state' | 'startsAt' | 'freeHours' | 'moves' | 'mostMoves'>,
  now: Date,
): 'YES' | 'NOT_OPEN' | 'TOO_LATE' | 'TOO_OFTEN' => {
  if (!isOpen(appointment)) return 'NOT_OPEN'
  // A room holds the time it was opened for.
  if (now > freeUntil(appointment) || now >= roomOpensAt(appointment)) return 'TOO_LATE'
  return appointment.moves < appointment.mostMoves ? 'YES' : 'TOO_OFTEN'
}

export const Reminder = { DAY: 'DAY', HOURS: 'HOURS', HOUR: 'HOUR', SOON: 'SOON' } as const
/** A moment before an appointment at which somebody may want to be reminded of it. */
export type Reminder = keyof typeof Reminder

/** Each with its minutes before the beginning, the earliest first. */
const REMINDERS: readonly (readonly [Reminder, number])[] = [
  ['DAY', 24 * 60],
  ['HOURS', 3 * 60],
  ['HOUR', 60],
  ['SOON', 15],
]

/**
 * Which reminders are due now, the earliest first; those who want one of them are reminded.
 * @rule when there is a reminder of an appointment: 24, 3 and 1 hours before, unless it was made or moved after that, and 15 minutes before; of what stands alone, and once each.
 */
export function remindersDue(
  appointment: Pick<AppointmentRow, 'state' | 'startsAt' | 'setAt' | 'reminded'>,
  now: Date,
): Reminder[] {
  const { state, startsAt, setAt, reminded } = appointment
  if (state !== 'BOOKED' || now >= startsAt) return []
  const left = startsAt.getTime() - now.getTime()
  const known = startsAt.getTime() - setAt.getTime()
  const last = REMINDERS.findIndex(([reminder]) => reminder === reminded)
  return REMINDERS.slice(last + 1)
    .filter(
      ([reminder, minutes]) =>
        left <= minutes * MINUTE_MS && (reminder === 'SOON' || known > minutes * MINUTE_MS),
    )
    .map(([reminder]) => reminder)
}

/** @rule when an appointment may be cancelled: by the client until it begins, by the reader until it ends, and by nobody once the two have met. */
export function mayCancel(
  appointment: Pick<AppointmentRow, 'state' | 'startsAt' | 'endsAt' | 'metAt'>,
  side: Side,
  now: Date,
): boolean {
  const { startsAt, endsAt, metAt } = appointment
  return isOpen(appointment) && metAt === null && now < (side === 'CLIENT' ? startsAt : endsAt)
}

export const roomOpensAt = ({ startsAt }: Pick<AppointmentRow, 'startsAt'>): Date =>
  new Date(startsAt.getTime() - OPENS_BEFORE_MINUTES * MINUTE_MS)

export const isRoomOpen = (
  appointment: Pick<AppointmentRow, 'state' | 'startsAt' | 'endsAt'>,
  now: Date,
): boolean => appointment.state === 'BOOKED' && now >= roomOpensAt(appointment) && now < appointment.endsAt

/**
 * How an appointment ended in whose time the two did not meet, by who came to its room and how long they waited.
 * @rule who was absent: whoever did not come to the room or did not wait; both absent, nobody came; neither, they could not be connected.
 */
export function outcomeOf(appointment: Attendance): Unmet {
  const { startsAt, clientCameAt, clientGoneAt, readerCameAt, readerGoneAt } = appointment
  const latest = new Date(startsAt.getTime() + LATEST_MINUTES * MINUTE_MS)
  const readerCame = readerCameAt !== null && readerCameAt <= latest
  const readerThere = readerCame && waited(readerGoneAt, latest, clientCameAt)
  const clientCame =
    clientCameAt !== null && (clientCameAt <= latest || readerGoneAt === null || clientCameAt <= readerGoneAt)
  const clientThere = clientCame && waited(clientGoneAt, latest, readerCame ? readerCameAt : null)
  if (readerThere) return clientThere ? 'NOT_CONNECTED' : 'CLIENT_ABSENT'
  return clientThere ? 'READER_ABSENT' : 'NOBODY_CAME'
}

type Attendance = Pick<
  AppointmentRow,
  'startsAt' | 'clientCameAt' | 'clientGoneAt' | 'readerCameAt' | 'readerGoneAt'
>

/** Whoever is there still, or left only once the other had come, or after the time to wait. */
const waited = (goneAt: Date | null, latest: Date, otherCameAt: Date | null): boolean =>
  goneAt === null || goneAt >= latest || (otherCameAt !== null && goneAt >= otherCameAt)

const WHOLE = 10_000

/**
 * What of the price a client gets back, in basis points.
 * @rule what a failed appointment gives back: everything when the reader declines, does not answer, cancels or is absent, when nobody came or the two could not be connected, and when the client cancels in time or before the reader accepted; the policy's parts when the client cancels later or is absent.
 */
export function refundBasisPoints(
  appointment: Pick<
    AppointmentRow,
    'state' | 'startsAt' | 'freeHours' | 'lateRefundBasisPoints' | 'absentRefundBasisPoints'
  >,
  ended: Unmet,
  by: Side | null,
  now: Date,
): number {
  if (ended === 'CLIENT_ABSENT') return appointment.absentRefundBasisPoints
  if (ended !== 'CANCELLED' || by !== 'CLIENT' || appointment.state === 'REQUESTED') return WHOLE
  if (now <= freeUntil(appointment)) return WHOLE
  return now < appointment.startsAt ? appointment.lateRefundBasisPoints : appointment.absentRefundBasisPoints
}

/** What of a price is captured after a refund: rounded down, to the client's good. */
export const amountToCapture = (price: bigint, refunded: number): bigint =>
  (price * BigInt(WHOLE - refunded)) / BigInt(WHOLE)

/**
 * What a length costs.
 * @rule the price of an appointment: its minutes at the reader's rate of the channel, times the policy's multiplier of that length, rounded down.
 */
export const priceOf = (rate: bigint, { minutes, basisPoints }: { minutes: number; basisPoints: number }) =>
  (rate * BigInt(minutes) * BigInt(basisPoints)) / BigInt(WHOLE)
