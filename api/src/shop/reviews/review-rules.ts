import type { Verdict } from '../../trust/index.ts'
import type { ProductReviewState } from './review-state.ts'

export const LONGEST_COMMENT = 2000
/** A review can be changed for so long after it was written. */
export const EDITABLE_DAYS = 14

const DAY_MS = 86_400_000

/** Why somebody may not write, or change, a review of a product. */
export type ReviewProblem = 'NOT_BOUGHT' | 'TOO_LATE'

const editableUntil = (at: Date): Date => new Date(at.getTime() + EDITABLE_DAYS * DAY_MS)

/**
 * Null: they may.
 * @rule who reviews a product: who bought it, once an order with it was handed over; one review each, which they may change for fourteen days.
 */
export function problemOf(
  isBought: boolean,
  written: { readonly at: Date } | null,
  now: Date,
): ReviewProblem | null {
  if (!isBought) return 'NOT_BOUGHT'
  return written !== null && now >= editableUntil(written.at) ? 'TOO_LATE' : null
}

/**
 * Who sees a review once it is written.
 * @rule which reviews of products wait: those that a rule of moderation holds, until staff show them; what staff took away stays away, however it is changed.
 */
export function stateOnceWritten(
  before: ProductReviewState | null,
  outcome: Verdict['outcome'],
): ProductReviewState {
  if (before === 'HIDDEN' || outcome === 'REJECTED') return 'HIDDEN'
  return outcome === 'HELD' ? 'HELD' : 'SHOWN'
}

interface Counted {
  readonly stars: number
  readonly state: ProductReviewState
}

/** What a change of one review adds to the number of all that are shown, and to their stars. */
export function changeOfTotals(before: Counted | null, after: Counted): { count: number; stars: number } {
  const shown = (each: Counted | null) =>
    each?.state === 'SHOWN' ? { count: 1, stars: each.stars } : { count: 0, stars: 0 }
  const [one, other] = [shown(before), shown(after)]
  return { count: other.count - one.count, stars: other.stars - one.stars }
}
