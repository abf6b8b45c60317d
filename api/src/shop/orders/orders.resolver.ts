import {
  Arg,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { TopUp, topUpById } from '../../billing/index.ts'
import { Product, productById, shippingCountries } from '../../catalogue/index.ts'
import type { Connection } from '../../foundation/contract/connection.ts'
import { type Money, MoneyInput } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { Address } from '../checkout/address.ts'
import { OrderQuote, orderQuote } from '../checkout/order-quote.ts'
import { placeOrder } from '../checkout/place-order.ts'
import { CancelOrderResult, PlaceOrderResult, RefundOrderResult, ShipOrderResult } from '../refusals.ts'
import { cancelOrder } from './end-order.ts'
import { Order, OrderConnection, OrderLine, OrderState } from './order.ts'
import { allOrders, ownOrders } from './order-of.ts'
import { refundOrder } from './refund-order.ts'
import { shipOrder } from './ship-order.ts'

const COUNTRY = 'Where it goes: ISO 3166-1, two capital letters.'

@InputType({ description: 'What an order would cost.' })
class OrderQuoteInput {
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
class PlaceOrderInput {
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

@InputType({ description: 'An order that is on its way.' })
class ShipOrderInput {
  @Field(() => ID, { description: 'Which.' })
  orderId: string

  @Field(() => String, { nullable: true, description: 'Who carries it, at most 80 characters.' })
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
class LineRefundInput {
  @Field(() => ID, { description: 'Which.' })
  orderLineId: string

  @Field(() => MoneyInput, { description: 'How much, with its tax.' })
  amount: Money
}

@InputType({ description: 'What staff give back of an order that was shipped.' })
class RefundOrderInput {
  @Field(() => ID, { description: 'Which order.' })
  orderId: string

  @Field(() => [LineRefundInput], { description: 'Of which lines, each once.' })
  lines: LineRefundInput[]

  @Field(() => MoneyInput, { nullable: true, description: 'How much of shipping, with its tax.' })
  shipping?: Money | null

  @Field(() => String, { description: 'Why, for other staff: 1 to 500 characters.' })
  reason: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@Resolver()
export class OrdersResolver {
  @Allow('ANYONE')
  @Query(() => OrderQuote, {
    description: 'What the viewer’s basket, or the one of a visitor’s token, would cost.',
  })
  orderQuote(
    @Ctx() { app, viewer }: Context<Viewer | null>,
    @Arg('input', () => OrderQuoteInput, { description: 'How it would be ordered.' }) input: OrderQuoteInput,
  ): Promise<OrderQuote> {
    const { basketToken = null, shippingCode = null, discountCode = null } = input
    return orderQuote(app, viewer, { ...input, basketToken, shippingCode, discountCode })
  }

  @Allow('ANYONE')
  @Extensions({ listSize: 60 })
  @Query(() => [String], { description: 'Countries that the shop ships to: ISO 3166-1, two letters.' })
  shippingCountries(@Ctx() { app }: Context<Viewer | null>): Promise<string[]> {
    return shippingCountries(app)
  }

  @Allow('CLIENT')
  @RateLimit('order')
  @Mutation(() => PlaceOrderResult, {
    description: 'Orders what is in the viewer’s basket from their wallet, or with the rest by card.',
  })
  placeOrder(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => PlaceOrderInput, { description: 'The order.' }) input: PlaceOrderInput,
  ): Promise<typeof PlaceOrderResult> {
    const { address = null, shippingCode = null, discountCode = null } = input
    return placeOrder(app, viewer, { ...input, address, shippingCode, discountCode })
  }

  @Allow('CLIENT')
  @Mutation(() => CancelOrderResult, {
    description:
      'Cancels an order of the viewer’s, or for staff any, before it is shipped. Asked again, it is cancelled.',
  })
  cancelOrder(
    @Ctx() { app, viewer }: Context,
    @Arg('orderId', () => ID, { description: 'Which.' }) orderId: string,
  ): Promise<typeof CancelOrderResult> {
    return cancelOrder(app, viewer, orderId)
  }

  @Allow('STAFF')
  @Query(() => OrderConnection, {
    description: 'Orders of all buyers that stand in one way, the oldest first.',
  })
  orders(
    @Ctx() context: Context,
    @Arg('state', () => OrderState, { defaultValue: 'PAID', description: 'How they stand.' })
    state: OrderState,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Order>> {
    return allOrders(context, state, first, after)
  }

  @Allow('STAFF')
  @Mutation(() => ShipOrderResult, {
    description: 'Staff hand an order over; its money goes to whoever earned it.',
  })
  shipOrder(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ShipOrderInput, { description: 'Which, and how.' }) input: ShipOrderInput,
  ): Promise<typeof ShipOrderResult> {
    return shipOrder(app, viewer, {
      ...input,
      carrier: input.carrier ?? null,
      tracking: input.tracking ?? null,
    })
  }

  @Allow('STAFF')
  @Mutation(() => RefundOrderResult, {
    description: 'Staff give something of a shipped order back to the buyer’s wallet.',
  })
  refundOrder(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => RefundOrderInput, { description: 'How much of what.' }) input: RefundOrderInput,
  ): Promise<typeof RefundOrderResult> {
    return refundOrder(app, viewer, { ...input, shipping: input.shipping ?? null })
  }
}

@Resolver(() => Order)
export class OrderFieldsResolver {
  @Allow('CLIENT')
  @FieldResolver(() => TopUp, {
    nullable: true,
    description: 'By which the rest comes by card, for the buyer alone; null: the wallet covered it.',
  })
  async topUp(@Root() { topUpId, personId }: Order, @Ctx() { app, viewer }: Context): Promise<TopUp | null> {
    return topUpId !== null && personId === viewer.id ? topUpById(app.db, topUpId) : null
  }
}

@Resolver(() => OrderLine)
export class OrderLineFieldsResolver {
  @Allow('CLIENT')
  @FieldResolver(() => Product, {
    nullable: true,
    description: 'The product as it is now; null: it is sold no longer.',
  })
  product(@Root() { productId }: OrderLine, @Ctx() { app }: Context): Promise<Product | null> {
    return productById(app, productId)
  }
}

@Resolver(() => ViewerType)
export class ViewerOrdersResolver {
  @Allow('CLIENT')
  @FieldResolver(() => OrderConnection, { description: 'What they bought in the shop, the latest first.' })
  orders(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Order>> {
    return ownOrders(context, first, after)
  }
}
