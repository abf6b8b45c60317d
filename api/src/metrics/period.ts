import { BadInput } from '../foundation/fault.ts'
import { wordsFor } from '../foundation/words.ts'

const messageFor = wordsFor({ 'badInput.period': ['most'] })
const DAY_MILLISECONDS = 24 * 3_600_000
const MOST_DAYS = 366

export interface Period {
  /** The first day and the last: "2026-12-01". */
  readonly from: string
  readonly to: string
}

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** Each day from one to another, both among them. Throws BAD_INPUT for more than 366, or none. */
export function daysBetween({ from, to }: Period): string[] {
  const count = (at(to) - at(from)) / DAY_MILLISECONDS + 1
  if (!(count >= 1 && count <= MOST_DAYS))
    throw new BadInput(messageFor('badInput.period', { most: MOST_DAYS }))
  return Array.from({ length: count }, (_, place) => dayAt(at(from) + place * DAY_MILLISECONDS))
}

/** The day so many days before or, below zero, after. */
export const dayBefore = (day: string, days: number): string => dayAt(at(day) - days * DAY_MILLISECONDS)
