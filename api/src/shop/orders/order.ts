import { Ctx, Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Localized, type Piece, ProductKind, textIn } from '../../catalogue/index.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Language } from '../../foundation/messages.ts'
import { Address } from '../checkout/address.ts'

export const OrderState = {
  AWAITING_PAYMENT: 'AWAITING_PAYMENT',
  PAID: 'PAID',
  SHIPPED: 'SHIPPED',
  CANCELLED: 'CANCELLED',
} as const
export type OrderState = keyof typeof OrderState
registerEnumType(OrderState, {
  name: 'OrderState',
  description: 'How an order stands.',
  valuesConfig: {
    AWAITING_PAYMENT: {
      description: 'The rest is to come by card; until `reservedUntil` its pieces are reserved.',
    },
    PAID: { description: 'Its money is held; it can be cancelled.' },
    SHIPPED: { description: 'Handed over, and its money is with whoever earned it.' },
    CANCELLED: { description: 'It ended before it was shipped, and everything was given back.' },
  },
})

export const OrderEnding = { BY_CLIENT: 'BY_CLIENT', BY_STAFF: 'BY_STAFF', NOT_PAID: 'NOT_PAID' } as const
export type OrderEnding = keyof typeof OrderEnding
registerEnumType(OrderEnding, {
  name: 'OrderEnding',
  description: 'By what an order ended before it was shipped.',
  valuesConfig: {
    BY_CLIENT: { description: 'The buyer cancelled it.' },
    BY_STAFF: { description: 'Staff cancelled it.' },
    NOT_PAID: { description: 'The rest did not come by card in time.' },
  },
})

/** How long pieces are reserved for a payment. */
export const RESERVED_MINUTES = 15

/** An order as it is stored; minor units. */
export interface OrderRow {
  readonly id: string
  readonly personId: string
  readonly state: OrderState
  readonly ending: OrderEnding | null
  readonly currency: string
  readonly goods: bigint
  readonly discount: bigint
  readonly shipping: bigint
  readonly shippingTax: bigint
  readonly tax: bigint
  readonly isTaxIncluded: boolean
  readonly total: bigint
  readonly discountCode: string | null
  readonly shippingCode: string | null
  readonly shippingNames: Localized | null
  readonly country: string
  readonly address: Address | null
  readonly wallet: bigint
  readonly cardAmount: bigint | null
  readonly topUpId: string | null
  readonly placedAt: Date
  readonly reservedUntil: Date | null
  readonly paidAt: Date | null
  readonly shippedAt: Date | null
  readonly carrier: string | null
  readonly tracking: string | null
  readonly endedAt: Date | null
  readonly refunds: number
  readonly refunded: bigint
  readonly refundedShipping: bigint
}

export interface LineRow {
  readonly id: string
  readonly orderId: string
  readonly place: number
  readonly sku: string
  readonly productId: string
  readonly names: Localized
  readonly variantNames: Localized
  readonly kind: ProductKind
  readonly count: number
  /** Of one. */
  readonly price: bigint
  readonly discount: bigint
  readonly tax: bigint
  /** With its tax. */
  readonly paid: bigint
  /** Null: the platform sells it. */
  readonly readerId: string | null
  readonly earnings: bigint | null
  readonly share: bigint
  readonly pieces: readonly Piece[]
  readonly refunded: bigint
}

/** What shipping cost with its tax. */
export const shippingPaid = ({ shipping, shippingTax, isTaxIncluded }: OrderRow): bigint =>
  shipping + (isTaxIncluded ? 0n : shippingTax)

