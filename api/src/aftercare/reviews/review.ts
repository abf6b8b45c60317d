import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { LONGEST_ALIAS, ReviewNameStyle } from './review-name.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'What the reader answers to a review, for everybody to see.',
  simpleResolvers: true,
})
export class ReviewReply {
  @Field(() => String, { description: 'The words.' })
  text: string

  @Field(() => DateTimeScalar, { description: 'When it was written, or last changed.' })
  at: Date
}

@Allow('ANYONE')
@ObjectType({
  description: 'A client’s review of a completed reading.',
  implements: Node,
  simpleResolvers: true,
})
export class Review {
  @Field(() => ID)
  id: string

  @Field(() => Int, { description: '1 to 5' })
  stars: number

  @Field(() => String, { description: 'In the client’s words; may be empty.' })
  comment: string

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at: Date

  @Field(() => ReviewReply, { nullable: true, description: 'The reader’s reply, if there is one.' })
  reply: ReviewReply | null

  clientId: string
  profileId: string
  nameStyle: ReviewNameStyle
  alias: string | null
  /** From everybody but its author and staff. */
  isHidden: boolean
}

@Allow('ANYONE')
@ObjectType({ description: 'All reviews of a reader together.', simpleResolvers: true })
export class ReviewSummary {
  @Field(() => Int, { description: 'How many.' })
  count: number

  @Field(() => Float, { nullable: true, description: 'Mean of 1 to 5, two decimals; null without reviews.' })
  average: number | null

  static of(totals: { count: number; stars: number } | null | undefined): ReviewSummary {
    const { count = 0, stars = 0 } = totals ?? {}
    return Object.assign(new ReviewSummary(), {
      count,
      average: count === 0 ? null : Math.round((stars / count) * 100) / 100,
    })
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'This reading cannot be reviewed, or was already.' })
export class ReviewNotAllowed extends Refusal {}

@InputType({ description: 'A review to write.' })
export class ReviewReadingInput {
  @Field(() => ID, { description: 'The reading, which has ended.' })
  readingId: string

  @Field(() => Int, { description: '1 to 5.' })
  stars: number

  @Field(() => String, { description: 'At most 2000 characters; may be empty.' })
  comment: string

  @Field(() => ReviewNameStyle, {
    defaultValue: 'FIRST_NAME_AND_INITIAL',
    description: 'Under which name everybody sees it.',
  })
  nameStyle: ReviewNameStyle

  @Field(() => String, {
    nullable: true,
    description: `With ALIAS: the name to show, 1 to ${LONGEST_ALIAS} characters.`,
  })
  alias?: string | null

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'A review to write of an answer.' })
export class ReviewAnswerInput {
  @Field(() => ID, { description: 'The answer, which was delivered.' })
  answerId: string

  @Field(() => Int, { description: '1 to 5.' })
  stars: number

  @Field(() => String, { description: 'At most 2000 characters; may be empty.' })
  comment: string

  @Field(() => ReviewNameStyle, {
    defaultValue: 'FIRST_NAME_AND_INITIAL',
    description: 'Under which name everybody sees it.',
  })
  nameStyle: ReviewNameStyle

  @Field(() => String, {
    nullable: true,
    description: `With ALIAS: the name to show, 1 to ${LONGEST_ALIAS} characters.`,
  })
  alias?: string | null

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'A reply to write.' })
export class ReplyToReviewInput {
  @Field(() => ID, { description: 'The review, which is of the viewer.' })
  reviewId: string

  @Field(() => String, { description: '1 to 1000 characters.' })
  text: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const ReviewResult = createUnionType({
  name: 'ReviewResult',
  description: 'The review, or why it was not written.',
  types: () => [Review, ReviewNotAllowed, IdempotencyKeyReused] as const,
})

export const ReviewReplyResult = createUnionType({
  name: 'ReviewReplyResult',
  description: 'The review with its reply, or why there is none.',
  types: () => [Review, IdempotencyKeyReused] as const,
})
