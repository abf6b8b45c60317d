import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { ConsentNeeded } from '../accounts/index.ts'
import { type Money, MoneyType } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../foundation/words.ts'
import { InsufficientFunds } from '../readings/index.ts'
import { Basket } from './baskets/basket.ts'
import type { CodeProblem } from './checkout/discount.ts'
import { Order } from './orders/order.ts'
import type { OrderState } from './orders/order-row.ts'
import { OrderReturn } from './returns/order-return.ts'
import type { ReturnState } from './returns/return-row.ts'
import { Stock } from './stock/stock.ts'

const messageFor = wordsFor({
  'refusal.basketFull': ['most'],
  'refusal.cardRefundOutOfRange': ['most'],
  'refusal.discountNotUsable': ['reason'],
  'refusal.insufficientFunds.order': ['required', 'balance'],
  'refusal.orderNotChangeable': ['state'],
  'refusal.orderNotPlaced': ['reason'],
  'refusal.orderPiecesNotOpen': [],
  'refusal.orderPriceChanged': ['total'],
  'refusal.orderRefundOutOfRange': [],
  'refusal.productNotOnSale': [],
  'refusal.returnNotOpen': ['state'],
  'refusal.returnNotPossible': ['days'],
  'refusal.stockNotEnough': [],
})

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'This is not sold now.' })
export class ProductNotOnSale extends Refusal {
  constructor() {
    super(messageFor('refusal.productNotOnSale'))
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'There are as many different things in the basket as fit in.',
})
export class BasketFull extends Refusal {
  @Field(() => Int, { description: 'How many fit in.' })
  readonly most: number

  constructor(most: number) {
    super(messageFor('refusal.basketFull', { most }))
    this.most = most
  }
}

@Allow('STAFF')
@ObjectType({ implements: Refusal, description: 'Fewer pieces are there than are to be counted out.' })
export class StockNotEnough extends Refusal {
  constructor() {
    super(messageFor('refusal.stockNotEnough'))
  }
}

export type OrderObstacle =
  | 'BASKET_EMPTY'
  | 'LINE_NOT_SOLD'
  | 'LINE_TOO_FEW'
  | 'OWN_PRODUCT'
  | 'SELLER_LEFT'
  | 'ADDRESS_NEEDED'
  | 'SHIPPING_NEEDED'
  | 'ACCOUNT_NEEDED'
  | 'TOO_LITTLE_BY_CARD'

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description:
    'Why no order was placed: BASKET_EMPTY, LINE_NOT_SOLD, LINE_TOO_FEW (with `sku`: take it out, or some of it), OWN_PRODUCT, SELLER_LEFT, ADDRESS_NEEDED, SHIPPING_NEEDED (no way of shipping that goes there was chosen); of guests ACCOUNT_NEEDED (with `sku`: it is not shipped), TOO_LITTLE_BY_CARD.',
})
export class OrderNotPlaced extends Refusal {
  @Field(() => String, { nullable: true, description: 'Which line it is about.' })
  readonly sku: string | null

