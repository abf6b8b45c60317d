import type { ReportPeriod, ReportStepLength } from '../../../graphql/generated.ts'
import { locale } from '../../../messages/index.ts'

/** The periods in the order they are offered, with their names in the address. */
export const periods: readonly { period: ReportPeriod; at: string }[] = [
  { period: 'THIS_WEEK', at: 'week' },
  { period: 'LAST_WEEK', at: 'last-week' },
  { period: 'THIS_MONTH', at: 'month' },
  { period: 'LAST_MONTH', at: 'last-month' },
  { period: 'LAST_3_MONTHS', at: '3-months' },
  { period: 'LAST_6_MONTHS', at: '6-months' },
  { period: 'TOTAL', at: 'all' },
]

/** What the address asks for; this month for anything else. */
export const periodAt = (at: string | null): ReportPeriod =>
  periods.find(each => each.at === at)?.period ?? 'THIS_MONTH'

/** The name of a step that begins on a day of a calendar (YYYY-MM-DD), which has no time zone. */
export function stepWords(day: string, step: ReportStepLength): string {
  const shown: Intl.DateTimeFormatOptions =
    step === 'MONTH' ? { month: 'short', year: 'numeric' } : { month: 'short', day: 'numeric' }
  const format = new Intl.DateTimeFormat(locale(), { ...shown, timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** 2 of 3 → "67%"; null of none. */
export function share(part: number | null, whole: number | null): string | null {
  if (part === null || !whole) return null
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(part / whole)
}
