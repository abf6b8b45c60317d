import { dayAfter, MINUTES_A_DAY, weekdayOf } from './day.ts'

/** Hours by the wall clock, in minutes from the midnight of the day on which they begin; they end beyond 1440 when they go over the next. */
export interface Hours {
  readonly fromMinute: number
  readonly toMinute: number
}

/** 1 is Monday. */
export interface WeeklyHours extends Hours {
  readonly weekday: number
}

/** `day` is "2026-11-29". */
export interface ExtraHours extends Hours {
  readonly day: string
}

/** When a reader takes appointments. Buffers, notice and hours in minutes; zone and instants are not its affair. */
export interface Schedule {
  readonly weekly: readonly WeeklyHours[]
  readonly daysOff: readonly string[]
  readonly extra: readonly ExtraHours[]
  readonly bufferBefore: number
  readonly bufferAfter: number
  /** How long before it begins an appointment must be asked for. */
  readonly noticeMinutes: number
  readonly daysAhead: number
  /** Null: as many as fit. */
  readonly mostADay: number | null
}

const MINUTES_A_WEEK = 7 * MINUTES_A_DAY

/** What a schedule may hold at most, so that a month of slots stays cheap. */
const MOST_HOURS_A_WEEK = 50
const MOST_EXCEPTIONS = 200

const LIMITS = {
  bufferBefore: [0, 240],
  bufferAfter: [0, 240],
  noticeMinutes: [0, 20_160],
  daysAhead: [1, 365],
  mostADay: [1, 50],
} as const

export type ScheduleProblem = 'RANGE' | 'HOURS' | 'TOO_MANY' | 'OVERLAP'

/**
 * Why a schedule cannot be saved; null when it can.
 * @rule which hours a reader may save: hours last from one minute to a day and never overlap, neither within the week nor with the extra hours of a day.
 */
export function problemOf(schedule: Schedule): ScheduleProblem | null {
  if (!isWithinLimits(schedule)) return 'RANGE'
  const { weekly, extra, daysOff } = schedule
  if (weekly.length > MOST_HOURS_A_WEEK || extra.length + daysOff.length > MOST_EXCEPTIONS) return 'TOO_MANY'
  if (![...weekly, ...extra].every(isOfADay) || !weekly.every(({ weekday }) => isBetween(weekday, 1, 7)))
    return 'HOURS'
  return weekOverlaps(weekly) || extraOverlaps(schedule) ? 'OVERLAP' : null
}

function isWithinLimits(schedule: Schedule): boolean {
  return (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).every(name => {
    const value = schedule[name]
    const [least, most] = LIMITS[name]
    return value === null || isBetween(value, least, most)
  })
}

const isBetween = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most

const isOfADay = ({ fromMinute, toMinute }: Hours): boolean =>
  isBetween(fromMinute, 0, MINUTES_A_DAY - 1) &&
  isBetween(toMinute, fromMinute + 1, fromMinute + MINUTES_A_DAY)

/** Sunday's hours may go on into Monday: the week is a circle. */
function weekOverlaps(weekly: readonly WeeklyHours[]): boolean {
  const hours = weekly.map(each => shifted(each, (each.weekday - 1) * MINUTES_A_DAY))
  return anyOverlap([...hours, ...hours.map(each => shifted(each, MINUTES_A_WEEK))], MINUTES_A_WEEK)
}

/** The day before may go on into a day with extra hours, and these into the day after. */
function extraOverlaps(schedule: Schedule): boolean {
  return [...new Set(schedule.extra.map(({ day }) => day))].some(day =>
    anyOverlap(
      [-1, 0, 1].flatMap(days =>
        hoursOf(schedule, dayAfter(day, days)).map(hours => shifted(hours, days * MINUTES_A_DAY)),
      ),
    ),
  )
}

/** Whether two of these overlap, of those that begin before `until`. */
function anyOverlap(hours: readonly Hours[], until = Number.POSITIVE_INFINITY): boolean {
  const sorted = [...hours].sort((one, other) => one.fromMinute - other.fromMinute)
  return sorted.some((each, at) => {
    const next = sorted[at + 1]
    return each.fromMinute < until && next !== undefined && next.fromMinute < each.toMinute
  })
}

const shifted = ({ fromMinute, toMinute }: Hours, by: number): Hours => ({
  fromMinute: fromMinute + by,
  toMinute: toMinute + by,
})

/**
 * The hours that begin on a day, in their order.
 * @rule what an exception changes: a day off has none of its weekly hours, though those of the day before may go on into it; extra hours are added to what the day has.
 */
export function hoursOf({ weekly, daysOff, extra }: Schedule, day: string): Hours[] {
  const weekday = weekdayOf(day)
  const usual = daysOff.includes(day) ? [] : weekly.filter(each => each.weekday === weekday)
  const added = extra.filter(each => each.day === day)
  return [...usual, ...added]
    .map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute }))
    .sort((one, other) => one.fromMinute - other.fromMinute)
}
