import type { App } from '../../app.ts'
import { PRODUCT_REVIEWED, policies, productById } from '../../catalogue/index.ts'
import { isStorable } from '../../foundation/contract/text-input.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { contentWritten, judgeContent, type Verdict } from '../../trust/index.ts'
import { type ProductReview, ProductReviewNotAllowed } from './product-review.ts'
import { changeOfTotals, LONGEST_COMMENT, problemOf, stateOnceWritten } from './review-rules.ts'
import {
  addReview,
  addToTotals,
  changeReview,
  isBoughtBy,
  lockReviewOfBuyer,
  type NewReview,
  reviewById,
} from './reviews.store.ts'

const messageFor = wordsFor({ 'badInput.comment': ['most'], 'badInput.stars': [] })

export interface ReviewToWrite {
  readonly productId: string
  readonly stars: number
  readonly comment: string
  readonly idempotencyKey: string
}

/** The buyer's one review of a product; sent again with another key, it is changed. */
export async function reviewProduct(
  app: App,
  viewer: Viewer,
  { stars, idempotencyKey: key, ...written }: ReviewToWrite,
): Promise<ProductReview | ProductReviewNotAllowed | IdempotencyKeyReused> {
  const productId = parseId('product', written.productId)
  const comment = written.comment.trim()
  if (!Number.isInteger(stars) || stars < 1 || stars > 5) throw new BadInput(messageFor('badInput.stars'))
  if (comment.length > LONGEST_COMMENT || !isStorable(comment))
    throw new BadInput(messageFor('badInput.comment', { most: LONGEST_COMMENT }))
  if (!(await productById(app, productId))) throw new NotFound('product', productId)
  const verdict = await judgeContent(app, viewer, 'PRODUCT_REVIEW', comment)
  const { appealDays } = (await policies(app)).moderation
  const keyed = { personId: viewer.id, verb: 'reviewProduct', key, meaning: [productId, stars, comment] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return (await reviewById(tx, claim.subjectId)) as ProductReview
    const isBought = await isBoughtBy(tx, productId, viewer.id)
    const review = { productId, personId: viewer.id, stars, comment }
    const done = await write(tx, review, { isBought, verdict, appealDays, now: app.clock.now() })
    if (done instanceof ProductReviewNotAllowed) return done
    await completeRequest(tx, keyed, done.id)
    tx.publish(PRODUCT_REVIEWED, null)
    return done
  })
}

interface Known {
  readonly isBought: boolean
  readonly verdict: Verdict
  readonly appealDays: number
  readonly now: Date
}

/** Of two that write their first at once, one adds it and the other changes it. */
async function write(
  tx: Transaction,
  review: Omit<NewReview, 'state'>,
  { isBought, verdict, appealDays, now }: Known,
): Promise<ProductReview | ProductReviewNotAllowed> {
  const { productId, personId } = review
  const first = { ...review, state: stateOnceWritten(null, verdict.outcome) }
  const added = isBought ? await addReview(tx, first) : null
  const before = added ? null : await lockReviewOfBuyer(tx, productId, personId)
  const problem = problemOf(isBought, before, now)
  if (problem) return new ProductReviewNotAllowed(problem)
  const after = { ...review, state: stateOnceWritten(before?.state ?? null, verdict.outcome) }
  const written = before ? await changeReview(tx, before.id, after) : added
  if (!written) throw new Error('a review that was written is not there')
  await addToTotals(tx, productId, changeOfTotals(before, written))
  const { id: subjectId, comment: words } = written
  const subject = { kind: 'PRODUCT_REVIEW', subjectId, authorId: personId, words } as const
  await contentWritten(tx, subject, verdict, { now, appealDays })
  return written
}
