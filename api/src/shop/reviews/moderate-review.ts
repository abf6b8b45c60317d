import type { App } from '../../app.ts'
import { PRODUCT_REVIEWED } from '../../catalogue/index.ts'
import { NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { ProductReview } from './product-review.ts'
import { changeOfTotals } from './review-rules.ts'
import type { ProductReviewState } from './review-state.ts'
import { addToTotals, lockReview, setReviewState } from './reviews.store.ts'

/** Staff show a review or take it away. Asked again, it is so. */
export async function moderateReview(
  app: App,
  reviewId: string,
  state: ProductReviewState,
): Promise<ProductReview> {
  const id = parseId('review', reviewId)
  return app.db.transact(async tx => {
    const before = await lockReview(tx, id)
    if (!before) throw new NotFound('review', id)
    const after = (await setReviewState(tx, id, state)) as ProductReview
    await addToTotals(tx, before.productId, changeOfTotals(before, after))
    tx.publish(PRODUCT_REVIEWED, null)
    return after
  })
}
