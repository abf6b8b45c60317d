/** Days are texts such as "2026-11-29": no zone, no instant. */

export const MINUTES_A_DAY = 1440
export const MINUTE_MS = 60_000
export const DAY_MS = MINUTES_A_DAY * MINUTE_MS

/** 1 is Monday. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay() || 7

/** The day so many days after another. */
export const dayAfter = (day: string, days: number): string => dayOf(Date.parse(day) + days * DAY_MS)

/** The days from one to another, both included. */
export const daysBetween = (first: string, last: string): string[] =>
  Array.from({ length: Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1 }, (_, at) =>
    dayAfter(first, at),
  )

/** The day of a wall time, taken for UTC. */
export const dayOf = (wallMs: number): string => new Date(wallMs).toISOString().slice(0, 10)
