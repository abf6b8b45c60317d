import { Arg, Ctx, Extensions, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { policies } from '../../catalogue/index.ts'
import type { Connection } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { fulfilmentsByOrder } from '../fulfilments/fulfilments-of.ts'
import { Order } from '../orders/order.ts'
import { AnswerReturnResult, ReceiveReturnResult, RequestReturnResult } from '../refusals.ts'
import { answerReturn } from './answer-return.ts'
import { AnswerReturnInput, ReceiveReturnInput, RequestReturnInput } from './inputs.ts'
import { OrderReturn, OrderReturnConnection, ReturnablePieces } from './order-return.ts'
import { receiveReturn } from './receive-return.ts'
import { requestReturn } from './request-return.ts'
import { allReturns, returnsByOrder } from './return-of.ts'
import { ReturnState } from './return-row.ts'
import { returnableOf } from './returnable.ts'

@Resolver(() => Order)
export class ReturnsResolver {
  @Allow('CLIENT')
  @RateLimit('order-return')
  @Mutation(() => RequestReturnResult, { description: 'A buyer asks to send something of a parcel back.' })
  requestReturn(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => RequestReturnInput, { description: 'What, and why.' }) input: RequestReturnInput,
  ): Promise<typeof RequestReturnResult> {
    const lines = input.lines.map(({ orderLineId: lineId, count }) => ({ lineId, count }))
    return requestReturn(app, viewer, { ...input, lines })
  }

  @Allow('SUPPORT', 'FINANCE')
  @Mutation(() => AnswerReturnResult, {
    description: 'Staff accept a return, or decline it. Asked again, it stands as answered.',
  })
  answerReturn(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => AnswerReturnInput, { description: 'The answer.' }) input: AnswerReturnInput,
  ): Promise<typeof AnswerReturnResult> {
    return answerReturn(app, viewer, { ...input, words: input.words ?? null })
  }

  @Allow('SUPPORT', 'FINANCE')
  @Mutation(() => ReceiveReturnResult, {
    description: 'Staff count what arrived of a return, and what was paid for it goes back.',
  })
  receiveReturn(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ReceiveReturnInput, { description: 'What arrived.' }) input: ReceiveReturnInput,
  ): Promise<typeof ReceiveReturnResult> {
    const lines = input.lines.map(({ orderLineId: lineId, ...pieces }) => ({ lineId, ...pieces }))
    return receiveReturn(app, viewer, { ...input, lines, toCard: input.to === 'CARD' })
  }

  @Allow('CLIENT')
  @Extensions({ listSize: 3 })
  @FieldResolver(() => [OrderReturn], { description: 'What of it is sent back, the first first.' })
  async returns(@Root() { id }: Order, @Ctx() { app, loaders }: Context): Promise<OrderReturn[]> {
    return (await loaders.of('returns', returnsByOrder(app.db)).load(id)) ?? []
  }

  @Allow('CLIENT')
  @Extensions({ listSize: 10 })
  @FieldResolver(() => [ReturnablePieces], { description: 'What of it may be sent back now.' })
  async returnable(
    @Root() { id, lines }: Order,
    @Ctx() { app, loaders }: Context,
  ): Promise<ReturnablePieces[]> {
    const found = await loaders.of('fulfilments', fulfilmentsByOrder(app.db)).load(id)
    if (!found) return []
    const of = { lines, fulfilments: found.rows, fulfilled: found.lines }
    const pieces = returnableOf(of, (await policies(app)).returnDays, app.clock.now())
    return pieces.flatMap(({ lineId, count, until }) => {
      const line = lines.find(each => each.id === lineId)
      return line ? [ReturnablePieces.of(line, count, until)] : []
    })
  }
}

@Resolver()
export class StaffReturnsResolver {
  @Allow('SUPPORT', 'FINANCE')
  @Query(() => OrderReturnConnection, { description: 'Returns that stand in one way, the oldest first.' })
  returns(
    @Ctx() context: Context,
    @Arg('state', () => ReturnState, { defaultValue: 'REQUESTED', description: 'How they stand.' })
    state: ReturnState,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<OrderReturn>> {
    return allReturns(context, state, first, after)
  }
}
