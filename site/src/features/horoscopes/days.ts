import { locale } from '../../messages/index.ts'

const DAY_MS = 86_400_000

/** The day of the calendar at a moment in a zone, "2026-12-01"; UTC where no zone was chosen. */
export function dayIn(zone: string | null, at: Date = new Date()): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone ?? 'UTC', dateStyle: 'short' })
  return parts.format(at)
}

/** So many days later; earlier, when `count` is negative. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)

/** "Tuesday, December 1" */
export const dayWords = (day: string): string =>
  new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

/** Which of three days an address asks for. */
export type Near = 'yesterday' | 'today' | 'tomorrow'

export const nearOf = (parameter: string | null): Near =>
  parameter === 'yesterday' || parameter === 'tomorrow' ? parameter : 'today'

const OFFSETS: Readonly<Record<Near, number>> = { yesterday: -1, today: 0, tomorrow: 1 }

export const dayNear = (today: string, near: Near): string => daysAfter(today, OFFSETS[near])
