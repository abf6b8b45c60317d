import { type Words, wordsFor } from '../../foundation/words.ts'
import type { Dispute } from '../../trust/index.ts'
import type { Subject } from '../subject.ts'

const messageFor = wordsFor({
  'refusal.disputeNotAllowed.already': ['state'],
  'refusal.disputeNotAllowed.notPaid': [],
  'refusal.disputeNotAllowed.tooLate': ['days'],
})

/** @rule dispute window: a client may dispute a paid reading, once, within 7 days after its end. */
export const DISPUTE_DAYS = 7

const DAY_MILLISECONDS = 86_400_000

/** Until when this reading may be disputed; otherwise why not, in words for the client. */
export function disputableUntil(
  reading: Pick<Subject, 'state' | 'charged' | 'givenBack' | 'endedAt' | 'at'>,
  known: Dispute | null,
): Date | Words {
  const { state, charged, givenBack, endedAt, at } = reading
  if (state !== 'ENDED' || endedAt === null || charged === givenBack)
    return messageFor('refusal.disputeNotAllowed.notPaid')
  if (known) return messageFor('refusal.disputeNotAllowed.already', { state: known.state })
  const until = new Date(endedAt.getTime() + DISPUTE_DAYS * DAY_MILLISECONDS)
  return at < until ? until : messageFor('refusal.disputeNotAllowed.tooLate', { days: DISPUTE_DAYS })
}

export const MOST_CHARACTERS = 2000

/** What somebody wrote, trimmed; null when it is not 1 to 2000 characters. */
export function wordsOf(text: string): string | null {
  const words = text.trim()
  const length = [...words].length
  return length >= 1 && length <= MOST_CHARACTERS ? words : null
}
