import { Arg, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { CancelOrderLinesInput, type OrderPiecesInput, ShipOrderInput } from '../orders/inputs.ts'
import { Order } from '../orders/order.ts'
import { CancelOrderLinesResult, ShipOrderResult } from '../refusals.ts'
import { cancelOrderLines } from './cancel-parts.ts'
import { Fulfilment, OrderCancellation } from './fulfilment.ts'
import { cancellationsByOrder, fulfilmentsByOrder } from './fulfilments-of.ts'
import { shipOrder, shipOrders } from './ship-order.ts'

const piecesOf = ({ orderLineId: lineId, count }: OrderPiecesInput) => ({ lineId, count })

const shipmentOf = ({ carrier = null, tracking = null, lines, ...input }: ShipOrderInput) => ({
  ...{ ...input, carrier, tracking },
  lines: lines?.map(piecesOf) ?? null,
})

@Resolver(() => Order)
export class FulfilmentsResolver {
  @Allow('SUPPORT')
  @Mutation(() => ShipOrderResult, {
    description: 'Staff hand an order over, or a part of it; its money goes to whoever earned it.',
  })
  shipOrder(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ShipOrderInput, { description: 'Which, and how.' }) input: ShipOrderInput,
  ): Promise<typeof ShipOrderResult> {
    return shipOrder(app, viewer, shipmentOf(input))
  }

  @Allow('SUPPORT')
  @Extensions({ listSize: 50 })
  @Mutation(() => [ShipOrderResult], {
    description: 'Staff hand up to 50 orders over; the results come in their order, each by itself.',
  })
  shipOrders(
    @Ctx() { app, viewer }: Context,
    @Arg('inputs', () => [ShipOrderInput], { description: 'Which, and how.' }) inputs: ShipOrderInput[],
  ): Promise<(typeof ShipOrderResult)[]> {
    return shipOrders(app, viewer, inputs.map(shipmentOf))
  }

  @Allow('SUPPORT', 'FINANCE')
  @Mutation(() => CancelOrderLinesResult, {
    description:
      'Staff cancel pieces of a paid order that are not handed over; what was paid for them is in the wallet again.',
  })
  cancelOrderLines(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => CancelOrderLinesInput, { description: 'Which pieces.' }) input: CancelOrderLinesInput,
  ): Promise<typeof CancelOrderLinesResult> {
    return cancelOrderLines(app, viewer, { ...input, lines: input.lines.map(piecesOf) })
  }

  @Allow('ANYONE')
  @Extensions({ listSize: 5 })
  @FieldResolver(() => [Fulfilment], { description: 'What was handed over of it, the first part first.' })
  async fulfilments(
    @Root() { id, lines }: Order,
    @Ctx() { app, loaders }: Context<Viewer | null>,
  ): Promise<Fulfilment[]> {
    const found = await loaders.of('fulfilments', fulfilmentsByOrder(app.db)).load(id)
    return found?.rows.map(row => Fulfilment.of(row, found.lines, lines)) ?? []
  }

  @Allow('ANYONE')
  @Extensions({ listSize: 5 })
  @FieldResolver(() => [OrderCancellation], {
    description: 'What was cancelled of it after it was paid, the first first.',
  })
  async cancellations(
    @Root() { id, total }: Order,
    @Ctx() { app, loaders }: Context<Viewer | null>,
  ): Promise<OrderCancellation[]> {
    const found = await loaders.of('cancellations', cancellationsByOrder(app.db)).load(id)
    return found?.map(row => OrderCancellation.of(row, total.currency)) ?? []
  }
}
