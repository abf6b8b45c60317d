import { Field, ObjectType } from 'type-graphql'
import type { AnswerRow } from '../../answers/index.ts'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Dispute } from '../../trust/index.ts'

/** Not what was asked and delivered: that stays between its two sides. */
@Allow('STAFF')
@ObjectType({
  description: 'The facts of a disputed answer, for staff; what was asked and delivered is not among them.',
  simpleResolvers: true,
})
export class CaseAnswer {
  @Field(() => String, { description: 'What it is called.' })
  name: string

  @Field(() => String, { description: 'The client’s name.' })
  clientName: string

  @Field(() => String, { description: 'The reader’s name.' })
  readerName: string

  @Field(() => DateTimeScalar, { description: 'When the client asked for it.' })
  requestedAt: Date

  @Field(() => DateTimeScalar, { description: 'By when it was promised.' })
  dueAt: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was delivered.' })
  deliveredAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the client first saw it.' })
  viewedAt: Date | null

  @Field(() => MoneyType, { description: 'What it cost.' })
  cost: Money

  @Field(() => MoneyType, { description: 'What of it the reader had.' })
  readerShare: Money

  static of(row: AnswerRow, { cost, readerShare }: Dispute): CaseAnswer {
    const { name, clientName, readerName, requestedAt, dueAt, endedAt, viewedAt } = row
    const facts = { name, clientName, readerName, requestedAt, dueAt, viewedAt, cost, readerShare }
    return Object.assign(new CaseAnswer(), facts, { deliveredAt: endedAt })
  }
}
