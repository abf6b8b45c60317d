import { Field, ID, InputType, Int } from 'type-graphql'
import { type Money, MoneyInput } from '../../foundation/contract/money-type.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { Address } from '../checkout/address.ts'
import { RefundTarget } from '../refunds/order-refund.ts'

const COUNTRY = 'Where it goes: ISO 3166-1, two capital letters.'

@InputType({ description: 'What an order would cost.' })
export class OrderQuoteInput {
  @Field(() => String, { nullable: true, description: 'By which a visitor’s basket is found.' })
  basketToken?: string | null

  @Field(() => String, { description: COUNTRY })
  country: string

  @Field(() => String, { nullable: true, description: 'A way of shipping.' })
  shippingCode?: string | null

  @Field(() => String, { nullable: true, description: 'A discount code.' })
  discountCode?: string | null
}

@InputType({ description: 'An order of what is in the viewer’s basket.' })
export class PlaceOrderInput {
  @Field(() => String, { description: COUNTRY })
  country: string

  @Field(() => Address, { nullable: true, description: 'Where the parcel goes, if anything is shipped.' })
  address?: Address | null

  @Field(() => String, { nullable: true, description: 'The way of shipping, if anything is shipped.' })
  shippingCode?: string | null

  @Field(() => String, { nullable: true, description: 'A discount code.' })
  discountCode?: string | null

  @Field(() => MoneyInput, {
    description: 'What it costs where the buyer saw it; when it costs something else, it is refused.',
  })
  total: Money

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'What the wallet does not cover comes by card: the order waits for its `topUp`, at least the least of one.',
  })
  restByCard: boolean

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'Pieces of a line.' })
export class OrderPiecesInput {
  @Field(() => ID, { description: 'Of which.' })
  orderLineId: string

  @Field(() => Int, { description: 'How many.' })
  count: number
}

@InputType({ description: 'What staff cancel of an order that is paid and not handed over.' })
export class CancelOrderLinesInput {
  @Field(() => ID, { description: 'Which order.' })
  orderId: string

  @Field(() => [OrderPiecesInput], { description: 'What of it, each line once.' })
  lines: OrderPiecesInput[]

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'What staff hand over of an order.' })
export class ShipOrderInput {
  @Field(() => ID, { description: 'Which.' })
  orderId: string

  @Field(() => [OrderPiecesInput], {
    nullable: true,
    description: 'What of it, each line once; null: all that is not handed over yet.',
  })
  lines?: OrderPiecesInput[] | null

  @Field(() => String, {
    nullable: true,
    description:
      'Who carries it: the code of a carrier that staff set up, or any name, at most 80 characters.',
  })
  carrier?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'By which its carrier finds it, at most 80 characters.',
  })
  tracking?: string | null

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'What is given back of a line.' })
export class LineRefundInput {
  @Field(() => ID, { description: 'Which.' })
  orderLineId: string

  @Field(() => MoneyInput, { description: 'How much, with its tax.' })
  amount: Money
}

@InputType({ description: 'What staff give back of what was handed over of an order.' })
export class RefundOrderInput {
  @Field(() => ID, { description: 'Which order.' })
  orderId: string

  @Field(() => [LineRefundInput], { description: 'Of which lines, each once.' })
  lines: LineRefundInput[]

  @Field(() => MoneyInput, { nullable: true, description: 'How much of shipping, with its tax.' })
  shipping?: Money | null

  @Field(() => String, { description: 'Why, for other staff: 1 to 500 characters.' })
  reason: string

  @Field(() => RefundTarget, { defaultValue: 'WALLET', description: 'Where it goes.' })
  to: RefundTarget

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}
