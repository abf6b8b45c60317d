import { type BookedTime, bookedCostOf } from './booked-time.ts'

export type Ending =
  | 'HOST_ENDED'
  | 'GUEST_ENDED'
  | 'TIME_UP'
  | 'OUT_OF_FUNDS'
  | 'CONNECTION_LOST'
  | 'NEVER_CONNECTED'
  | 'NOT_ADMITTED'
  | 'STAFF_ENDED'
export type MeterState = 'PENDING' | 'CONNECTING' | 'ACTIVE' | 'PAUSED' | 'ENDED'

/** What a guest pays for the time shared with the host. Money in minor units, times on the server's clock. */
export interface Meter {
  readonly participantId: string
  readonly sessionId: string
  readonly wallet: bigint
  readonly earnings: bigint
  readonly rate: bigint
  readonly currency: string
  readonly billsBy: 'SECOND' | 'MINUTE'
  readonly feeBasisPoints: number
  /** Time whose price was agreed beforehand; null: every minute is paid as it begins. */
  readonly booked: BookedTime | null
  /** The price of the booked time, held for the meter once the two have met. */
  bookedHeld: bigint
  /** Milliseconds shared before the booked time was over, up to `activeSince`. */
  bookedMs: bigint
  bookedCost: bigint | null
  state: MeterState
  minuteLimit: number | null
  /** Minutes held from the wallet so far. */
  minutes: number
  /** Milliseconds shared that are paid by the minute, up to `activeSince`. */
  sharedMs: bigint
  graceMsLeft: number
  activeSince: Date | null
  nextChargeAt: Date | null
  waitedUntil: Date | null
  startedAt: Date | null
  pausedAt: Date | null
  endedAt: Date | null
  ending: Ending | null
  cost: bigint | null
  /** What was taken off the cost in the guest's favour when it ended. */
  forgiven: bigint
  fee: bigint | null
}

const MINUTE_MS = 60_000
const TENTHS_A_MINUTE = 600

export const isOpen = ({ state }: Pick<Meter, 'state'>): boolean =>
  state === 'CONNECTING' || state === 'ACTIVE' || state === 'PAUSED'

/** The tenth of a second within the minute at which its minutes begin. Rounded down: a slot that is looked at too early comes again a minute later. */
export const dueSlot = (at: Date): number => Math.floor(at.getTime() / 100) % TENTHS_A_MINUTE

/** Shared milliseconds at a moment that are paid by the minute: those after the booked time. */
export function sharedAt(
  {
    sharedMs,
    activeSince,
    bookedUntil = null,
  }: Pick<MeterReading, 'sharedMs' | 'activeSince' | 'bookedUntil'>,
  at: Date,
): bigint {
  if (!activeSince) return sharedMs
  const since = Math.max(activeSince.getTime(), bookedUntil?.getTime() ?? 0)
  return sharedMs + BigInt(Math.max(0, at.getTime() - since))
}

/** Stores what was shared up to a moment. */
function addShared(meter: Meter, at: Date): void {
  const { booked, activeSince } = meter
  const until = Math.min(at.getTime(), booked?.until.getTime() ?? 0)
  if (activeSince) meter.bookedMs += BigInt(Math.max(0, until - activeSince.getTime()))
  meter.sharedMs = sharedAt({ ...meter, bookedUntil: booked?.until ?? null }, at)
}

/** What was held: the booked price once the two have met, and minutes. */
export const chargedOf = ({
  rate,
  minutes,
  bookedHeld,
}: Pick<Meter, 'rate' | 'minutes' | 'bookedHeld'>): bigint => bookedHeld + rate * BigInt(minutes)

/**
 * @rule when a minute is given back: the unused seconds of the last minute go back to the wallet when the meter ends; billed by minute, none do.
 * What so much shared time costs: whole seconds, or begun minutes, rounded down to the client's good, never more than was held.
 */
export function costOf(
  { rate, minutes, billsBy }: Pick<Meter, 'rate' | 'minutes' | 'billsBy'>,
  sharedMs: bigint,
): bigint {
  const seconds = billsBy === 'SECOND' ? sharedMs / 1000n : ((sharedMs + 59_999n) / 60_000n) * 60n
  const cost = (rate * seconds) / 60n
  const charged = rate * BigInt(minutes)
  return cost < charged ? cost : charged
}

/** @rule the platform’s fee: a share of the whole cost in basis points, rounded down to the reader's good, once, when it is settled. */
export const feeOf = (cost: bigint, feeBasisPoints: number): bigint =>
  (cost * BigInt(feeBasisPoints)) / 10_000n

/** What is the host's of a sum. */
export const shareOf = (amount: bigint, feeBasisPoints: number): bigint =>
  amount - feeOf(amount, feeBasisPoints)

