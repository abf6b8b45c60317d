import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput, Forbidden, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { ReviewAnswered } from '../events.ts'
import type { Review } from './review.ts'
import { reviewById, setReply } from './reviews.store.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.replyToReview': [],
  'badInput.reply': ['most', 'length'],
})

const LONGEST_REPLY = 1000

export interface ReplyToWrite {
  readonly reviewId: string
  readonly text: string
  readonly idempotencyKey: string
}

/** The reader's one reply to a review of her. A fresh key changes it; an old one, come late, changes nothing. */
export async function replyToReview(
  app: App,
  viewer: Viewer,
  reply: ReplyToWrite,
): Promise<Review | IdempotencyKeyReused> {
  const id = parseId('review', reply.reviewId)
  const text = reply.text.trim()
  const length = [...text].length
  if (length < 1 || length > LONGEST_REPLY)
    throw new BadInput(messageFor('badInput.reply', { most: LONGEST_REPLY, length }))
  return app.db.transact(async tx => {
    const review = await reviewById(tx, id)
    if (!review || review.isHidden) throw new NotFound('review', id)
    if (review.profileId !== viewer.readerId)
      throw new Forbidden(messageFor('apiFault.forbidden.replyToReview'))
    const keyed = {
      personId: viewer.id,
      verb: 'replyToReview',
      key: reply.idempotencyKey,
      meaning: [id, text],
    }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    // Claim before: the reply as it stands, which may have been changed since.
    if (claim.was === 'known') return (await reviewById(tx, id)) as Review
    const replied = (await setReply(tx, id, text)) as Review
    await completeRequest(tx, keyed, id)
    const { profileId, clientId } = replied
    await emit(tx, ReviewAnswered, { subjectId: id, payload: { profileId, clientId } })
    return replied
  })
}
