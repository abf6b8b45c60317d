import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { OwnAccess } from '../../accounts/index.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { wordsFor } from '../../foundation/words.ts'
import { Payout } from './payout.ts'

const messageFor = wordsFor({
  'refusal.payoutNotRetryable': ['reason'],
})

@Allow('STAFF')
@ObjectType({
  description: 'Staff pay nothing out to somebody; what they earn stays.',
  simpleResolvers: true,
})
export class PayoutHold {
  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since: Date

  @Field(() => String, { description: 'Why, to other staff.' })
  reason: string

  personId: string
  /** The member of staff. */
  by: string
}

export const PayoutHoldConnection = connectionOf('PayoutHold', () => PayoutHold)

/** Why a payout is not tried again. */
export type NotRetryableReason = 'PAID' | 'RETRIED' | 'WITHHELD' | 'NOT_SET_UP' | 'NOTHING_TO_PAY'

@Allow('STAFF')
@ObjectType({ implements: Refusal, description: 'This payout cannot be tried again now.' })
export class PayoutNotRetryable extends Refusal {
  constructor(reason: NotRetryableReason) {
    super(messageFor('refusal.payoutNotRetryable', { reason }), `PAYOUT_${reason}`)
  }
}

@InputType({ description: 'Which payout is tried again, and why.' })
export class RetryPayoutInput {
  @Field(() => ID, { description: 'The payout, which failed or is still on its way.' })
  payoutId: string

  @Field(() => String, { description: 'Why, to other staff: 1 to 2000 characters.' })
  reason: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'Whose payouts, and why.' })
export class HoldPayoutsInput {
  @Field(() => ID, { description: 'The person who earns.' })
  personId: string

  @Field(() => String, { description: 'Why, to other staff: 1 to 2000 characters.' })
  reason: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@Allow('STAFF')
@ObjectType({ description: 'Whether staff hold the payouts of somebody now.', simpleResolvers: true })
export class PayoutsHeld {
  @Field(() => PayoutHold, { nullable: true, description: 'As it stands; null: they are paid as usual.' })
  hold: PayoutHold | null
}

export const RetryPayoutResult = createUnionType({
  name: 'RetryPayoutResult',
  description: 'The payout that is on its way now, or why there is none.',
  types: () => [Payout, PayoutNotRetryable, OwnAccess, IdempotencyKeyReused] as const,
})

export const HoldPayoutsResult = createUnionType({
  name: 'HoldPayoutsResult',
  description: 'How payouts to the person stand, or why it was not done.',
  types: () => [PayoutsHeld, OwnAccess, IdempotencyKeyReused] as const,
})
