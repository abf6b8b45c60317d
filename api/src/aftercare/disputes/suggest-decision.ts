import type { CaseTerms } from '../../catalogue/index.ts'
import type { Decision } from '../../trust/index.ts'

/** What is known of a disputed reading. Times in milliseconds, money in minor units. */
export interface CaseFacts {
  readonly cost: bigint
  /** Null: no time was shared live. */
  readonly sharedMs: number | null
  /** How long the meter stood still because the reader was gone. */
  readonly readerGoneMs: number
  /** How often the client disputed within the last 90 days, besides this one. */
  readonly otherDisputes: number
}

/** By which the policy came to what it suggests. */
export type SuggestionRule = 'READER_GONE' | 'PARTLY_GONE' | 'SHORT' | 'OFTEN_DISPUTED' | 'NO_RULE'

export interface Suggested {
  /** Null: no rule fits, it is for whoever decides. */
  readonly decision: Decision | null
  /** With REFUND_PART alone. */
  readonly refund: bigint | null
  readonly rule: SuggestionRule
  /** The reader's absence in hundredths of a percent, seconds that were shared, or disputes, by the rule. */
  readonly measure: number
}

export const DISPUTE_HISTORY_DAYS = 90

const WHOLE = 10_000

/**
 * What the policy suggests; whoever decides is free.
 * @rule what is suggested for a dispute: all back when the reader was gone for the policy's share of the time, or when less was shared than the policy's seconds; the share of their absence back when they were gone for less; nothing back when the client disputed often lately; otherwise nothing is suggested.
 */
export function suggestDecision(facts: CaseFacts, terms: CaseTerms): Suggested {
  const { cost, sharedMs, readerGoneMs, otherDisputes } = facts
  const goneShare = sharedMs === null ? 0 : shareOf(readerGoneMs, sharedMs + readerGoneMs)
  const seconds = sharedMs === null ? null : Math.floor(sharedMs / 1000)
  if (goneShare > 0 && goneShare >= terms.absentBasisPoints)
    return { decision: 'REFUND_FULL', refund: null, rule: 'READER_GONE', measure: goneShare }
  if (seconds !== null && seconds < terms.shortSeconds)
    return { decision: 'REFUND_FULL', refund: null, rule: 'SHORT', measure: seconds }
  const part = (cost * BigInt(goneShare)) / BigInt(WHOLE)
  if (part > 0n && part < cost)
    return { decision: 'REFUND_PART', refund: part, rule: 'PARTLY_GONE', measure: goneShare }
  if (otherDisputes >= terms.oftenDisputes)
    return { decision: 'UPHELD', refund: null, rule: 'OFTEN_DISPUTED', measure: otherDisputes }
  return { decision: null, refund: null, rule: 'NO_RULE', measure: 0 }
}

const shareOf = (part: number, all: number): number => (all === 0 ? 0 : Math.floor((part * WHOLE) / all))
