/** What follows a reading: reviews, tips, disputes. */

import { AnswerAftercareResolver } from './answer-aftercare.resolver.ts'
import {
  CaseReadingResolver,
  CasesResolver,
  DisputeDeskResolver,
  DisputedReadingResolver,
  DisputeResolver,
  DisputeTermsResolver,
} from './disputes/cases.resolver.ts'
import { ReceiptAftercareResolver } from './receipt.resolver.ts'
import { RecommendationsResolver } from './recommendations/recommendations.resolver.ts'
import { RatingTrendResolver } from './reviews/rating-trend.ts'
import { ReaderReviewsResolver, ReadingReviewResolver, ReviewResolver } from './reviews/reviews.resolver.ts'
import { EarningsTipsResolver, ReadingTippingResolver, TipResolver } from './tips/tip.resolver.ts'

export { aftercareNodes } from './aftercare.nodes.ts'
export {
  DisputeAnswered,
  DisputeDecided,
  DisputeOpened,
  ReviewAnswered,
  ReviewWritten,
  TipGiven,
} from './events.ts'
export { hideReview, showReview } from './reviews/hide-review.ts'
export { replyToReview } from './reviews/reply-to-review.ts'
export { reviewReading } from './reviews/review-reading.ts'
export { reviewsOf } from './reviews/reviews-of.ts'
export { seenReview } from './reviews/seen-review.ts'

export const aftercareResolvers = [
  TipResolver,
  ReadingTippingResolver,
  EarningsTipsResolver,
  DisputeResolver,
  DisputeTermsResolver,
  CasesResolver,
  DisputeDeskResolver,
  DisputedReadingResolver,
  CaseReadingResolver,
  ReceiptAftercareResolver,
  AnswerAftercareResolver,
  ReviewResolver,
  ReadingReviewResolver,
  ReaderReviewsResolver,
  RatingTrendResolver,
  RecommendationsResolver,
] as const
