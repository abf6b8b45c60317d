import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { OwnAccess } from '../accounts/index.ts'
import { type Money, MoneyType } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { wordsFor } from '../foundation/words.ts'

const messageFor = wordsFor({
  'refusal.balanceRemains': ['wallet', 'earnings'],
  'refusal.closingBlocked': ['obstacle'],
  'refusal.confirmationDiffers': [],
})

export const ClosingObstacle = {
  OPEN_READING: 'OPEN_READING',
  OPEN_APPOINTMENT: 'OPEN_APPOINTMENT',
  OPEN_ANSWER: 'OPEN_ANSWER',
  OPEN_DISPUTE: 'OPEN_DISPUTE',
  PAYOUT: 'PAYOUT',
  EARNINGS: 'EARNINGS',
  PUBLISHED_PROFILE: 'PUBLISHED_PROFILE',
} as const
export type ClosingObstacle = keyof typeof ClosingObstacle
registerEnumType(ClosingObstacle, {
  name: 'ClosingObstacle',
  description: 'What must come to its end before an account is closed.',
  valuesConfig: {
    OPEN_READING: { description: 'A reading, or a place in a queue.' },
    OPEN_APPOINTMENT: { description: 'An appointment that was asked for or stands.' },
    OPEN_ANSWER: { description: 'An answer that is not delivered yet.' },
    OPEN_DISPUTE: { description: 'A dispute that staff have not decided.' },
    PAYOUT: { description: 'Money is on its way to a bank.' },
    EARNINGS: { description: 'Earnings that are paid out on the next payday.' },
    PUBLISHED_PROFILE: { description: 'A reader’s profile that staff must take down first.' },
  },
})

@Allow('ANYONE')
@ObjectType({ description: 'The account is closed for good.', simpleResolvers: true })
export class AccountClosed {
  @Field(() => DateTimeScalar, { description: 'Since when.' })
  closedAt: Date
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'Something must come to its end first.' })
export class ClosingBlocked extends Refusal {
  @Field(() => ClosingObstacle, { description: 'What.' })
  readonly obstacle: ClosingObstacle

  constructor(obstacle: ClosingObstacle) {
    super(messageFor('refusal.closingBlocked', { obstacle }))
    this.obstacle = obstacle
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'Money is left: use it, or send `givesUpBalance` with the same request.',
})
export class BalanceRemains extends Refusal {
  @Field(() => MoneyType, { description: 'What is in the wallet.' })
  readonly wallet: Money

  @Field(() => MoneyType, { description: 'Earnings that are less than the least payout.' })
  readonly earnings: Money

  constructor(wallet: Money, earnings: Money) {
    super(messageFor('refusal.balanceRemains', { wallet, earnings }))
    this.wallet = wallet
    this.earnings = earnings
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'What was typed is not the mail address of the account.' })
export class ConfirmationDiffers extends Refusal {
  constructor() {
    super(messageFor('refusal.confirmationDiffers'))
  }
}

@InputType({ description: 'The viewer’s account is to be closed.' })
export class CloseAccountInput {
  @Field(() => String, { description: 'The mail address of the account, typed by its owner.' })
  confirmation: string

  @Field(() => Boolean, {
    nullable: true,
    description: 'What is left in the wallet, and of earnings below the least payout, is given up.',
  })
  givesUpBalance?: boolean | null
}

export const CloseAccountResult = createUnionType({
  name: 'CloseAccountResult',
  description: 'The account is closed, or why it is not.',
  types: () => [AccountClosed, ClosingBlocked, BalanceRemains, ConfirmationDiffers] as const,
})

@InputType({ description: 'Whose account staff close, and why.' })
export class ClosePersonInput {
  @Field(() => ID, { description: 'The person.' })
  personId: string

  @Field(() => String, { description: 'Why, for other staff: 1 to 2000 characters.' })
  reason: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const ClosePersonResult = createUnionType({
  name: 'ClosePersonResult',
  description: 'The account is closed, or why it is not.',
  types: () => [AccountClosed, ClosingBlocked, BalanceRemains, OwnAccess, IdempotencyKeyReused] as const,
})
