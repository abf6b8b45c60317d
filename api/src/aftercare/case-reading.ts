import { Field, ID, ObjectType } from 'type-graphql'
import { Channel } from '../catalogue/index.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { type Money, MoneyType, money } from '../foundation/money-type.ts'
import { Allow } from '../foundation/policy.ts'
import { type ReadingEnding, ReadingEndingEnum, type ReadingRow } from '../readings/index.ts'

/** Not what was written or said in it: that stays between its two sides. */
@Allow('STAFF')
@ObjectType({
  description: 'The facts of a disputed reading, for staff; what was said in it is not among them.',
  simpleResolvers: true,
})
export class CaseReading {
  @Field(() => ID)
  id: string

  @Field(() => Channel)
  channel: Channel

  @Field(() => ReadingEndingEnum, { nullable: true })
  ending: ReadingEnding | null

  @Field(() => String)
  clientName: string

  @Field(() => String)
  readerName: string

  @Field(() => MoneyType)
  ratePerMinute: Money

  @Field(() => DateTimeScalar)
  requestedAt: Date

  @Field(() => DateTimeScalar, { nullable: true })
  startedAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt: Date | null

  row: ReadingRow

  static of(row: ReadingRow): CaseReading {
    const { id, channel, ending, clientName, readerName, requestedAt, startedAt, endedAt } = row
    const facts = { id, channel, ending, clientName, readerName, requestedAt, startedAt, endedAt }
    return Object.assign(new CaseReading(), facts, { row, ratePerMinute: money(row.rate, row.currency) })
  }
}
