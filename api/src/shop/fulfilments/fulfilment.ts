import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { UrlScalar } from '../../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { OrderLine } from '../orders/order-line.ts'
import {
  type CancellationRow,
  type FulfilledRow,
  FulfilmentKind,
  type FulfilmentRow,
} from './fulfilment-row.ts'

@Allow('ANYONE')
@ObjectType({ description: 'Pieces of a line that were handed over together.', simpleResolvers: true })
class FulfilmentLine {
  @Field(() => OrderLine, { description: 'The line.' })
  line: OrderLine

  @Field(() => Int, { description: 'How many of its pieces.' })
  count: number
}

@Allow('ANYONE')
@ObjectType({ description: 'A part of an order that was handed over.', simpleResolvers: true })
export class Fulfilment {
  @Field(() => Int, { description: 'By which it is known within its order; numbers have gaps.' })
  number: number

  @Field(() => FulfilmentKind, { description: 'How.' })
  kind: FulfilmentKind

  @Extensions({ listSize: 20 })
  @Field(() => [FulfilmentLine], { description: 'What it holds.' })
  lines: FulfilmentLine[]

  @Field(() => String, { nullable: true, description: 'Who carries it.' })
  carrier: string | null

  @Field(() => String, { nullable: true, description: 'By which its carrier finds it.' })
  tracking: string | null

  @Field(() => UrlScalar, { nullable: true, description: 'The carrier’s page that follows it.' })
  trackingUrl: string | null

  @Field(() => DateTimeScalar, { description: 'When it was handed over.' })
  at: Date

  static of(
    { number, kind, carrier, tracking, trackingUrl, at }: FulfilmentRow,
    fulfilled: readonly FulfilledRow[],
    lines: readonly OrderLine[],
  ): Fulfilment {
    const own = fulfilled.flatMap(({ number: of, lineId, count }) => {
      const line = of === number ? lines.find(({ id }) => id === lineId) : undefined
      return line ? [Object.assign(new FulfilmentLine(), { line, count })] : []
    })
    return Object.assign(new Fulfilment(), {
      ...{ number, kind, carrier, tracking, trackingUrl, at },
      lines: own,
    })
  }
}

@Allow('ANYONE')
@ObjectType({
  description: 'Something of a paid order that was cancelled before it was handed over.',
  simpleResolvers: true,
})
export class OrderCancellation {
  @Field(() => MoneyType, { description: 'What went back to the wallet.' })
  amount: Money

  @Field(() => Boolean, { description: 'Staff did it, and not the buyer.' })
  isByStaff: boolean

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date

  static of({ amount, isByStaff, at }: CancellationRow, currency: string): OrderCancellation {
    return Object.assign(new OrderCancellation(), { amount: money(amount, currency), isByStaff, at })
  }
}
