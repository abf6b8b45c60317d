import { Temporal } from 'temporal-polyfill'
import { DAY_MS, dayOf, MINUTE_MS } from './day.ts'
import type { Stretch } from './stretch.ts'

/** From an instant on, a zone's clock is so far ahead of UTC. Milliseconds. */
interface Offset {
  readonly since: number
  readonly aheadMs: number
}

/** A zone's clock over a while: its changes are looked up once, the rest is arithmetic. */
export class ZoneClock {
  readonly #offsets: readonly Offset[]

  private constructor(offsets: readonly Offset[]) {
    this.#offsets = offsets
  }

  /** The clock of a zone by its IANA name, right for whatever is within this time or three days beside it. */
  static over(timeZone: string, { from, to }: Stretch): ZoneClock {
    const end = to.getTime() + 3 * DAY_MS
    let zoned = Temporal.Instant.fromEpochMilliseconds(from.getTime() - 3 * DAY_MS).toZonedDateTimeISO(
      timeZone,
    )
    const offsets: Offset[] = [{ since: Number.NEGATIVE_INFINITY, aheadMs: aheadOf(zoned) }]
    for (;;) {
      const next = zoned.getTimeZoneTransition('next')
      if (!next || next.epochMilliseconds > end) return new ZoneClock(offsets)
      offsets.push({ since: next.epochMilliseconds, aheadMs: aheadOf(next) })
      zoned = next
    }
  }

  /** The day that the clock shows at an instant. */
  dayAt(instant: Date): string {
    const offset = this.#offsets.findLast(({ since }) => since <= instant.getTime())
    return dayOf(instant.getTime() + (offset?.aheadMs ?? 0))
  }

  /**
   * The instant at which the clock first shows so many minutes from the midnight of a day.
   * @rule hours when the clock changes: a time that is skipped is the moment of the change; a time that comes twice is the first one, so that hours neither overlap nor vanish.
   */
  instantOf(day: string, minute: number): Date {
    const wallMs = Date.parse(day) + minute * MINUTE_MS
    const shown = this.#offsets
      .map(({ since, aheadMs }) => Math.max(since, wallMs - aheadMs))
      .find((at, place) => at < (this.#offsets[place + 1]?.since ?? Number.POSITIVE_INFINITY))
    return new Date(shown ?? Number.NaN)
  }
}

const aheadOf = (zoned: Temporal.ZonedDateTime): number => zoned.offsetNanoseconds / 1_000_000