/** When the next minute begins for a meter that starts now: at once, when the paid minute is used up, or after the booked time. */
export function nextChargeFor(
  { minutes, sharedMs, booked }: Pick<Meter, 'minutes' | 'sharedMs'> & Partial<Pick<Meter, 'booked'>>,
  now: Date,
): Date {
  const from = Math.max(now.getTime(), booked?.until.getTime() ?? 0)
  return new Date(from + Math.max(0, minutes * MINUTE_MS - Number(sharedMs)))
}

export interface MeterReading {
  readonly at: Date
  /** Paid by the minute, up to `activeSince`. */
  readonly sharedMs: bigint
  readonly activeSince: Date | null
  readonly bookedUntil?: Date | null
  readonly minutesCharged: number
  readonly rate: bigint
  readonly walletBalance: bigint
  readonly minuteLimit: number | null
}

/** Whole minutes the guest can still go on: what the wallet covers and was agreed to, the paid minute that is running, and booked time. */
export function minutesLeft(meter: MeterReading): number {
  const { at, bookedUntil, minutesCharged, rate, walletBalance, minuteLimit } = meter
  const booked = Math.max(0, (bookedUntil?.getTime() ?? 0) - at.getTime())
  const paidAhead = booked + Math.max(0, minutesCharged * MINUTE_MS - Number(sharedAt(meter, at)))
  const covered = Number(walletBalance / rate)
  const agreed = minuteLimit === null ? covered : Math.max(0, minuteLimit - minutesCharged)
  return Math.min(covered, agreed) + Math.ceil(paidAhead / MINUTE_MS)
}

/** Begins or goes on with the minutes. */
export function startMeter(meter: Meter, now: Date): void {
  const waitedSince = Math.max(meter.pausedAt?.getTime() ?? now.getTime(), meter.booked?.until.getTime() ?? 0)
  const waitedMs = Math.max(0, now.getTime() - waitedSince)
  meter.graceMsLeft = Math.max(0, meter.graceMsLeft - waitedMs)
  meter.state = 'ACTIVE'
  meter.activeSince = now
  meter.startedAt ??= now
  meter.nextChargeAt = nextChargeFor(meter, now)
  meter.waitedUntil = null
  meter.pausedAt = null
}

/**
 * Stops the minutes at the last moment both were there; from then on the budget for interruptions is used up. Booked time is
 * waited for to its end, whatever that budget is.
 */
export function pauseMeter(meter: Meter, until: Date): void {
  addShared(meter, until)
  meter.state = 'PAUSED'
  meter.activeSince = null
  meter.nextChargeAt = null
  meter.pausedAt = until
  meter.waitedUntil = waitsUntil(meter, until)
}

function waitsUntil({ booked, minutes, minuteLimit, graceMsLeft }: Meter, until: Date): Date {
  const isOver = booked !== null && minuteLimit !== null && minutes >= minuteLimit
  const from = Math.max(until.getTime(), booked?.until.getTime() ?? 0)
  return new Date(from + (isOver ? 0 : graceMsLeft))
}

/** Until when a meter that connects waits for its two: for the session's join time, or while the booked time lasts. */
export const connectsUntil = ({ booked }: Pick<Meter, 'booked'>, now: Date, joinSeconds: number): Date =>
  booked?.until ?? new Date(now.getTime() + joinSeconds * 1000)

export interface InGuestsFavour {
  /** How long of the booked time the host was not there. */
  readonly hostMissingMs?: number
  /** Minutes at the rate that the guest does not pay, whatever was shared. */
  readonly forgivenMinutes?: number
}

/** Ends it at a moment with what it cost; settling the money is the caller's. */
export function endMeter(
  meter: Meter,
  ending: Ending,
  at: Date,
  { hostMissingMs = 0, forgivenMinutes = 0 }: InGuestsFavour = {},
): void {
  addShared(meter, at)
  meter.state = 'ENDED'
  meter.ending = ending
  meter.endedAt = at
  meter.activeSince = null
  meter.nextChargeAt = null
  meter.waitedUntil = null
  meter.bookedCost = meter.booked && bookedCostOf(meter.booked, meter.bookedHeld, hostMissingMs)
  const ofMinutes = costOf(meter, meter.sharedMs)
  const asked = meter.rate * BigInt(forgivenMinutes)
  const ofBooked = less(meter.bookedCost ?? 0n, asked > ofMinutes ? asked - ofMinutes : 0n)
  meter.cost = less(ofMinutes, asked) + ofBooked
  meter.forgiven = ofMinutes + (meter.bookedCost ?? 0n) - meter.cost
  if (meter.bookedCost !== null) meter.bookedCost = ofBooked
  meter.fee = feeOf(meter.cost, meter.feeBasisPoints)
}

const less = (amount: bigint, by: bigint): bigint => (amount > by ? amount - by : 0n)
