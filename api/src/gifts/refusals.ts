import { createUnionType, Field, ObjectType } from 'type-graphql'
import { ConsentNeeded } from '../accounts/index.ts'
import { type Money, MoneyType } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../foundation/words.ts'
import { InsufficientFunds } from '../readings/index.ts'
import { GiftGoal } from './gift-goal.ts'
import { SentGift } from './sent-gift.ts'

const messageFor = wordsFor({
  'refusal.giftLimitReached': ['most', 'left'],
  'refusal.giftNotAllowed': ['reason'],
  'refusal.giftNotOnSale': [],
  'refusal.giftNotOnSale.price': ['price'],
  'refusal.giftNotRefundable': ['state'],
  'refusal.giftNotUndoable': ['state'],
  'refusal.insufficientFunds.gift': ['required', 'balance'],
})

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description:
    'This gift cannot be sent now, or its price changed (code PRICE_CHANGED): ask for the gifts again.',
})
export class GiftNotOnSale extends Refusal {
  static at(price: Money): GiftNotOnSale {
    return new GiftNotOnSale(messageFor('refusal.giftNotOnSale.price', { price }), 'PRICE_CHANGED')
  }

  static now(): GiftNotOnSale {
    return new GiftNotOnSale(messageFor('refusal.giftNotOnSale'))
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description:
    'Nothing can be sent here: to oneself (OWN), not open (NOT_OPEN), or the reader left (READER_LEFT).',
})
export class GiftNotAllowed extends Refusal {
  constructor(reason: 'OWN' | 'NOT_OPEN' | 'READER_LEFT') {
    super(messageFor('refusal.giftNotAllowed', { reason }), reason)
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description:
    'So much cannot be spent on gifts within an hour: it keeps a slip, or a stranger, from emptying a wallet.',
})
export class GiftLimitReached extends Refusal {
  @Field(() => MoneyType, { description: 'What may still be spent on gifts now.' })
  readonly left: Money

  constructor(most: Money, left: Money) {
    super(messageFor('refusal.giftLimitReached', { most, left }))
    this.left = left
  }
}

/** How a gift stands that cannot be given back. */
type Standing = 'LATE' | 'UNDONE' | 'REFUNDED'

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The gift can no longer be taken back by its sender.' })
export class GiftNotUndoable extends Refusal {
  constructor(state: Exclude<Standing, 'UNDONE'>) {
    super(messageFor('refusal.giftNotUndoable', { state }))
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The price of the gift was given back before.' })
export class GiftNotRefundable extends Refusal {
  constructor(state: Exclude<Standing, 'LATE'>) {
    super(messageFor('refusal.giftNotRefundable', { state }))
  }
}

/** The wallet does not cover a gift. */
export const unfunded = (required: Money, balance: Money): InsufficientFunds =>
  new InsufficientFunds(
    messageFor('refusal.insufficientFunds.gift', { required, balance }),
    required,
    balance,
  )

export const SendGiftResult = createUnionType({
  name: 'SendGiftResult',
  description: 'The gift as it was sent, or why it was not.',
  types: () =>
    [
      SentGift,
      InsufficientFunds,
      GiftNotOnSale,
      GiftNotAllowed,
      GiftLimitReached,
      ConsentNeeded,
      IdempotencyKeyReused,
    ] as const,
})
export const UndoGiftResult = createUnionType({
  name: 'UndoGiftResult',
  description: 'The gift, taken back, or why it was not.',
  types: () => [SentGift, GiftNotUndoable] as const,
})
export const RefundGiftResult = createUnionType({
  name: 'RefundGiftResult',
  description: 'The gift, whose price is in the sender’s wallet again, or why it is not.',
  types: () => [SentGift, GiftNotRefundable, IdempotencyKeyReused] as const,
})
export const SetGiftGoalResult = createUnionType({
  name: 'SetGiftGoalResult',
  description: 'The goal, or why it was not set.',
  types: () => [GiftGoal, IdempotencyKeyReused] as const,
})
