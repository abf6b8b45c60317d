import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { ConsentNeeded } from '../../accounts/index.ts'
import { type Money, MoneyInput, MoneyType } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { wordsFor } from '../../foundation/words.ts'
import type { Payment } from '../../outside/index.ts'
import { PackageChanged, PackageNotOnSale } from '../packages/package-refusals.ts'
import type { TopUpFailure } from './top-up-failure.ts'

const messageFor = wordsFor({
  'refusal.topUpOutOfRange': ['least', 'most'],
})

export const TopUpState = {
  AWAITING_PAYMENT: 'AWAITING_PAYMENT',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
} as const
export type TopUpState = keyof typeof TopUpState
registerEnumType(TopUpState, {
  name: 'TopUpState',
  description: 'How far a top-up has come.',
  valuesConfig: {
    AWAITING_PAYMENT: { description: 'Nobody paid yet.' },
    SUCCEEDED: { description: 'Paid; the money is in the wallet.' },
    FAILED: {
      description: 'The last try failed; the same payment can still be made with another card.',
    },
  },
})

@Allow('ANYONE')
@ObjectType({
  description: 'Money on its way from a card into a wallet.',
  implements: Node,
  simpleResolvers: true,
})
export class TopUp {
  @Field(() => ID)
  id: string

  @Field(() => MoneyType, { description: 'What is put into the wallet.' })
  amount: Money

  @Field(() => MoneyType, {
    description: 'What we add to it: what was promised, and once it is paid, what was added.',
  })
  bonus: Money

  @Field(() => TopUpState, { description: 'How far it has come.' })
  state: TopUpState

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt: Date

  /** Why the last try failed. */
  failureReason: TopUpFailure | null
  /** The provider's words for it, in English. */
  failureWords: string | null
  /** For Stripe.js; empty until the provider was asked. */
  clientSecret: string
  personId: string
  wallet: bigint
  /** The provider's id; null until it was asked. */
  paymentId: string | null
  /** The credit package that was bought; null: an amount of the client's choice. */
  packageId: string | null
  /** Its bonus is given to each person once. */
  isOnce: boolean
  /** What of the bonus was given and not taken back, in minor units. */
  bonusLeft: bigint
}

/** What a payment, as the provider reports it, makes of a top-up; null when nothing. Success is final, and wins over any order of events. */
export function afterPayment(
  state: TopUpState,
  payment: Pick<Payment, 'state' | 'failure'>,
): { state: TopUpState; failure: TopUpFailure | null } | null {
  if (state === 'SUCCEEDED') return null
  if (payment.state === 'SUCCEEDED') return { state: 'SUCCEEDED', failure: null }
  if (payment.state === 'CANCELLED') return { state: 'FAILED', failure: 'CANCELLED' }
  if (payment.state === 'AWAITING' && payment.failure !== null)
    return { state: 'FAILED', failure: 'DECLINED' }
  return null
}

/** The provider has received what was asked for, to the unit and in the same currency. */
export const isPaidInFull = (
  { amount }: Pick<TopUp, 'amount'>,
  { received }: Pick<Payment, 'received'>,
): boolean => received.minor === amount.minor && received.currency === amount.currency

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'A top-up is smaller or larger than one may be.' })
export class TopUpOutOfRange extends Refusal {
  @Field(() => MoneyType, { description: 'The least of one top-up.' })
  readonly least: Money

  @Field(() => MoneyType, { description: 'The most of one top-up.' })
  readonly most: Money

  constructor(least: Money, most: Money) {
    super(messageFor('refusal.topUpOutOfRange', { least, most }))
    this.least = least
    this.most = most
  }
}

@InputType({ description: 'A credit package to buy, as the buyer saw it.' })
export class TopUpPackageInput {
  @Field(() => ID, { description: 'Which.' })
  creditPackageId: string

  @Field(() => MoneyInput, {
    description: 'Its bonus where they saw it; when it has another, it is refused.',
  })
  bonus: Money
}

@InputType({ description: 'A top-up to begin.' })
export class TopUpInput {
  @Field(() => MoneyInput, {
    description: 'What is to be in the wallet, in its currency; of a package, its price.',
  })
  amount: Money

  @Field(() => TopUpPackageInput, {
    nullable: true,
    description: 'The credit package that is bought; without one, any amount that the terms allow.',
  })
  package?: TopUpPackageInput | null

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const TopUpResult = createUnionType({
  name: 'TopUpResult',
  description: 'The top-up, or why it was not begun.',
  types: () =>
    [TopUp, TopUpOutOfRange, PackageChanged, PackageNotOnSale, ConsentNeeded, IdempotencyKeyReused] as const,
})
