import type { ReadingRow } from '../../readings/index.ts'
import type { Dispute } from '../../trust/index.ts'

/** @rule dispute window: a client may dispute a paid reading, once, within 7 days after its end. */
const DISPUTE_DAYS = 7

const DAY_MILLISECONDS = 86_400_000

/** Until when this reading may be disputed; otherwise why not, in words for the client. */
export function disputableUntil(reading: ReadingRow, known: Dispute | null): Date | string {
  const { state, charged, givenBack, endedAt, at } = reading
  if (state !== 'ENDED' || endedAt === null || charged === givenBack)
    return 'Only a reading that has ended and was paid can be disputed.'
  if (known) return 'You have disputed this reading already; staff will decide, or have decided.'
  const until = new Date(endedAt.getTime() + DISPUTE_DAYS * DAY_MILLISECONDS)
  return at < until
    ? until
    : `A reading can be disputed for ${DISPUTE_DAYS} days after its end, which are over. Write to us instead.`
}

const LONGEST = 2000

/** What somebody wrote, trimmed; null when it is not 1 to 2000 characters. */
export function wordsOf(text: string): string | null {
  const words = text.trim()
  const length = [...words].length
  return length >= 1 && length <= LONGEST ? words : null
}

export const HOW_LONG = `1 to ${LONGEST} characters`
