import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput } from '../../foundation/fault.ts'
import { wordsFor } from '../../foundation/words.ts'
import { type ContentKind, FlagReason } from '../../trust/index.ts'

const messageFor = wordsFor({ 'badInput.flagSubject': [], 'refusal.flagNotAllowed': [] })

export const LONGEST_FLAG = 1000

@InputType({
  description:
    'Something to report: exactly one of readerId, reviewId, productReviewId, streamMessageId, productId.',
})
export class FlagContentInput {
  @Field(() => ID, { nullable: true, description: 'The profile of a reader.' })
  readerId?: string | null

  @Field(() => ID, { nullable: true, description: 'A review of a reading.' })
  reviewId?: string | null

  @Field(() => ID, { nullable: true, description: 'A review of a product.' })
  productReviewId?: string | null

  @Field(() => ID, { nullable: true, description: 'A message in the chat of a stream.' })
  streamMessageId?: string | null

  @Field(() => ID, { nullable: true, description: 'A product of a reader.' })
  productId?: string | null

  @Field(() => FlagReason, { description: 'Why.' })
  reason: FlagReason

  @Field(() => String, {
    description: `What is wrong, to staff: at most ${LONGEST_FLAG} characters; may be empty unless the reason is OTHER.`,
  })
  words: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export interface NamedContent {
  readonly kind: ContentKind
  readonly id: string
}

/** Which one an input names. Throws BAD_INPUT when it names none, or several. */
export function namedIn(input: FlagContentInput): NamedContent {
  const given = {
    PROFILE: input.readerId,
    REVIEW: input.reviewId,
    PRODUCT_REVIEW: input.productReviewId,
    STREAM_MESSAGE: input.streamMessageId,
    PRODUCT: input.productId,
  } satisfies Record<ContentKind, unknown>
  const [only, other] = Object.entries(given).flatMap(([kind, id]) =>
    id == null ? [] : [{ kind: kind as ContentKind, id }],
  )
  if (!only || other) throw new BadInput(messageFor('badInput.flagSubject'), { argument: 'input' })
  return only
}

@Allow('CLIENT')
@ObjectType({ description: 'Staff will look at what was reported.', simpleResolvers: true })
export class ContentFlagged {
  @Field(() => FlagReason, { description: 'Why it was reported.' })
  readonly reason: FlagReason

  constructor(reason: FlagReason) {
    this.reason = reason
  }
}

@Allow('CLIENT')
@ObjectType({ implements: Refusal, description: 'The viewer wrote it themselves.' })
export class FlagNotAllowed extends Refusal {
  constructor() {
    super(messageFor('refusal.flagNotAllowed'))
  }
}

export const FlagContentResult = createUnionType({
  name: 'FlagContentResult',
  description: 'That it was reported, or why it was not.',
  types: () => [ContentFlagged, FlagNotAllowed, IdempotencyKeyReused] as const,
})
