import type { App } from '../../app.ts'
import { policies, REVIEWED } from '../../catalogue/index.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput, Forbidden } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { contentWritten, judgeContent } from '../../trust/index.ts'
import { ReviewWritten } from '../events.ts'
import { lockSubject, type Named } from '../subject.ts'
import { type Review, ReviewNotAllowed } from './review.ts'
import { aliasIn, LONGEST_ALIAS, type ReviewNameStyle } from './review-name.ts'
import { addReview, reviewOfReading } from './reviews.store.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.review': [],
  'badInput.comment': ['most'],
  'badInput.reviewAlias': ['most'],
  'badInput.stars': [],
  'refusal.reviewNotAllowed.already': [],
  'refusal.reviewNotAllowed.notHeld': [],
})

const LONGEST_COMMENT = 2000

export type ReviewToWrite = Named & {
  readonly stars: number
  readonly comment: string
  readonly nameStyle?: ReviewNameStyle
  readonly alias?: string | null
  readonly idempotencyKey: string
}

/** The client's one review of a reading that took place, or of an answer that was delivered. */
export async function reviewReading(
  app: App,
  viewer: Viewer,
  review: ReviewToWrite,
): Promise<Review | ReviewNotAllowed | IdempotencyKeyReused> {
  const { stars, idempotencyKey: key } = review
  const comment = review.comment.trim()
  if (!Number.isInteger(stars) || stars < 1 || stars > 5) throw new BadInput(messageFor('badInput.stars'))
  if (comment.length > LONGEST_COMMENT)
    throw new BadInput(messageFor('badInput.comment', { most: LONGEST_COMMENT }))
  const nameStyle = review.nameStyle ?? 'FIRST_NAME_AND_INITIAL'
  const alias = nameStyle === 'ALIAS' ? aliasIn(review.alias ?? '') : null
  if (nameStyle === 'ALIAS' && alias === null)
    throw new BadInput(messageFor('badInput.reviewAlias', { most: LONGEST_ALIAS }))
  const verdict = await judgeContent(app, viewer, 'REVIEW', comment)
  const { appealDays } = (await policies(app)).moderation
  return app.db.transact(async tx => {
    const { id, side, row } = await lockSubject(tx, viewer, review)
    if (side !== 'CLIENT') throw new Forbidden(messageFor('apiFault.forbidden.review'))
    const keyed = {
      personId: viewer.id,
      verb: 'reviewReading',
      key,
      meaning: [id, stars, comment, nameStyle, alias],
    }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return (await reviewOfReading(tx, id)) as Review
    if (row.state !== 'ENDED' || row.totalSharedMs === 0n)
      return new ReviewNotAllowed(messageFor('refusal.reviewNotAllowed.notHeld'))
    const added = await addReview(tx, {
      readingId: id,
      profileId: row.profileId,
      clientId: viewer.id,
      stars,
      comment,
      nameStyle,
      alias,
      isHidden: verdict.outcome !== 'SHOWN',
    })
    if (!added) return new ReviewNotAllowed(messageFor('refusal.reviewNotAllowed.already'))
    await completeRequest(tx, keyed, added.id)
    const subject = { kind: 'REVIEW', subjectId: added.id, authorId: viewer.id, words: comment } as const
    await contentWritten(tx, subject, verdict, { now: app.clock.now(), appealDays })
    if (added.isHidden) return added
    await emit(tx, ReviewWritten, {
      subjectId: added.id,
      payload: {
        readingId: id,
        profileId: row.profileId,
        clientId: viewer.id,
        readerId: row.readerId,
        stars,
      },
    })
    tx.publish(REVIEWED, null)
    return added
  })
}
