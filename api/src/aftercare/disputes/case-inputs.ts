import { Field, ID, InputType, Int } from 'type-graphql'
import { type Money, MoneyInput } from '../../foundation/contract/money-type.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { Decision, DisputeReason } from '../../trust/index.ts'

@InputType({ description: 'A dispute to open.' })
export class DisputeReadingInput {
  @Field(() => ID, { description: 'The reading, which has ended.' })
  readingId: string

  @Field(() => DisputeReason, { description: 'What it is about.' })
  reason: DisputeReason

  @Field(() => String, { description: '1 to 2000 characters, to staff.' })
  comment: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'A dispute of an answer to open.' })
export class DisputeAnswerInput {
  @Field(() => ID, { description: 'The answer, which was delivered.' })
  answerId: string

  @Field(() => DisputeReason, { description: 'What it is about.' })
  reason: DisputeReason

  @Field(() => String, { description: '1 to 2000 characters, to staff.' })
  comment: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'The reader’s side of a dispute of an answer.' })
export class ExplainAnswerInput {
  @Field(() => ID, { description: 'The answer that is disputed.' })
  answerId: string

  @Field(() => String, { description: '1 to 2000 characters, to staff.' })
  text: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'The reader’s answer to a dispute.' })
export class AnswerDisputeInput {
  @Field(() => ID, { description: 'The reading that is disputed.' })
  readingId: string

  @Field(() => String, { description: '1 to 2000 characters, to staff.' })
  text: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'What staff decide of a case.' })
export class DecideCaseInput {
  @Field(() => ID, { description: 'The case, which is open.' })
  caseId: string

  @Field(() => Decision, { description: 'Whether, and how much of it, is given back.' })
  decision: Decision

  @Field(() => MoneyInput, { nullable: true, description: 'With REFUND_PART alone.' })
  amount?: Money | null

  @Field(() => String, { description: 'Why, to both sides.' })
  note: string

  @Field(() => Int, { description: 'The version that was looked at.' })
  version: number

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'What staff might decide of a case, to see what it would move.' })
export class DecisionEffectInput {
  @Field(() => ID, { description: 'The case, which is open.' })
  caseId: string

  @Field(() => Decision, { description: 'Whether, and how much of it, would be given back.' })
  decision: Decision

  @Field(() => MoneyInput, { nullable: true, description: 'With REFUND_PART alone.' })
  amount?: Money | null
}
