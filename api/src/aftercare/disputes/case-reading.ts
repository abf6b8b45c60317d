import { Field, ID, ObjectType } from 'type-graphql'
import { Channel } from '../../catalogue/index.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { type ReadingEnding, ReadingEndingEnum, type ReadingRow } from '../../readings/index.ts'

/** Not its messages or its call: that stays between its two sides. */
@Allow('STAFF')
@ObjectType({
  description: 'The facts of a disputed reading, for staff; its messages are not among them.',
  implements: Node,
  simpleResolvers: true,
})
export class CaseReading {
  @Field(() => ID)
  id: string

  @Field(() => Channel, { description: 'How it was held.' })
  channel: Channel

  @Field(() => ReadingEndingEnum, { nullable: true, description: 'How it ended; null while it runs.' })
  ending: ReadingEnding | null

  @Field(() => String, { description: 'The client’s name.' })
  clientName: string

  @Field(() => String, { description: 'The reader’s name.' })
  readerName: string

  @Field(() => MoneyType, { description: 'What a minute cost.' })
  ratePerMinute: Money

  @Field(() => DateTimeScalar, { description: 'When the client asked for it.' })
  requestedAt: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When both sides were connected first.' })
  startedAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the reader took it.' })
  acceptedAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  endedAt: Date | null

  row: ReadingRow

  static of(row: ReadingRow): CaseReading {
    const { id, channel, ending, clientName, readerName, requestedAt, acceptedAt, startedAt, endedAt } = row
    const facts = { id, channel, ending, clientName, readerName, requestedAt, acceptedAt, startedAt, endedAt }
    return Object.assign(new CaseReading(), facts, { row, ratePerMinute: money(row.rate, row.currency) })
  }
}
