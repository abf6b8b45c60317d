import { BadInput } from '../../foundation/fault.ts'
import { wordsFor } from '../../foundation/words.ts'

const messageFor = wordsFor({ 'badInput.period': ['most'] })
const DAY_MILLISECONDS = 24 * 3_600_000
const MOST_DAYS = 366

/** From the first moment of a day to the last of another, in UTC, the end excluded. Throws BAD_INPUT. */
export function period(from: string, to: string): [Date, Date] {
  const since = new Date(`${from}T00:00:00Z`)
  const until = new Date(Date.parse(`${to}T00:00:00Z`) + DAY_MILLISECONDS)
  const days = (until.getTime() - since.getTime()) / DAY_MILLISECONDS
  if (!(days >= 1 && days <= MOST_DAYS))
    throw new BadInput(messageFor('badInput.period', { most: MOST_DAYS }))
  return [since, until]
}
