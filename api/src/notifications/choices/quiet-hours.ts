import { Temporal } from 'temporal-polyfill'

/** Minutes from midnight by the clock of somebody's zone; when they end at or before they begin, it is the next day. */
export interface QuietHours {
  readonly fromMinute: number
  readonly toMinute: number
}

const MINUTES_A_DAY = 24 * 60

/**
 * When the quiet hours end in which this moment lies; null when it lies in none.
 * @rule when quiet hours end: at the minute that the clock of the person's zone shows; where that minute is skipped, when the clock has changed, and where it comes twice, the first time.
 */
export function quietUntil(now: Date, quiet: QuietHours | null, timeZone: string): Date | null {
  if (!quiet || quiet.fromMinute === quiet.toMinute) return null
  const { fromMinute, toMinute } = quiet
  const here = zoned(now, timeZone)
  const minute = here.hour * 60 + here.minute
  const isOverMidnight = fromMinute > toMinute
  const isQuiet = isOverMidnight
    ? minute >= fromMinute || minute < toMinute
    : minute >= fromMinute && minute < toMinute
  if (!isQuiet) return null
  const day = here.toPlainDate()
  const end = instantOf(minute < toMinute ? day : day.add({ days: 1 }), toMinute, timeZone)
  return end > now ? end : null
}

export const zoned = (at: Date, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)

/** The instant at which a zone's clock first shows so many minutes of a day, or, where it skips them, has gone past them. */
export function instantOf(day: Temporal.PlainDate, minute: number, timeZone: string): Date {
  const plainTime = Temporal.PlainTime.from({
    hour: Math.floor((minute % MINUTES_A_DAY) / 60),
    minute: minute % 60,
  })
  return new Date(day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds)
}
