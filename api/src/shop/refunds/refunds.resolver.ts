import { Arg, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { RefundOrderInput } from '../orders/inputs.ts'
import { Order } from '../orders/order.ts'
import { RefundOrderResult } from '../refusals.ts'
import { OrderRefund } from './order-refund.ts'
import { refundOrder } from './refund-order.ts'
import { refundsOfOrders } from './refunds.store.ts'

const refundsByOrder = (on: Queryable) => async (ids: readonly string[]) =>
  Map.groupBy(await refundsOfOrders(on, ids), ({ orderId }) => orderId)

@Resolver(() => Order)
export class OrderRefundsResolver {
  @Allow('SUPPORT', 'FINANCE')
  @Mutation(() => RefundOrderResult, {
    description: 'Staff give something that was handed over back, to the buyer’s wallet or on to their card.',
  })
  refundOrder(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => RefundOrderInput, { description: 'How much of what.' }) input: RefundOrderInput,
  ): Promise<typeof RefundOrderResult> {
    const { shipping = null, to } = input
    return refundOrder(app, viewer, { ...input, shipping, toCard: to === 'CARD' })
  }

  @Allow('ANYONE')
  @Extensions({ listSize: 5 })
  @FieldResolver(() => [OrderRefund], { description: 'What staff gave back of it, the first first.' })
  async refunds(
    @Root() { id, total }: Order,
    @Ctx() { app, loaders }: Context<Viewer | null>,
  ): Promise<OrderRefund[]> {
    const rows = await loaders.of('refunds', refundsByOrder(app.db)).load(id)
    return rows?.map(row => OrderRefund.of(row, total.currency)) ?? []
  }
}
