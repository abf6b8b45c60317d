import { Ctx, Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import type { Context } from '../../app.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { Order } from '../orders/order.ts'
import { OrderLine } from '../orders/order-line.ts'
import { shownOrder } from '../orders/order-of.ts'
import type { LineRow } from '../orders/order-row.ts'
import { type ReturnLineRow, type ReturnRow, ReturnState } from './return-row.ts'

@Allow('CLIENT')
@ObjectType({ description: 'Pieces of a line that are sent back.', simpleResolvers: true })
class OrderReturnLine {
  @Field(() => OrderLine, { description: 'The line.' })
  line: OrderLine

  @Field(() => Int, { description: 'How many of its pieces.' })
  count: number

  @Field(() => Int, { description: 'How many arrived and are sold again.' })
  restocked: number

  @Field(() => Int, { description: 'How many arrived and are not.' })
  writtenOff: number
}

@Allow('CLIENT')
@ObjectType({
  description: 'Something of an order that its buyer sends back.',
  implements: Node,
  simpleResolvers: true,
})
export class OrderReturn {
  @Field(() => ID)
  id: string

  orderId: string

  @Field(() => ReturnState, { description: 'How it stands.' })
  state: ReturnState

  @Extensions({ listSize: 10 })
  @Field(() => [OrderReturnLine], { description: 'What is sent back.' })
  lines: OrderReturnLine[]

  @Field(() => String, { description: 'Why, in the buyer’s words.' })
  reason: string

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt: Date

  @Field(() => String, { nullable: true, description: 'What staff answered.' })
  answer: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they answered.' })
  answeredAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it arrived.' })
  receivedAt: Date | null

  @Field(() => Order, { nullable: true, description: 'The order.' })
  order(@Ctx() { app, viewer }: Context): Promise<Order | null> {
    return shownOrder(app.db, viewer, this.orderId)
  }

  static of(row: ReturnRow, own: readonly ReturnLineRow[], lines: readonly LineRow[]): OrderReturn {
    const { id, orderId, state, reason, requestedAt, answer, answeredAt, receivedAt } = row
    return Object.assign(new OrderReturn(), {
      ...{ id, orderId, state, reason, requestedAt, answer, answeredAt, receivedAt },
      lines: own.flatMap(({ lineId, count, restocked, writtenOff }) => {
        const line = lines.find(each => each.id === lineId)
        const shown = line && OrderLine.of(line, row.currency)
        return shown
          ? [Object.assign(new OrderReturnLine(), { line: shown, count, restocked, writtenOff })]
          : []
      }),
    })
  }
}

@Allow('CLIENT')
@ObjectType({ description: 'Pieces of a line that may be sent back now.', simpleResolvers: true })
export class ReturnablePieces {
  @Field(() => OrderLine, { description: 'The line.' })
  line: OrderLine

  @Field(() => Int, { description: 'How many of its pieces.' })
  count: number

  @Field(() => DateTimeScalar, { description: 'Until when the last of them may.' })
  until: Date

  static of(line: OrderLine, count: number, until: Date): ReturnablePieces {
    return Object.assign(new ReturnablePieces(), { line, count, until })
  }
}

export const OrderReturnConnection = connectionOf('OrderReturn', () => OrderReturn)
