import { Arg, Ctx, Extensions, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { PersonRecord, ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { TopUp, topUpById } from '../../billing/index.ts'
import { Product, productById, shippingCountries } from '../../catalogue/index.ts'
import type { Connection } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { OrderQuote, orderQuote } from '../checkout/order-quote.ts'
import { placeOrder } from '../checkout/place-order.ts'
import { CancelOrderResult, PlaceOrderResult } from '../refusals.ts'
import { cancelOrder } from './end-order.ts'
import { OrderQuoteInput, PlaceOrderInput } from './inputs.ts'
import { Order, OrderConnection } from './order.ts'
import { OrderLine } from './order-line.ts'
import { allOrders, ordersOfPerson, ownOrders } from './order-of.ts'
import { OrderState } from './order-row.ts'

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
      'Cancels what is not handed over of an order of the viewer’s, or for staff of any. Asked again, it is cancelled.',
  })
  cancelOrder(
    @Ctx() { app, viewer }: Context,
    @Arg('orderId', () => ID, { description: 'Which.' }) orderId: string,
  ): Promise<typeof CancelOrderResult> {
    return cancelOrder(app, viewer, orderId)
  }

  @Allow('SUPPORT', 'FINANCE')
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
}

@Resolver(() => Order)
export class OrderFieldsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => TopUp, {
    nullable: true,
    description:
      'By which the rest comes by card, for the buyer alone, or who has the key of a guest’s order; null: the wallet covered it.',
  })
  async topUp(
    @Root() { topUpId, personId, isByKey }: Order,
    @Ctx() { app, viewer }: Context<Viewer | null>,
  ): Promise<TopUp | null> {
    const isTheirs = isByKey === true || personId === viewer?.id
    return topUpId !== null && isTheirs ? topUpById(app.db, topUpId) : null
  }
}

@Resolver(() => OrderLine)
export class OrderLineFieldsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Product, {
    nullable: true,
    description: 'The product as it is now; null: it is sold no longer.',
  })
  product(@Root() { productId }: OrderLine, @Ctx() { app }: Context<Viewer | null>): Promise<Product | null> {
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

@Resolver(() => PersonRecord)
export class PersonOrdersResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => OrderConnection, { description: 'What they bought in the shop, the latest first.' })
  orders(
    @Root() { personId }: PersonRecord,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Order>> {
    return ordersOfPerson(app.db, personId, first, after)
  }
}
