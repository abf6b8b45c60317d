import { Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../foundation/contract/connection.ts'
import { type Money, MoneyType, money } from '../foundation/contract/money-type.ts'
import { Node } from '../foundation/contract/node.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { SideEnum } from '../readings/index.ts'
import {
  type AnswerRow,
  type AnswerState,
  clarifyUntil,
  isLate,
  mayAskMore,
  mayCancel,
  type Replied,
  type Side,
} from './answer.ts'
import type { QuestionKind } from './templates/questions.ts'
import { type Delivery, MOST_QUESTIONS } from './templates/template.ts'
import { DeliveryEnum, QuestionKindEnum } from './templates/template-type.ts'

const states: { [State in AnswerState]: { description: string } } = {
  REQUESTED: { description: 'The reader is to deliver it; the price is set aside.' },
  DELIVERED: { description: 'The reader delivered it in time.' },
  DECLINED: { description: 'The reader does not answer it.' },
  CANCELLED: { description: 'The client took it back before the reader began.' },
  LATE: { description: 'It was not delivered by the promised time.' },
}
export const AnswerStateEnum = Object.fromEntries(Object.keys(states).map(name => [name, name])) as {
  [State in AnswerState]: State
}
registerEnumType(AnswerStateEnum, {
  name: 'AnswerState',
  description: 'How an answer stands.',
  valuesConfig: states,
})

export const AnswerKind = { WAITING: 'WAITING', OVER: 'OVER' } as const
export type AnswerKind = keyof typeof AnswerKind
registerEnumType(AnswerKind, {
  name: 'AnswerKind',
  description: 'Which answers.',
  valuesConfig: {
    WAITING: { description: 'To be delivered, the one that is due first before the others.' },
    OVER: { description: 'Delivered, or over without; the latest first.' },
  },
})

@Allow('ANYONE')
@ObjectType({
  description: 'What was asked before an answer, and the client’s reply.',
  simpleResolvers: true,
})
class AnswerReply {
  @Field(() => String, { description: 'The question.' })
  prompt: string

  @Field(() => QuestionKindEnum, { description: 'What is replied to it.' })
  kind: QuestionKind

  @Field(() => String, { nullable: true, description: 'The reply; null where it was left out.' })
  reply: string | null
}

@Allow('ANYONE')
@ObjectType({ description: 'The recording of an answer.', simpleResolvers: true })
export class AnswerMedia {
  @Field(() => String, {
    description: 'Where it is played from, until `expiresAt`; ranges of it can be asked for.',
  })
  url: string

  @Field(() => DateTimeScalar, { description: 'From when on the address is none any more: ask for another.' })
  expiresAt: Date

  @Field(() => String, { description: 'Such as "video/webm".' })
  contentType: string

  @Field(() => Int, { description: 'How large it is.' })
  bytes: number
}

@Allow('ANYONE')
@ObjectType({
  description: 'An answer, as the viewer’s side sees it.',
  implements: Node,
  simpleResolvers: true,
})
export class Answer {
  @Field(() => ID)
  id: string

  @Field(() => AnswerStateEnum, { description: 'How it stands.' })
  state: AnswerState

  @Field(() => SideEnum, { description: 'The viewer’s side.' })
  side: Side

  @Field(() => String, { description: 'What it is called.' })
  name: string

  @Field(() => DeliveryEnum, { description: 'How it is delivered.' })
  delivery: Delivery

  @Extensions({ listSize: MOST_QUESTIONS })
  @Field(() => [AnswerReply], { description: 'What the client was asked, and replied.' })
  replies: readonly Replied[]

  @Field(() => MoneyType, { description: 'What it costs; set aside from the request on.' })
  price: Money

  @Field(() => MoneyType, { nullable: true, description: 'What the client paid; null before it is over.' })
  paid: Money | null

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What went back to the wallet; null before it is over.',
  })
  refunded: Money | null

  @Field(() => MoneyType, {
    nullable: true,
    description: 'The reader’s share; null before it is over. Shown to the reader alone.',
  })
  earned: Money | null

  @Field(() => Int, { description: 'Within how many minutes it was promised.' })
  promisedMinutes: number

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt: Date

  @Field(() => DateTimeScalar, { description: 'By when it is delivered, or costs nothing.' })
  dueAt: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the reader began with it.' })
  beganAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was delivered, or over without.' })
  endedAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the client first saw it.' })
  viewedAt: Date | null

  @Field(() => String, { nullable: true, description: 'What the reader wrote, once it is delivered.' })
  text: string | null

  @Field(() => Boolean, { description: 'The viewer may take it back now.' })
  mayCancel: boolean

  @Field(() => Boolean, { description: 'The viewer may ask the one free question now.' })
  mayAskMore: boolean

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the client may ask one free question; null before it is delivered.',
  })
  clarifyUntil: Date | null

  @Field(() => String, { nullable: true, description: 'The client’s free question.' })
  clarification: string | null

  @Field(() => String, { nullable: true, description: 'What the reader wrote to it.' })
  clarified: string | null

  @Field(() => DateTimeScalar, {
    description: 'The server’s clock when it was looked at, to count down from.',
  })
  readAt: Date

  row: AnswerRow

  static seenBy(side: Side, row: AnswerRow): Answer {
    const { price, captured, fee, currency, at } = row
    const isOver = captured !== null && fee !== null
    const { id, name, delivery, promisedMinutes, requestedAt, dueAt, beganAt, endedAt, viewedAt } = row
    const { text, clarification, clarified } = row
    return Object.assign(new Answer(), {
      ...{ id, side, name, delivery, promisedMinutes, requestedAt, dueAt, beganAt, endedAt, viewedAt },
      ...{ text, clarification, clarified },
      state: stateOf(row),
      replies: row.questions,
      price: money(price, currency),
      paid: isOver ? money(captured, currency) : null,
      refunded: isOver ? money(price - captured, currency) : null,
      earned: isOver && side === 'READER' ? money(captured - fee, currency) : null,
      mayCancel: side === 'CLIENT' && mayCancel(row, at),
      mayAskMore: side === 'CLIENT' && mayAskMore(row, at),
      clarifyUntil: clarifyUntil(row),
      readAt: at,
      row,
    })
  }
}

/** One that is late is shown so from the moment it is; its money follows within a minute. */
export const stateOf = (row: Pick<AnswerRow, 'state' | 'dueAt' | 'at'>): AnswerState =>
  isLate(row, row.at) ? 'LATE' : row.state

export const AnswerConnection = connectionOf('Answer', () => Answer)