@Allow('CLIENT')
@ObjectType({ description: 'A line of an order, as it was bought.', implements: Node, simpleResolvers: true })
export class OrderLine {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: 'What was bought.' })
  sku: string

  @Field(() => ProductKind, { description: 'What it is.' })
  kind: ProductKind

  names: Localized
  variantNames: Localized
  productId: string

  @Field(() => String, { description: 'The product’s name, in the language of who asks.' })
  name(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.names)
  }

  @Field(() => String, { description: 'The variant’s name; empty where the product had one variant.' })
  variantName(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.variantNames)
  }

  @Field(() => Int, { description: 'How many.' })
  count: number

  @Field(() => MoneyType, { description: 'What one cost.' })
  price: Money

  @Field(() => MoneyType, { description: 'What the discount took off this line.' })
  discount: Money

  @Field(() => MoneyType, { description: 'The tax in what was paid.' })
  tax: Money

  @Field(() => MoneyType, { description: 'What was paid for this line, with its tax.' })
  paid: Money

  @Field(() => MoneyType, { description: 'What staff gave back of it.' })
  refunded: Money

  static of(row: LineRow, currency: string): OrderLine {
    const { id, sku, kind, names, variantNames, productId, count } = row
    const amounts = { price: row.price, discount: row.discount, tax: row.tax, paid: row.paid }
    return Object.assign(new OrderLine(), {
      ...{ id, sku, kind, names, variantNames, productId, count },
      ...Object.fromEntries(Object.entries(amounts).map(([key, minor]) => [key, money(minor, currency)])),
      refunded: money(row.refunded, currency),
    })
  }
}

@Allow('CLIENT')
@ObjectType({
  description: 'Something that was bought in the shop.',
  implements: Node,
  simpleResolvers: true,
})
export class Order {
  @Field(() => ID)
  id: string

  @Field(() => OrderState, { description: 'How it stands.' })
  state: OrderState

  @Field(() => OrderEnding, { nullable: true, description: 'By what it ended before it was shipped.' })
  ending: OrderEnding | null

  @Extensions({ listSize: 50 })
  @Field(() => [OrderLine], { description: 'What was bought.' })
  lines: OrderLine[]

  @Field(() => MoneyType, { description: 'What the goods cost, before the discount.' })
  goods: Money

  @Field(() => MoneyType, { description: 'What the discount took off.' })
  discount: Money

  @Field(() => MoneyType, { description: 'What shipping cost.' })
  shipping: Money

  @Field(() => MoneyType, { description: 'All taxes, that of shipping among them.' })
  tax: Money

  @Field(() => Boolean, { description: 'The tax is a part of the prices; else it was added to them.' })
  isTaxIncluded: boolean

  @Field(() => MoneyType, { description: 'What all of it cost.' })
  total: Money

  @Field(() => MoneyType, { description: 'What staff gave back of it.' })
  refunded: Money

  @Field(() => String, { nullable: true, description: 'The discount code.' })
  discountCode: string | null

  shippingNames: Localized | null
  personId: string
  topUpId: string | null

  @Field(() => String, { nullable: true, description: 'How it is shipped, in the language of who asks.' })
  shippingName(@Ctx() { language }: { language: Language }): string | null {
    return this.shippingNames && textIn(language, this.shippingNames)
  }

  @Field(() => String, { description: 'Where it goes: ISO 3166-1, two letters.' })
  country: string

  @Field(() => Address, { nullable: true, description: 'Where the parcel goes; null: nothing is shipped.' })
  address: Address | null

  @Field(() => DateTimeScalar, { description: 'When it was placed.' })
  placedAt: Date

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when its pieces are reserved for the payment.',
  })
  reservedUntil: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was paid.' })
  paidAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was shipped.' })
  shippedAt: Date | null

  @Field(() => String, { nullable: true, description: 'Who carries it.' })
  carrier: string | null

  @Field(() => String, { nullable: true, description: 'By which its carrier finds it.' })
  tracking: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended before it was shipped.' })
  endedAt: Date | null

  static of(row: OrderRow, lines: readonly LineRow[]): Order {
    const { currency, goods, discount, shipping, tax, total, refunded } = row
    const amounts = Object.entries({ goods, discount, shipping, tax, total, refunded })
    const { id, state, ending, isTaxIncluded, discountCode, shippingNames, personId, topUpId } = row
    const { country, address, placedAt, reservedUntil, paidAt, shippedAt, carrier, tracking, endedAt } = row
    return Object.assign(new Order(), {
      ...{ id, state, ending, isTaxIncluded, discountCode, shippingNames, personId, topUpId },
      ...{ country, placedAt, reservedUntil, paidAt, shippedAt, carrier, tracking, endedAt },
      address: address && Object.assign(new Address(), address),
      ...Object.fromEntries(amounts.map(([key, minor]) => [key, money(minor, currency)])),
      lines: lines.map(line => OrderLine.of(line, currency)),
    })
  }
}

export const OrderConnection = connectionOf('Order', () => Order)
