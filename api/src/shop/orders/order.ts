import { Ctx, Extensions, Field, ID, ObjectType } from 'type-graphql'
import { type Localized, textIn } from '../../catalogue/index.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Language } from '../../foundation/messages.ts'
import { Address } from '../checkout/address.ts'
import { OrderLine } from './order-line.ts'
import { type LineRow, numberOf, OrderEnding, type OrderRow, OrderState } from './order-row.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'Something that was bought in the shop.',
  implements: Node,
  simpleResolvers: true,
})
export class Order {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: 'Its number, for people who write to us about it.' })
  number: string

  @Field(() => OrderState, { description: 'How it stands.' })
  state: OrderState

  @Field(() => OrderEnding, {
    nullable: true,
    description: 'By what it ended before anything was handed over.',
  })
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

  @Field(() => MoneyType, {
    description: 'What was paid and went back to the wallet before it was handed over.',
  })
  cancelled: Money

  @Field(() => MoneyType, { description: 'What staff gave back of it.' })
  refunded: Money

  @Field(() => String, { nullable: true, description: 'The discount code.' })
  discountCode: string | null

  shippingNames: Localized | null
  personId: string
  topUpId: string | null
  /** It was found by the key of a guest. */
  isByKey?: true

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

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last of it was handed over.' })
  fulfilledAt: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ended before anything was handed over.',
  })
  endedAt: Date | null

  static of(row: OrderRow, lines: readonly LineRow[]): Order {
    const { currency, goods, discount, shipping, tax, total, cancelled, refunded } = row
    const amounts = Object.entries({ goods, discount, shipping, tax, total, cancelled, refunded })
    const { id, state, ending, isTaxIncluded, discountCode, shippingNames, personId, topUpId } = row
    const { country, address, placedAt, reservedUntil, paidAt, fulfilledAt, endedAt } = row
    return Object.assign(new Order(), {
      number: numberOf(row),
      ...{ id, state, ending, isTaxIncluded, discountCode, shippingNames, personId, topUpId },
      ...{ country, placedAt, reservedUntil, paidAt, fulfilledAt, endedAt },
      address: address && Object.assign(new Address(), address),
      ...Object.fromEntries(amounts.map(([key, minor]) => [key, money(minor, currency)])),
      lines: lines.map(line => OrderLine.of(line, currency)),
    })
  }
}

export const OrderConnection = connectionOf('Order', () => Order)
