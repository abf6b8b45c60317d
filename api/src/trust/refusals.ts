import { createUnionType, Field, ObjectType } from 'type-graphql'
import { type Money, MoneyType } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../foundation/words.ts'
import { Case, Dispute } from './case.ts'
import { CaseChanged } from './desk/case-desk-inputs.ts'

const messageFor = wordsFor({
  'refusal.caseDecided': ['decision', 'note'],
  'refusal.refundOutOfRange': ['cost'],
})

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'This reading cannot be disputed, or no longer.' })
export class DisputeNotAllowed extends Refusal {}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'There is no dispute to answer, or it was answered or decided.',
})
export class AnswerNotAllowed extends Refusal {}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'Somebody decided this case before.' })
export class CaseDecided extends Refusal {
  @Field(() => Case, { description: 'As it was decided.' })
  readonly case: Dispute

  constructor(decided: Dispute) {
    const { decision, note } = decided
    super(messageFor('refusal.caseDecided', { decision: decision ?? 'UPHELD', note: note ?? '' }))
    this.case = decided
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'A refund of a part is not less than the whole, or not more than nothing.',
})
export class RefundOutOfRange extends Refusal {
  @Field(() => MoneyType, { description: 'What the reading cost: a part is less.' })
  readonly cost: Money

  constructor(cost: Money) {
    super(messageFor('refusal.refundOutOfRange', { cost }))
    this.cost = cost
  }
}

export const DisputeResult = createUnionType({
  name: 'DisputeResult',
  description: 'The dispute, or why it was not opened.',
  types: () => [Dispute, DisputeNotAllowed, IdempotencyKeyReused] as const,
})
export const AnswerDisputeResult = createUnionType({
  name: 'AnswerDisputeResult',
  description: 'The dispute with its answer, or why it was not answered.',
  types: () => [Dispute, AnswerNotAllowed, IdempotencyKeyReused] as const,
})
export const DecideCaseResult = createUnionType({
  name: 'DecideCaseResult',
  description: 'The case as it was decided, or why it was not.',
  types: () => [Dispute, CaseDecided, CaseChanged, RefundOutOfRange, IdempotencyKeyReused] as const,
})
