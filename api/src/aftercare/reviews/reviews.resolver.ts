import { Arg, Ctx, Extensions, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import { accountsOf } from '../../accounts/index.ts'
import type { App, Context } from '../../app.ts'
import { Reader } from '../../catalogue/index.ts'
import { batched } from '../../foundation/batched.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow, own } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { Reading } from '../../readings/index.ts'
import { ownAnswer, ownReading } from '../own-reading.ts'
import { replyToReview } from './reply-to-review.ts'
import {
  ReplyToReviewInput,
  Review,
  ReviewAnswerInput,
  ReviewReadingInput,
  ReviewReplyResult,
  ReviewResult,
  ReviewSummary,
} from './review.ts'
import { authorFor, ReviewAuthor } from './review-author.ts'
import { cursorOf, placeIn, ReviewConnection, ReviewSort, StarCount, starsIn } from './review-page.ts'
import { reviewReading } from './review-reading.ts'
import { reviewSummaries } from './review-summaries.ts'
import { reviewById, reviewPage, starCounts } from './reviews.store.ts'
import { seenReviewOf } from './seen-review.ts'

/** Only the reader whom the review is of; the verb itself refuses an id of no review. */
const ownReview = own<unknown, { input: ReplyToReviewInput }, App>(
  'review',
  async ({ args, viewer, app }) => {
    const review = await reviewById(app.db, args.input.reviewId)
    return review === null || review.profileId === viewer.readerId
  },
)

@Resolver(() => Review)
export class ReviewResolver {
  @Allow('ANYONE')
  @FieldResolver(() => ReviewAuthor, { description: 'Who wrote it.' })
  async author(
    @Root() review: Review,
    @Ctx() { app, viewer, loaders }: Context<Viewer | null>,
  ): Promise<ReviewAuthor> {
    const account = await loaders
      .of('accounts', (ids: readonly string[]) => accountsOf(app.db, ids))
      .load(review.clientId)
    return authorFor(viewer, review, account?.name ?? '')
  }

  @Allow('CLIENT', ownReading('CLIENT'))
  @RateLimit('review')
  @Mutation(() => ReviewResult, { description: 'The client’s one review of a reading that took place.' })
  reviewReading(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ReviewReadingInput, { description: 'The review.' }) input: ReviewReadingInput,
  ): Promise<typeof ReviewResult> {
    return reviewReading(app, viewer, input)
  }

  @Allow('CLIENT', ownAnswer('CLIENT'))
  @RateLimit('review')
  @Mutation(() => ReviewResult, { description: 'The client’s one review of an answer that was delivered.' })
  reviewAnswer(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ReviewAnswerInput, { description: 'The review.' }) input: ReviewAnswerInput,
  ): Promise<typeof ReviewResult> {
    return reviewReading(app, viewer, input)
  }

  @Allow('READER', ownReview)
  @Mutation(() => ReviewReplyResult, {
    description: 'The reader’s one reply to a review of them; sent again with another key, it is changed.',
  })
  replyToReview(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ReplyToReviewInput, { description: 'The reply.' }) input: ReplyToReviewInput,
  ): Promise<typeof ReviewReplyResult> {
    return replyToReview(app, viewer, input)
  }
}

@Resolver(() => Reading)
export class ReadingReviewResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Review, { nullable: true, description: 'The client’s review of it, if there is one.' })
  review(@Root() reading: Reading, @Ctx() { app, viewer }: Context): Promise<Review | null> {
    return seenReviewOf(app.db, viewer, reading.id)
  }
}

const summaries = batched((app: App) => (ids: readonly string[]) => reviewSummaries(app, ids))

@Resolver(() => Reader)
export class ReaderReviewsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => ReviewSummary, { description: 'All reviews together.' })
  async reviewSummary(
    @Root() reader: Reader,
    @Ctx() { app }: Context<Viewer | null>,
  ): Promise<ReviewSummary> {
    const summary = await summaries(app).load(reader.id)
    return summary ?? ReviewSummary.of(null)
  }

  @Allow('ANYONE')
  @Extensions({ listSize: 5 })
  @FieldResolver(() => [StarCount], { description: 'How many reviews have 5 stars, 4, 3, 2 and 1.' })
  async starCounts(@Root() reader: Reader, @Ctx() { app }: Context<Viewer | null>): Promise<StarCount[]> {
    const counted = await starCounts(app.db, reader.id)
    return [5, 4, 3, 2, 1].map(stars => {
      const count = counted.find(each => each.stars === stars)?.count ?? 0
      return Object.assign(new StarCount(), { stars, count })
    })
  }

  @Allow('ANYONE')
  @FieldResolver(() => ReviewConnection, { description: 'The reviews by clients.' })
  async reviews(
    @Root() reader: Reader,
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('first', () => Int, { defaultValue: 10 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('sort', () => ReviewSort, { defaultValue: 'NEWEST', description: 'In which order.' })
    sort: ReviewSort,
    @Arg('stars', () => Int, { nullable: true, description: 'Only those of so many stars.' })
    stars: number | null,
  ): Promise<Connection<Review>> {
    const asked = { profileId: reader.id, sort, stars: starsIn(stars), after: placeIn(after) }
    const rows = await reviewPage(app.db, { ...asked, first: pageSize(first) })
    return pageOf(rows, first, after, cursorOf)
  }
}
