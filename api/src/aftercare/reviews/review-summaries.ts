import type { App } from '../../app.ts'
import { REVIEWED } from '../../catalogue/index.ts'
import { cached } from '../../foundation/cache.ts'
import { ReviewSummary } from './review.ts'
import { allReviewTotals, reviewTotals, type Totals } from './reviews.store.ts'

type From = Pick<App, 'db' | 'bus'>
type Summaries = ReadonlyMap<string, ReviewSummary>

/** The summaries of readers' reviews, by profile; who has no review is missing. All are cached: a number or two a reader. */
export async function reviewSummaries(from: From, profileIds: readonly string[]): Promise<Summaries> {
  return from.bus.connected ? all(from) : summaries(await reviewTotals(from.db, profileIds))
}

const all = cached(REVIEWED, async ({ db }: From) => summaries(await allReviewTotals(db)))

const summaries = (totals: readonly Totals[]): Summaries =>
  new Map(totals.map(each => [each.profileId, ReviewSummary.of(each)]))
