const dayMilliseconds = 86_400_000
/** What the api answers at most. */
const mostDays = 366
const usualDays = 30

export interface Period {
  /** The first day and the last, in UTC: "2026-11-30". */
  readonly from: string
  readonly to: string
}

/** The days that an address names, or the last thirty; never more than the api answers, and never backwards. */
export function periodIn(from: string | null, to: string | null, today: string): Period {
  const last = isDay(to) ? to : today
  const first = isDay(from) && from <= last ? from : daysBefore(last, usualDays - 1)
  const count = Math.min(mostDays, countOf(first, last))
  return { from: daysBefore(last, count - 1), to: last }
}

/** Each day of a period, the first first. */
export function daysOf({ from, to }: Period): string[] {
  const count = countOf(from, to)
  return Array.from({ length: count }, (_, at) => daysBefore(to, count - 1 - at))
}

export const countOf = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds) + 1

export const daysBefore = (day: string, count: number): string =>
  new Date(Date.parse(day) - count * dayMilliseconds).toISOString().slice(0, 10)

function isDay(text: string | null): text is string {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const moment = Date.parse(text)
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text)
}
