import type { LiveReadingFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'

export type Meter = LiveReadingFragment['meter']
type Amount = Meter['charged']

const minuteMilliseconds = 60_000

/**
 * The server's time on this device, counted on by the page's monotonic clock: one that is wrong, or set while the page is
 * open, changes nothing. What arrives is always a little old, and never from the future: the youngest answer seen so far
 * tells the difference best. A device that slept, whose monotonic clock stood still, is put right by the next answer.
 */
export class ServerClock {
  #ahead = Number.NEGATIVE_INFINITY

  /** `at` is the server's time when it answered, in milliseconds of the epoch; `now` is `performance.now()` as it came. */
  heard(at: number, now: number): void {
    this.#ahead = Math.max(this.#ahead, at - now)
  }

  now(ours: number): number {
    return Number.isFinite(this.#ahead) ? ours + this.#ahead : ours
  }
}

/** Time both sides were connected, in milliseconds. `now` is the server's time. */
export function sharedMilliseconds(meter: Meter, now: number): number {
  if (meter.activeSince === null) return meter.sharedMilliseconds
  return meter.sharedMilliseconds + Math.max(0, now - Date.parse(meter.activeSince))
}

/** The meter as it stands still: out of the server's sight nobody pays, and the clock on the screen stops with it. */
export const standing = (meter: Meter, now: number): Meter => ({
  ...meter,
  sharedMilliseconds: sharedMilliseconds(meter, now),
  activeSince: null,
})

/** What ends first, and in how long: the agreed minutes, or the client's money, of which the reader's page knows only the end. */
export interface Left {
  milliseconds: number
  of: 'money' | 'time'
}

export function leftOf(meter: Meter, ratePerMinute: Amount, now: number): Left | null {
  const time = timeLeft(meter, now)
  const money = moneyLeft(meter, ratePerMinute, now)
  if (time !== null && (money === null || time <= money)) return { milliseconds: time, of: 'time' }
  return money === null ? null : { milliseconds: money, of: 'money' }
}

function timeLeft(meter: Meter, now: number): number | null {
  if (meter.minuteLimit === null) return null
  if (meter.bookedUntil !== null)
    return paidAhead(meter, now) + (meter.minuteLimit - meter.minutesCharged) * minuteMilliseconds
  return Math.max(0, meter.minuteLimit * minuteMilliseconds - sharedMilliseconds(meter, now))
}

/** What is left of the minutes already paid, and those the wallet can still pay. */
function moneyLeft(meter: Meter, ratePerMinute: Amount, now: number): number | null {
  const affordable = affordableMinutes(meter, ratePerMinute)
  return affordable === null ? null : paidAhead(meter, now) + affordable * minuteMilliseconds
}

/** Booked time goes on by the clock; the next minute begins after it, or when the paid one is used up. */
function paidAhead(meter: Meter, now: number): number {
  const { bookedUntil, nextChargeAt, minutesCharged } = meter
  if (bookedUntil !== null) return Math.max(0, Date.parse(nextChargeAt ?? bookedUntil) - now)
  return Math.max(0, minutesCharged * minuteMilliseconds - sharedMilliseconds(meter, now))
}

/** The reader is told whole minutes when few are left, the paid one that ran then among them. */
function affordableMinutes(meter: Meter, ratePerMinute: Amount): number | null {
  if (meter.balance !== null)
    return BigInt(ratePerMinute.minor) <= 0n
      ? null
      : Number(BigInt(meter.balance.minor) / BigInt(ratePerMinute.minor))
  if (meter.minutesLeft === null) return null
  const begun = Math.ceil(paidAhead(meter, Date.parse(meter.at)) / minuteMilliseconds)
  return Math.max(0, meter.minutesLeft - begun)
}

/** e.g. 754000 → "12:34", and "1:02:03" from an hour on. */
export function asClock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000))
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  const rest = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(seconds % 60).padStart(2, '0')}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** For a screen reader and for prose: "2 minutes 5 seconds". */
export function asWords(milliseconds: number): string {
  const whole = Math.max(0, Math.floor(milliseconds / 1_000))
  const [minutes, seconds] = [Math.floor(whole / 60), whole % 60]
  if (minutes === 0) return m['room.duration.seconds']({ seconds })
  return seconds === 0 ? m['room.duration.minutes']({ minutes }) : m['room.duration']({ minutes, seconds })
}
