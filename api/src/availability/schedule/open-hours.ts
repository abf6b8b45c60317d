import { DAY_MS, daysBetween } from './day.ts'
import { hoursOf, type Schedule } from './schedule.ts'
import type { Stretch } from './stretch.ts'
import type { ZoneClock } from './zone-clock.ts'

/**
 * The instants in which a reader takes appointments, a stretch for each of their hours, in order. All hours that touch the
 * time asked for are whole: cutting them would move the slots in them.
 */
export function openHours(schedule: Schedule, clock: ZoneClock, { from, to }: Stretch): Stretch[] {
  // Hours of the day before, of at most a day, may reach into the first one, wherever its midnight is.
  const first = clock.dayAt(new Date(from.getTime() - 2 * DAY_MS))
  return daysBetween(first, clock.dayAt(to))
    .flatMap(day =>
      hoursOf(schedule, day).map(hours => ({
        from: clock.instantOf(day, hours.fromMinute),
        to: clock.instantOf(day, hours.toMinute),
      })),
    )
    .filter(open => open.from < open.to && open.to > from && open.from < to)
}
