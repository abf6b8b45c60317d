import type { App } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { globalId, localId } from '../../foundation/contract/global-id.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { ProductReview } from './product-review.ts'
import { problemOf } from './review-rules.ts'
import { isBoughtBy, reviewById, reviewOfBuyer, reviewPage } from './reviews.store.ts'

/** Null: there is none, or it is not for the viewer to see. */
export async function seenReview(
  on: Queryable,
  viewer: Viewer | null,
  id: string,
): Promise<ProductReview | null> {
  const review = await reviewById(on, id)
  const maySee =
    review?.state === 'SHOWN' ||
    (viewer !== null && (review?.personId === viewer.id || viewer.roles.includes('STAFF')))
  return maySee ? review : null
}

/** Whether the viewer may write a review of a product now, or change theirs. */
export async function mayReview({ db, clock }: App, viewer: Viewer, productId: string): Promise<boolean> {
  const [isBought, written] = await Promise.all([
    isBoughtBy(db, productId, viewer.id),
    reviewOfBuyer(db, productId, viewer.id),
  ])
  return problemOf(isBought, written, clock.now()) === null
}

const placeOf = ({ id }: ProductReview) => globalId('ProductReview', id)
const placeIn = (after: string | null) => (after == null ? null : localId(['ProductReview'], after, 'after'))

/** What buyers say of a product, the newest first. */
export async function reviewsOfProduct(
  on: Queryable,
  productId: string,
  first: number,
  after: string | null,
): Promise<Connection<ProductReview>> {
  return pageOf(await reviewPage(on, productId, placeIn(after), pageSize(first)), first, after, placeOf)
}
