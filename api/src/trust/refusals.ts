import { createUnionType, Field, ObjectType } from 'type-graphql'
import { IdempotencyKeyReused } from '../foundation/idempotency-key-reused.ts'
import { inWords } from '../foundation/money.ts'
import { type Money, MoneyType } from '../foundation/money-type.ts'
import { Allow } from '../foundation/policy.ts'
import { Refusal } from '../foundation/refusal.ts'
import { Case, type Decision } from './case.ts'

@Allow('ANYONE')
@ObjectType({ implements: Refusal })
export class DisputeNotAllowed extends Refusal {}

@Allow('ANYONE')
@ObjectType({ implements: Refusal })
export class AnswerNotAllowed extends Refusal {}

const HOW: Record<Decision, string> = {
  REFUND_FULL: 'with a full refund',
  REFUND_PART: 'with a refund of a part',
  UPHELD: 'without a refund',
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal })
export class CaseDecided extends Refusal {
  @Field(() => Case, { description: 'As it was decided.' })
  readonly case: Case

  constructor(decided: Case) {
    super(`This case was decided already, ${HOW[decided.decision ?? 'UPHELD']}: “${decided.note}”`)
    this.case = decided
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal })
export class RefundOutOfRange extends Refusal {
  @Field(() => MoneyType, { description: 'What the reading cost: a part is less.' })
  readonly cost: Money

  constructor(cost: Money) {
    super(`The reading cost ${inWords(cost)}: a refund of a part is more than nothing and less than that.`)
    this.cost = cost
  }
}

export const DisputeResult = createUnionType({
  name: 'DisputeResult',
  types: () => [Case, DisputeNotAllowed, IdempotencyKeyReused] as const,
})
export const AnswerDisputeResult = createUnionType({
  name: 'AnswerDisputeResult',
  types: () => [Case, AnswerNotAllowed, IdempotencyKeyReused] as const,
})
export const DecideCaseResult = createUnionType({
  name: 'DecideCaseResult',
  types: () => [Case, CaseDecided, RefundOutOfRange, IdempotencyKeyReused] as const,
})
