import type { Queryable } from '../../foundation/database/database.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { Review } from './review.ts'
import { reviewById, reviewOfReading } from './reviews.store.ts'

/** Null: there is none, or it is not for the viewer to see. */
export const seenReview = async (on: Queryable, viewer: Viewer | null, id: string): Promise<Review | null> =>
  seenBy(viewer, await reviewById(on, id))

/** Of a reading or an answer; one that is hidden stays with its author and staff. */
export const seenReviewOf = async (
  on: Queryable,
  viewer: Viewer | null,
  readingId: string,
): Promise<Review | null> => seenBy(viewer, await reviewOfReading(on, readingId))

const seenBy = (viewer: Viewer | null, review: Review | null): Review | null =>
  review?.isHidden && review.clientId !== viewer?.id && !viewer?.roles.includes('STAFF') ? null : review
