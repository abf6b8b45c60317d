import {
  DAY_MS,
  dayAfter,
  MINUTE_MS,
  MINUTES_A_DAY,
  merged,
  openHours,
  type Schedule,
  type Stretch,
  ZoneClock,
} from '../../availability/index.ts'

/** Time of a reader that is taken, buffers included. */
export interface Taken extends Stretch {
  /** When the appointment begins that takes it; null for what is none. */
  readonly startsAt: Date | null
}

export interface SlotsAsked {
  readonly schedule: Schedule
  /** The reader's, by its IANA name. */
  readonly timeZone: string
  /** How long an appointment takes. */
  readonly minutes: number
  /** Slots that begin in it. */
  readonly within: Stretch
  readonly taken: readonly Taken[]
  readonly now: Date
}

/**
 * When appointments of one length may begin, in order. They follow one another from the beginning of the reader's hours, so
 * that none of them overlap; what goes on beyond the end of the hours is none.
 * @rule which slots are free: within the reader's hours, not sooner than the notice, not later than the days ahead, with both buffers free of anything taken, on a day that has room for one more.
 */
export function freeSlots(asked: SlotsAsked): Date[] {
  const { schedule, minutes, within } = asked
  const isTaken = lookAhead(asked.taken)
  const clock = clockOf(asked)
  const isFull = lookAhead(fullDays(asked, clock))
  const [earliest, latest] = [earliestStart(asked), endOfDaysAhead(asked, clock)]
  const before = schedule.bufferBefore * MINUTE_MS
  const after = (minutes + schedule.bufferAfter) * MINUTE_MS
  return openHours(schedule, clock, within)
    .flatMap(open => tiles(open, minutes * MINUTE_MS))
    .filter(
      start =>
        start >= within.from.getTime() &&
        start < within.to.getTime() &&
        start >= earliest &&
        start < latest &&
        !isFull(start, start + 1) &&
        !isTaken(start - before, start + after),
    )
    .map(start => new Date(start))
}

/** The first instant at which the notice lets an appointment begin. */
export const earliestStart = ({ schedule, now }: Pick<SlotsAsked, 'schedule' | 'now'>): number =>
  now.getTime() + schedule.noticeMinutes * MINUTE_MS

/** Right for what was asked for and for the days ahead. */
function clockOf({ timeZone, within, schedule, now }: SlotsAsked): ZoneClock {
  const ahead = now.getTime() + schedule.daysAhead * DAY_MS
  return ZoneClock.over(timeZone, {
    from: new Date(Math.min(now.getTime(), within.from.getTime())),
    to: new Date(Math.max(ahead, within.to.getTime())),
  })
}

/** Days are the reader's: today is the day that their clock shows. */
const endOfDaysAhead = ({ schedule, now }: SlotsAsked, clock: ZoneClock): number =>
  clock.instantOf(dayAfter(clock.dayAt(now), schedule.daysAhead + 1), 0).getTime()

function tiles({ from, to }: Stretch, lengthMs: number): number[] {
  const count = Math.floor((to.getTime() - from.getTime()) / lengthMs)
  return Array.from({ length: Math.max(0, count) }, (_, at) => from.getTime() + at * lengthMs)
}

/** Days of the reader on which as many appointments begin as they take in one. */
function fullDays({ schedule, taken }: SlotsAsked, clock: ZoneClock): Stretch[] {
  const { mostADay } = schedule
  if (mostADay === null) return []
  const begun = taken.flatMap(({ startsAt }) => (startsAt ? [clock.dayAt(startsAt)] : []))
  return [...Map.groupBy(begun, day => day)]
    .filter(([, each]) => each.length >= mostADay)
    .map(([day]) => ({ from: clock.instantOf(day, 0), to: clock.instantOf(day, MINUTES_A_DAY) }))
}

/** Answers whether any of these stretches overlaps another one; those it is asked about come in order. */
function lookAhead(stretches: readonly Stretch[]): (from: number, to: number) => boolean {
  const sorted = merged(stretches).map(({ from, to }) => ({ from: from.getTime(), to: to.getTime() }))
  let at = 0
  return (from, to) => {
    let next = sorted[at]
    while (next && next.to <= from) next = sorted[++at]
    return next !== undefined && next.from < to
  }
}
