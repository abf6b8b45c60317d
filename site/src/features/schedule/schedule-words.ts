import { locale, m } from '../../messages/index.ts'
import type { Hours } from './week.ts'

/** 2024 began on a Monday. */
const mondayMs = Date.UTC(2024, 0, 1)
const format = (options: Intl.DateTimeFormatOptions, at: number) =>
  new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', ...options }).format(new Date(at))

/** 1 → "Monday" or "Mon" */
export const weekdayName = (weekday: number, style: 'long' | 'short' = 'long'): string =>
  format({ weekday: style }, mondayMs + (weekday - 1) * 86_400_000)

/** 570 → "9:30 AM" */
export const clockWords = (minute: number): string =>
  format({ hour: 'numeric', minute: '2-digit' }, mondayMs + minute * 60_000)

/** "Monday, 9:00 AM to 12:00 PM" */
export const hoursWords = ({ weekday, fromMinute, toMinute }: Hours): string =>
  m['schedule.hours']({ day: weekdayName(weekday), from: clockWords(fromMinute), to: clockWords(toMinute) })

/** "Tue, Dec 8, 2026" */
export const dateWords = (day: string): string =>
  format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }, Date.parse(day))
