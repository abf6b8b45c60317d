/** What people say of readings. */
import { ReaderReviewsResolver, ReadingReviewResolver, ReviewResolver } from './community.resolver.ts'

export { replyToReview } from './reply-to-review.ts'
export { reviewReading } from './review-reading.ts'

export const communityResolvers = [ReviewResolver, ReadingReviewResolver, ReaderReviewsResolver] as const
