import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { wordsFor } from '../../foundation/words.ts'
import { EDITABLE_DAYS, LONGEST_COMMENT, type ReviewProblem } from './review-rules.ts'
import { ProductReviewState } from './review-state.ts'

const messageFor = wordsFor({
  'refusal.productReviewNotAllowed.notBought': [],
  'refusal.productReviewNotAllowed.tooLate': ['days'],
})

@Allow('ANYONE')
@ObjectType({
  description: 'What somebody who bought a product says of it.',
  implements: Node,
  simpleResolvers: true,
})
export class ProductReview {
  @Field(() => ID)
  id: string

  @Field(() => Int, { description: '1 to 5.' })
  stars: number

  @Field(() => String, { description: 'In the buyer’s words; may be empty.' })
  comment: string

  @Field(() => ProductReviewState, { description: 'Who sees it.' })
  state: ProductReviewState

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last changed; null: never.' })
  changedAt: Date | null

  productId: string
  personId: string
}

export const ProductReviewConnection = connectionOf('ProductReview', () => ProductReview)

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: `Why a product is not reviewed by the viewer: NOT_BOUGHT (no order of theirs with it was handed over), TOO_LATE (a review is changed within ${EDITABLE_DAYS} days).`,
})
export class ProductReviewNotAllowed extends Refusal {
  constructor(problem: ReviewProblem) {
    const words =
      problem === 'NOT_BOUGHT'
        ? messageFor('refusal.productReviewNotAllowed.notBought')
        : messageFor('refusal.productReviewNotAllowed.tooLate', { days: EDITABLE_DAYS })
    super(words, problem)
  }
}

@InputType({ description: 'A review of a product to write, or to write anew.' })
export class ReviewProductInput {
  @Field(() => ID, { description: 'The product, which the viewer bought.' })
  productId: string

  @Field(() => Int, { description: '1 to 5.' })
  stars: number

  @Field(() => String, { description: `At most ${LONGEST_COMMENT} characters; may be empty.` })
  comment: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const ReviewProductResult = createUnionType({
  name: 'ReviewProductResult',
  description: 'The review as it is now, or why it was not written.',
  types: () => [ProductReview, ProductReviewNotAllowed, IdempotencyKeyReused] as const,
})
