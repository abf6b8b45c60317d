import { PRODUCT_REVIEWED } from '../../catalogue/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { changeOfTotals } from './review-rules.ts'
import type { ProductReviewState } from './review-state.ts'
import { addToTotals, lockReview, setReviewState } from './reviews.store.ts'

/** A review is shown to everybody, or taken away from them, and counts or not. One that is gone changes nothing. */
export async function showReview(tx: Transaction, id: string, state: ProductReviewState): Promise<void> {
  const before = await lockReview(tx, id)
  const after = before && (await setReviewState(tx, id, state))
  if (!after) return
  await addToTotals(tx, before.productId, changeOfTotals(before, after))
  tx.publish(PRODUCT_REVIEWED, null)
}