  constructor(reason: OrderObstacle, sku: string | null = null) {
    super(messageFor('refusal.orderNotPlaced', { reason }), reason)
    this.sku = sku
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The order costs something else than the buyer was shown.' })
export class OrderPriceChanged extends Refusal {
  @Field(() => MoneyType, { description: 'What it costs now.' })
  readonly total: Money

  constructor(total: Money) {
    super(messageFor('refusal.orderPriceChanged', { total }))
    this.total = total
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description:
    'The discount code counts for nothing: UNKNOWN, NOT_YET, OVER, TOO_LITTLE (the goods cost less than it asks for), USED_UP, USED_BEFORE, ACCOUNT_NEEDED (it is counted for each buyer).',
})
export class DiscountNotUsable extends Refusal {
  constructor(reason: CodeProblem) {
    super(messageFor('refusal.discountNotUsable', { reason }), reason)
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'As the order stands, this cannot be done with it.' })
export class OrderNotChangeable extends Refusal {
  constructor(state: OrderState) {
    super(messageFor('refusal.orderNotChangeable', { state }), state)
  }
}

@Allow('STAFF')
@ObjectType({
  implements: Refusal,
  description: 'So many pieces of a line are not there to be handed over, cancelled or counted in.',
})
export class OrderPiecesNotOpen extends Refusal {
  constructor() {
    super(messageFor('refusal.orderPiecesNotOpen'))
  }
}

@Allow('STAFF')
@ObjectType({
  implements: Refusal,
  description:
    'A refund is of something that was handed over, and of no more than was paid for it and not given back yet.',
})
export class OrderRefundOutOfRange extends Refusal {
  constructor() {
    super(messageFor('refusal.orderRefundOutOfRange'))
  }
}

@Allow('STAFF')
@ObjectType({
  implements: Refusal,
  description: 'A card gets back no more than it paid of the order and did not get back yet.',
})
export class CardRefundOutOfRange extends Refusal {
  @Field(() => MoneyType, { description: 'How much it may get back now.' })
  readonly most: Money

  constructor(most: Money) {
    super(messageFor('refusal.cardRefundOutOfRange', { most }))
    this.most = most
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description:
    'So much of this cannot be sent back: it did not come in a parcel, is on its way back already, or is with its buyer for too long.',
})
export class ReturnNotPossible extends Refusal {
  constructor(days: number) {
    super(messageFor('refusal.returnNotPossible', { days }))
  }
}

@Allow('STAFF')
@ObjectType({ implements: Refusal, description: 'As the return stands, this cannot be done with it.' })
export class ReturnNotOpen extends Refusal {
  constructor(state: ReturnState) {
    super(messageFor('refusal.returnNotOpen', { state }), state)
  }
}

/** The wallet does not cover an order. */
export const unfunded = (required: Money, balance: Money): InsufficientFunds =>
  new InsufficientFunds(
    messageFor('refusal.insufficientFunds.order', { required, balance }),
    required,
    balance,
  )

export const SetBasketLineResult = createUnionType({
  name: 'SetBasketLineResult',
  description: 'The basket as it is now, or why it is as before.',
  types: () => [Basket, ProductNotOnSale, BasketFull] as const,
})
export const ReceiveStockResult = createUnionType({
  name: 'ReceiveStockResult',
  description: 'The stock as it is now, or why it is as before.',
  types: () => [Stock, StockNotEnough, IdempotencyKeyReused] as const,
})
export const PlaceOrderResult = createUnionType({
  name: 'PlaceOrderResult',
  description: 'The order, paid or waiting for the rest by card, or why it was not placed.',
  types: () =>
    [
      Order,
      OrderNotPlaced,
      OrderPriceChanged,
      DiscountNotUsable,
      InsufficientFunds,
      ConsentNeeded,
      IdempotencyKeyReused,
    ] as const,
})
export const CancelOrderResult = createUnionType({
  name: 'CancelOrderResult',
  description: 'The order, cancelled, or why it was not.',
  types: () => [Order, OrderNotChangeable] as const,
})
export const CancelOrderLinesResult = createUnionType({
  name: 'CancelOrderLinesResult',
  description: 'The order without what was cancelled, or why nothing was.',
  types: () => [Order, OrderNotChangeable, OrderPiecesNotOpen, IdempotencyKeyReused] as const,
})
export const ShipOrderResult = createUnionType({
  name: 'ShipOrderResult',
  description: 'The order of which a part, or all, was handed over, or why it was not.',
  types: () => [Order, OrderNotChangeable, OrderPiecesNotOpen, IdempotencyKeyReused] as const,
})
export const RefundOrderResult = createUnionType({
  name: 'RefundOrderResult',
  description: 'The order, of which more was given back, or why it was not.',
  types: () =>
    [Order, OrderNotChangeable, OrderRefundOutOfRange, CardRefundOutOfRange, IdempotencyKeyReused] as const,
})
export const RequestReturnResult = createUnionType({
  name: 'RequestReturnResult',
  description: 'The return that staff will answer, or why it was not asked for.',
  types: () => [OrderReturn, ReturnNotPossible, IdempotencyKeyReused] as const,
})
export const AnswerReturnResult = createUnionType({
  name: 'AnswerReturnResult',
  description: 'The return as it stands now, or why it was not answered.',
  types: () => [OrderReturn, ReturnNotOpen] as const,
})
export const ReceiveReturnResult = createUnionType({
  name: 'ReceiveReturnResult',
  description: 'The return that arrived, or why it was not counted in.',
  types: () =>
    [OrderReturn, ReturnNotOpen, OrderPiecesNotOpen, CardRefundOutOfRange, IdempotencyKeyReused] as const,
})
