/** While a process stands still, what is sent to it waits in the kernel and looks new when it goes on. */
const PULSE_MS = 100
/** A pulse so late means that the process stood still. */
const STOOD_STILL_MS = 250
/** What waited is handled within so long after a standstill. */
const BACKLOG_MS = 500

/** Measures for how long what is handled now may have waited, by a pulse that shows when the process stood still. In milliseconds of a monotonic clock. */
export class Arrivals {
  #lastPulse: number
  #before = 0
  #backlogUntil = 0

  constructor(now: number) {
    this.#lastPulse = now
  }

  pulse(now: number): void {
    if (now - this.#lastPulse > STOOD_STILL_MS) {
      this.#before = this.#lastPulse
      this.#backlogUntil = now + BACKLOG_MS
    }
    this.#lastPulse = now
  }

  /** For how long what is handled now may have waited: since before the standstill, if there was one just now. */
  waitedMs(now: number): number {
    this.pulseIfLate(now)
    return now < this.#backlogUntil ? now - this.#before : 0
  }

  /** A message may be handled before the pulse that is late. */
  private pulseIfLate(now: number): void {
    if (now - this.#lastPulse > STOOD_STILL_MS) this.pulse(now)
  }
}

const arrivals = new Arrivals(performance.now())
setInterval(() => arrivals.pulse(performance.now()), PULSE_MS).unref()

/** For how long the message or request that is handled just now may have waited, in milliseconds. */
export const waitedMs = (): number => arrivals.waitedMs(performance.now())

/** Process time at which it arrived at the earliest. */
export const arrivedAt = (): number => Date.now() - waitedMs()
