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
  readonly clientCameAt: Date | null
  readonly readerCameAt: Date | null
  readonly endedAt: Date | null
  readonly endedBy: Side | null
  readonly captured: bigint | null
  readonly fee: bigint | null
  /** When it was looked at, by the database's clock. */
  readonly at: Date
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

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** @rule when the room of an appointment opens: five minutes before it begins. */
const OPENS_BEFORE_MINUTES = 5
/** @rule when a reader comes too late: more than ten minutes after the beginning counts as absent. */
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

/** @rule when an appointment may be moved: by its client, up to the free hours before it begins, and as often as the policy says. */
export const mayMove = (
  appointment: Pick<AppointmentRow, 'state' | 'startsAt' | 'freeHours' | 'moves' | 'mostMoves'>,
  now: Date,
): 'YES' | 'NOT_OPEN' | 'TOO_LATE' | 'TOO_OFTEN' => {
  if (!isOpen(appointment)) return 'NOT_OPEN'
  if (now > freeUntil(appointment)) return 'TOO_LATE'
  return appointment.moves < appointment.mostMoves ? 'YES' : 'TOO_OFTEN'
}

export type Reminder = 'DAY' | 'SOON'

const SOON_MINUTES = 15
const DAY_HOURS = 24

/**
 * Which reminder is due now; null when none is.
 * @rule when both sides are reminded: 24 hours before, unless it was made or moved after that, and 15 minutes before; of what stands alone, and once each.
 */
export function reminderDue(
  appointment: Pick<AppointmentRow, 'state' | 'startsAt' | 'setAt' | 'reminded'>,
  now: Date,
): Reminder | null {
  const { state, startsAt, setAt, reminded } = appointment
  if (state !== 'BOOKED' || now >= startsAt) return null
  const left = startsAt.getTime() - now.getTime()
  if (left <= SOON_MINUTES * MINUTE_MS) return reminded === 'SOON' ? null : 'SOON'
  const wasSetBefore = startsAt.getTime() - setAt.getTime() > DAY_HOURS * HOUR_MS
  return left <= DAY_HOURS * HOUR_MS && wasSetBefore && reminded === null ? 'DAY' : null
}

/** @rule when an appointment may be cancelled: by the client until it begins, by the reader until it ends, and by nobody once both came. */
export function mayCancel(
  appointment: Pick<AppointmentRow, 'state' | 'startsAt' | 'endsAt' | 'clientCameAt' | 'readerCameAt'>,
  side: Side,
  now: Date,
): boolean {
  const { startsAt, endsAt, clientCameAt, readerCameAt } = appointment
  const hasMet = clientCameAt !== null && readerCameAt !== null
  return isOpen(appointment) && !hasMet && now < (side === 'CLIENT' ? startsAt : endsAt)
}

export const roomOpensAt = ({ startsAt }: Pick<AppointmentRow, 'startsAt'>): Date =>
  new Date(startsAt.getTime() - OPENS_BEFORE_MINUTES * MINUTE_MS)

export const isRoomOpen = (
  appointment: Pick<AppointmentRow, 'state' | 'startsAt' | 'endsAt'>,
  now: Date,
): boolean => appointment.state === 'BOOKED' && now >= roomOpensAt(appointment) && now < appointment.endsAt

/**
 * How an appointment whose time is over ended, by who came.
 * @rule who was absent: whoever did not come before the end, and a reader who came too late; when the reader was absent the client's coming late changes nothing.
 */
export function outcomeOf({
  startsAt,
  clientCameAt,
  readerCameAt,
}: Pick<AppointmentRow, 'startsAt' | 'clientCameAt' | 'readerCameAt'>): Ended {
  const latest = startsAt.getTime() + LATEST_MINUTES * MINUTE_MS
  const readerCame = readerCameAt !== null && readerCameAt.getTime() <= latest
  if (clientCameAt === null) return readerCame ? 'CLIENT_ABSENT' : 'NOBODY_CAME'
  return readerCame ? 'COMPLETED' : 'READER_ABSENT'
}

const WHOLE = 10_000

/**
 * What of the price a client gets back, in basis points.
 * @rule what a failed appointment gives back: everything when the reader declines, does not answer, cancels or is absent, when nobody came, and when the client cancels in time or before the reader accepted; the policy's parts when the client cancels later or is absent; nothing of one that took place.
 */
export function refundBasisPoints(
  appointment: Pick<
    AppointmentRow,
    'state' | 'startsAt' | 'freeHours' | 'lateRefundBasisPoints' | 'absentRefundBasisPoints'
  >,
  ended: Ended,
  by: Side | null,
  now: Date,
): number {
  if (ended === 'COMPLETED') return 0
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
