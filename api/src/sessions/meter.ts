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
  state: MeterState
  minuteLimit: number | null
  /** Minutes held from the wallet so far. */
  minutes: number
  /** Milliseconds shared, up to `activeSince`. */
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
  fee: bigint | null
}

const MINUTE_MS = 60_000
const TENTHS_A_MINUTE = 600

export const isOpen = ({ state }: Pick<Meter, 'state'>): boolean =>
  state === 'CONNECTING' || state === 'ACTIVE' || state === 'PAUSED'

/** The tenth of a second within the minute at which its minutes begin. Rounded down: a slot that is looked at too early comes again a minute later. */
export const dueSlot = (at: Date): number => Math.floor(at.getTime() / 100) % TENTHS_A_MINUTE

/** Shared milliseconds at a moment. */
export function sharedAt(
  { sharedMs, activeSince }: Pick<Meter, 'sharedMs' | 'activeSince'>,
  at: Date,
): bigint {
  return activeSince ? sharedMs + BigInt(Math.max(0, at.getTime() - activeSince.getTime())) : sharedMs
}

/** What was held for its minutes. */
export const chargedOf = ({ rate, minutes }: Pick<Meter, 'rate' | 'minutes'>): bigint =>
  rate * BigInt(minutes)

/**
 * @rule when a minute is given back: the unused seconds of the last minute go back to the wallet when the meter ends; billed by minute, none do.
 * What so much shared time costs: whole seconds, or begun minutes, rounded down to the client's good, never more than was held.
 */
export function costOf(meter: Pick<Meter, 'rate' | 'minutes' | 'billsBy'>, sharedMs: bigint): bigint {
  const seconds = meter.billsBy === 'SECOND' ? sharedMs / 1000n : ((sharedMs + 59_999n) / 60_000n) * 60n
  const cost = (meter.rate * seconds) / 60n
  const charged = chargedOf(meter)
  return cost < charged ? cost : charged
}

/** @rule the platform’s fee: a share of the whole cost in basis points, rounded down to the reader's good, once, when it is settled. */
export const feeOf = (cost: bigint, feeBasisPoints: number): bigint =>
  (cost * BigInt(feeBasisPoints)) / 10_000n

/** What is the host's of a sum. */
export const shareOf = (amount: bigint, feeBasisPoints: number): bigint =>
  amount - feeOf(amount, feeBasisPoints)

/** When the next minute begins for a meter that starts now: at once, or when the paid minute is used up. */
export function nextChargeFor({ minutes, sharedMs }: Pick<Meter, 'minutes' | 'sharedMs'>, now: Date): Date {
  return new Date(now.getTime() + Math.max(0, minutes * MINUTE_MS - Number(sharedMs)))
}

export interface MeterReading {
  readonly at: Date
  readonly sharedMs: bigint
  readonly activeSince: Date | null
  readonly minutesCharged: number
  readonly rate: bigint
  readonly walletBalance: bigint
  readonly minuteLimit: number | null
}

/** Whole minutes the guest can still go on: what the wallet covers and was agreed to, and the paid minute that is running. */
export function minutesLeft(meter: MeterReading): number {
  const { at, sharedMs, activeSince, minutesCharged, rate, walletBalance, minuteLimit } = meter
  const paidAhead = Math.max(0, minutesCharged * MINUTE_MS - Number(sharedAt({ sharedMs, activeSince }, at)))
  const covered = Number(walletBalance / rate)
  const agreed = minuteLimit === null ? covered : Math.max(0, minuteLimit - minutesCharged)
  return Math.min(covered, agreed) + Math.ceil(paidAhead / MINUTE_MS)
}

/** Begins or goes on with the minutes. */
export function startMeter(meter: Meter, now: Date): void {
  const waitedMs = meter.pausedAt ? now.getTime() - meter.pausedAt.getTime() : 0
  meter.graceMsLeft = Math.max(0, meter.graceMsLeft - waitedMs)
  meter.state = 'ACTIVE'
  meter.activeSince = now
  meter.startedAt ??= now
  meter.nextChargeAt = nextChargeFor(meter, now)
  meter.waitedUntil = null
  meter.pausedAt = null
}

/** Stops the minutes at the last moment both were there; from then on the budget for interruptions is used up. */
export function pauseMeter(meter: Meter, until: Date): void {
  meter.sharedMs = sharedAt(meter, until)
  meter.state = 'PAUSED'
  meter.activeSince = null
  meter.nextChargeAt = null
  meter.pausedAt = until
  meter.waitedUntil = new Date(until.getTime() + meter.graceMsLeft)
}

/** Ends it at a moment with what it cost; settling the money is the caller's. */
export function endMeter(meter: Meter, ending: Ending, at: Date): void {
  meter.sharedMs = sharedAt(meter, at)
  meter.state = 'ENDED'
  meter.ending = ending
  meter.endedAt = at
  meter.activeSince = null
  meter.nextChargeAt = null
  meter.waitedUntil = null
  meter.cost = costOf(meter, meter.sharedMs)
  meter.fee = feeOf(meter.cost, meter.feeBasisPoints)
}
