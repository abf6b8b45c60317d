import { createUnionType, Field, ObjectType } from 'type-graphql'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../../foundation/words.ts'
import { WalletAdjustment } from './adjustment.ts'

const messageFor = wordsFor({
  'refusal.adjustmentDecided': [],
  'refusal.ownAdjustment': [],
  'refusal.walletTooLow': ['balance'],
})

@Allow('SUPPORT', 'FINANCE', 'MODERATOR')
@ObjectType({
  implements: Refusal,
  description: 'Staff move money of others alone, and confirm what others asked for.',
})
export class OwnAdjustment extends Refusal {
  constructor() {
    super(messageFor('refusal.ownAdjustment'))
  }
}

@Allow('SUPPORT', 'FINANCE', 'MODERATOR')
@ObjectType({ implements: Refusal, description: 'The wallet does not hold what would be taken out.' })
export class WalletTooLow extends Refusal {
  @Field(() => MoneyType, { description: 'What it holds.' })
  readonly balance: Money

  constructor(balance: Money) {
    super(messageFor('refusal.walletTooLow', { balance }))
    this.balance = balance
  }
}

@Allow('SUPPORT', 'FINANCE', 'MODERATOR')
@ObjectType({ implements: Refusal, description: 'Somebody decided it before, otherwise.' })
export class AdjustmentDecided extends Refusal {
  @Field(() => WalletAdjustment, { description: 'As it was decided.' })
  readonly adjustment: WalletAdjustment

  constructor(adjustment: WalletAdjustment) {
    super(messageFor('refusal.adjustmentDecided'))
    this.adjustment = adjustment
  }
}

export const AdjustWalletResult = createUnionType({
  name: 'AdjustWalletResult',
  description: 'The adjustment, made or waiting for a second member of staff, or why there is none.',
  types: () => [WalletAdjustment, OwnAdjustment, WalletTooLow, IdempotencyKeyReused] as const,
})

export const ConfirmAdjustmentResult = createUnionType({
  name: 'ConfirmAdjustmentResult',
  description: 'The adjustment as it was made, or why it was not.',
  types: () => [WalletAdjustment, OwnAdjustment, WalletTooLow, AdjustmentDecided] as const,
})

export const DeclineAdjustmentResult = createUnionType({
  name: 'DeclineAdjustmentResult',
  description: 'The adjustment as it was declined, or why it was not.',
  types: () => [WalletAdjustment, OwnAdjustment, AdjustmentDecided] as const,
})
