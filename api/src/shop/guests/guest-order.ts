import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql'
import { ConsentNeeded, DocumentChanged, TooYoung } from '../../accounts/index.ts'
import { type Money, MoneyInput } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../../foundation/words.ts'
import { InsufficientFunds } from '../../readings/index.ts'
import { Address } from '../checkout/address.ts'
import { Order } from '../orders/order.ts'
import { DiscountNotUsable, OrderNotPlaced, OrderPriceChanged } from '../refusals.ts'

const messageFor = wordsFor({ 'refusal.guestOrderNotLinked': [] })

@Allow('ANYONE')
@ObjectType({ description: 'An order of somebody without an account.', simpleResolvers: true })
export class GuestOrderPlaced {
  @Field(() => String, {
    description: 'By which whoever has it sees the order: a secret, which they are mailed once it is paid.',
  })
  guestKey: string

  @Field(() => Order, { description: 'The order, which waits for its payment by card.' })
  order: Order
}

@Allow('CLIENT')
@ObjectType({
  implements: Refusal,
  description: 'The order was placed with another mail address than the viewer’s, or is in another account.',
})
export class GuestOrderNotLinked extends Refusal {
  constructor() {
    super(messageFor('refusal.guestOrderNotLinked'))
  }
}

@InputType({ description: 'An order of what is in a visitor’s basket, paid by card alone.' })
export class PlaceGuestOrderInput {
  @Field(() => String, { description: 'By which the basket is found.' })
  basketToken: string

  @Field(() => String, { description: 'Where they are written to.' })
  email: string

  @Field(() => String, { description: 'Their date of birth, as YYYY-MM-DD: checked, and not stored.' })
  dateOfBirth: string

  @Field(() => Int, { nullable: true, description: 'The version of the terms that they agree to.' })
  termsVersion?: number | null

  @Field(() => Int, { nullable: true, description: 'The version of the privacy policy that they agree to.' })
  privacyVersion?: number | null

  @Field(() => String, { description: 'Where it goes: ISO 3166-1, two capital letters.' })
  country: string

  @Field(() => Address, { description: 'Where the parcel goes.' })
  address: Address

  @Field(() => String, { description: 'The way of shipping.' })
  shippingCode: string

  @Field(() => String, { nullable: true, description: 'A discount code.' })
  discountCode?: string | null

  @Field(() => MoneyInput, {
    description: 'What it costs where the buyer saw it; when it costs something else, it is refused.',
  })
  total: Money

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const PlaceGuestOrderResult = createUnionType({
  name: 'PlaceGuestOrderResult',
  description: 'The order, waiting for its payment, or why it was not placed.',
  types: () =>
    [
      GuestOrderPlaced,
      OrderNotPlaced,
      OrderPriceChanged,
      DiscountNotUsable,
      InsufficientFunds,
      ConsentNeeded,
      TooYoung,
      DocumentChanged,
      IdempotencyKeyReused,
    ] as const,
})
export const LinkGuestOrderResult = createUnionType({
  name: 'LinkGuestOrderResult',
  description: 'The order, which is the viewer’s now, or why it is not.',
  types: () => [Order, GuestOrderNotLinked] as const,
})
