import { registerEnumType } from 'type-graphql'
import { type Queryable, statement } from '../../foundation/database/database.ts'

export const ReportPeriod = {
  THIS_WEEK: 'THIS_WEEK',
  LAST_WEEK: 'LAST_WEEK',
  THIS_MONTH: 'THIS_MONTH',
  LAST_MONTH: 'LAST_MONTH',
  LAST_3_MONTHS: 'LAST_3_MONTHS',
  LAST_6_MONTHS: 'LAST_6_MONTHS',
  TOTAL: 'TOTAL',
} as const
export type ReportPeriod = keyof typeof ReportPeriod
registerEnumType(ReportPeriod, {
  name: 'ReportPeriod',
  description: 'A span of time by the calendar of the reader’s time zone.',
  valuesConfig: {
    THIS_WEEK: { description: 'Since Monday.' },
    LAST_WEEK: { description: 'The week from Monday to Sunday before this one.' },
    THIS_MONTH: { description: 'Since the first of this month.' },
    LAST_MONTH: { description: 'The calendar month before this one.' },
    LAST_3_MONTHS: { description: 'The last three months, today included.' },
    LAST_6_MONTHS: { description: 'The last six months, today included.' },
    TOTAL: { description: 'Everything so far.' },
  },
})

export const ReportStepLength = { DAY: 'DAY', WEEK: 'WEEK', MONTH: 'MONTH' } as const
export type ReportStepLength = keyof typeof ReportStepLength
registerEnumType(ReportStepLength, {
  name: 'ReportStepLength',
  description: 'How long each step of a report’s series is.',
  valuesConfig: {
    DAY: { description: 'A day.' },
    WEEK: { description: 'A week from Monday.' },
    MONTH: { description: 'A calendar month.' },
  },
})

interface Calendar {
  readonly step: ReportStepLength
  /** Where the period begins: the beginning of this unit, and so long before it. */
  readonly unit: 'day' | 'week' | 'month'
  readonly back: string
  /** How long it is; null goes on until now. */
  readonly length: string | null
  /** How long before its beginning the period begins that it is compared with; null for none. */
  readonly before: string | null
}

/** @rule where a period of a reader's report begins and ends: weeks from Monday and months from the first by the calendar of the reader's time zone; the last three and six months reach back to the same day of the month. */
const calendars: Record<ReportPeriod, Calendar> = {
  THIS_WEEK: { step: 'DAY', unit: 'week', back: '0', length: null, before: '1 week' },
  LAST_WEEK: { step: 'DAY', unit: 'week', back: '1 week', length: '1 week', before: '1 week' },
  THIS_MONTH: { step: 'DAY', unit: 'month', back: '0', length: null, before: '1 month' },
  LAST_MONTH: { step: 'DAY', unit: 'month', back: '1 month', length: '1 month', before: '1 month' },
  LAST_3_MONTHS: { step: 'WEEK', unit: 'day', back: '3 months', length: null, before: '3 months' },
  LAST_6_MONTHS: { step: 'WEEK', unit: 'day', back: '6 months', length: null, before: '6 months' },
  TOTAL: { step: 'MONTH', unit: 'day', back: '100 years', length: null, before: null },
}

/** The edges of a period: `since` belongs to it, `until` does not. */
export interface Bounds {
  readonly period: ReportPeriod
  readonly step: ReportStepLength
  readonly timeZone: string
  readonly since: Date
  readonly until: Date
  /** Where the period before it begins, which ends at `since`; null for none. */
  readonly before: Date | null
  /** Its first and last day in the time zone, as YYYY-MM-DD. */
  readonly firstDay: string
  readonly lastDay: string
}

/** Adds and subtracts by the calendar of the zone, so that a day on which clocks change is one day. Moments leave the database to the millisecond: so long after now a period ends that goes on. */
const BOUNDS = statement(
  'report.bounds',
  `SELECT since, until, CASE WHEN $6::text IS NOT NULL THEN date_subtract(since, $6::interval, $1) END AS before,
     to_char(since AT TIME ZONE $1, 'YYYY-MM-DD') AS "firstDay", to_char((until - interval '1 millisecond') AT TIME ZONE $1, 'YYYY-MM-DD') AS "lastDay"
   FROM (SELECT since, CASE WHEN $5::text IS NULL THEN at + interval '1 millisecond' ELSE date_add(since, $5::interval, $1) END AS until
     FROM (SELECT at, date_subtract(date_trunc($3, at, $1), $4::interval, $1) AS since
       FROM (SELECT coalesce($2::timestamptz, foundation.clock_now()) AS at) asked) begun) bounded`,
)

/** The edges of a period as of a moment; of now, by the database's clock, when none is given. */
export async function boundsOf(
  on: Queryable,
  period: ReportPeriod,
  timeZone: string,
  at: Date | null = null,
): Promise<Bounds> {
  const { step, unit, back, length, before } = calendars[period]
  const row = await on.row<Omit<Bounds, 'period' | 'step' | 'timeZone'>>(BOUNDS, [
    timeZone,
    at,
    unit,
    back,
    length,
    before,
  ])
  if (!row) throw new Error('the database returned no period')
  return { ...row, period, step, timeZone }
}

const DAY_MS = 86_400_000
/** Five years of months; nobody looks at more bars. */
const MOST_STEPS = 60

/** The first day of every step from one day to another, both as YYYY-MM-DD: a chart needs the empty ones, too. */
export function stepsBetween(step: ReportStepLength, firstDay: string, lastDay: string): string[] {
  const steps: string[] = []
  for (let day = beginning(step, dateOf(firstDay)); day <= dateOf(lastDay); day = after(step, day))
    steps.push(day.toISOString().slice(0, 10))
  return steps.slice(-MOST_STEPS)
}

/** Days of a calendar are counted in UTC, where each has 24 hours. */
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)

function beginning(step: ReportStepLength, day: Date): Date {
  if (step === 'MONTH') return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1))
  const sinceMonday = step === 'WEEK' ? (day.getUTCDay() + 6) % 7 : 0
  return new Date(day.getTime() - sinceMonday * DAY_MS)
}

function after(step: ReportStepLength, day: Date): Date {
  if (step === 'MONTH') return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1))
  return new Date(day.getTime() + (step === 'WEEK' ? 7 : 1) * DAY_MS)
}
