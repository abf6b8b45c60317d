import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Channel, textIn } from '../catalogue/index.ts'
import { connectionOf } from '../foundation/contract/connection.ts'
import { type Money, MoneyType, money } from '../foundation/contract/money-type.ts'
import { Node } from '../foundation/contract/node.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import type { Language } from '../foundation/messages.ts'
import { SideEnum } from '../readings/index.ts'
import {
  type AppointmentRow,
  type AppointmentState,
  freeUntil,
  roomOpensAt,
  type Side,
} from './appointment.ts'

const states: { [State in AppointmentState]: { description: string } } = {
  REQUESTED: { description: 'The reader has not answered; the price is set aside.' },
  BOOKED: { description: 'It stands.' },
  DECLINED: { description: 'The reader did not take it.' },
  LAPSED: { description: 'The reader did not answer in time.' },
  CANCELLED: { description: 'One side cancelled it.' },
  COMPLETED: { description: 'It took place.' },
  CLIENT_ABSENT: { description: 'The client did not come.' },
  READER_ABSENT: { description: 'The reader did not come, or too late.' },
  NOBODY_CAME: { description: 'Neither side came.' },
  NOT_CONNECTED: { description: 'Both were there, and could not be connected.' },
}
export const AppointmentStateEnum = Object.fromEntries(Object.keys(states).map(name => [name, name])) as {
  [State in AppointmentState]: State
}
registerEnumType(AppointmentStateEnum, {
  name: 'AppointmentState',
  description: 'How an appointment stands.',
  valuesConfig: states,
})

export const AppointmentKind = { UPCOMING: 'UPCOMING', PAST: 'PAST' } as const
export type AppointmentKind = keyof typeof AppointmentKind
registerEnumType(AppointmentKind, {
  name: 'AppointmentKind',
  description: 'Which appointments.',
  valuesConfig: {
    UPCOMING: { description: 'Asked for or booked, the next first.' },
    PAST: { description: 'Over in one way or another, the latest first.' },
  },
})

@Allow('ANYONE')
@ObjectType({ description: 'That an appointment was moved to another time.', simpleResolvers: true })
export class AppointmentMove {
  @Field(() => DateTimeScalar, { description: 'When its client moved it.' })
  at: Date

  @Field(() => DateTimeScalar, { description: 'When it was to begin before.' })
  from: Date

  @Field(() => DateTimeScalar, { description: 'When it was to begin from then on.' })
  to: Date
}

@Allow('ANYONE')
@ObjectType({
  description: 'An appointment, as the viewer’s side sees it.',
  implements: Node,
  simpleResolvers: true,
})
export class Appointment {
  @Field(() => ID)
  id: string

  @Field(() => AppointmentStateEnum, { description: 'How it stands.' })
  state: AppointmentState

  @Field(() => SideEnum, { description: 'The viewer’s side.' })
  side: Side

  @Field(() => Channel, { description: 'How it is held.' })
  channel: Channel

  @Field(() => DateTimeScalar, { description: 'When it begins; no change of a time zone moves it.' })
  startsAt: Date

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  endsAt: Date

  @Field(() => Int, { description: 'How long it takes.' })
  minutes: number

  @Field(() => String, { nullable: true, description: 'What it is about, in a word or two.' })
  topic: string | null

  @Field(() => String, { nullable: true, description: 'The client’s question.' })
  question: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The service, as it was called when it was asked for; null for a mere length of time.',
  })
  serviceName(@Ctx() { language }: { language: Language }): string | null {
    const { serviceNames } = this.row
    return serviceNames && textIn(language, serviceNames)
  }

  @Field(() => MoneyType, { description: 'What it costs; set aside from the request on.' })
  price: Money

  @Field(() => Boolean, { description: 'It is paid by a voucher, and costs nothing more.' })
  isPrepaid: boolean

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

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt: Date

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the reader may answer, while REQUESTED.',
  })
  answerBy: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the reader accepted it.' })
  acceptedAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was over.' })
  endedAt: Date | null

  @Field(() => SideEnum, { nullable: true, description: 'Who cancelled it.' })
  cancelledBy: Side | null

  @Field(() => DateTimeScalar, { description: 'Until when the client cancels for nothing, and may move it.' })
  freeUntil: Date

  @Field(() => Int, {
    description: 'What a client who cancels later gets back of the price, in hundredths of a percent.',
  })
  lateRefundBasisPoints: number

  @Field(() => Int, {
    description: 'What a client who does not come gets back of the price, in hundredths of a percent.',
  })
  absentRefundBasisPoints: number

  @Field(() => Int, { description: 'How often the client may still move it.' })
  movesLeft: number

  @Field(() => [AppointmentMove], { description: 'Each time the client moved it, the first one first.' })
  moved: AppointmentMove[]

  @Field(() => DateTimeScalar, { description: 'From when on the two may enter.' })
  roomOpensAt: Date

  @Field(() => DateTimeScalar, {
    description: 'When it stood so, by the clock that all its moments are told by; a device’s may be wrong.',
  })
  asOf: Date

  row: AppointmentRow

  static seenBy(side: Side, row: AppointmentRow): Appointment {
    const { price, captured, fee, currency, startsAt, endsAt } = row
    const isOver = captured !== null && fee !== null
    return Object.assign(new Appointment(), {
      id: row.id,
      state: row.state,
      side,
      channel: row.channel,
      startsAt,
      endsAt,
      minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000,
      topic: row.topic,
      question: row.question,
      price: money(price, currency),
      isPrepaid: row.prepaidBy !== null,
      paid: isOver ? money(captured, currency) : null,
      refunded: isOver ? money(price - captured, currency) : null,
      earned: isOver && side === 'READER' ? money(captured - fee, currency) : null,
      requestedAt: row.requestedAt,
      answerBy: row.answerBy,
      acceptedAt: row.answeredAt,
      endedAt: row.endedAt,
      cancelledBy: row.endedBy,
      freeUntil: freeUntil(row),
      lateRefundBasisPoints: row.lateRefundBasisPoints,
      absentRefundBasisPoints: row.absentRefundBasisPoints,
      movesLeft: row.mostMoves - row.moves,
      moved: row.moved.map(({ at, from, to }) =>
        Object.assign(new AppointmentMove(), { at: new Date(at), from: new Date(from), to: new Date(to) }),
      ),
      roomOpensAt: roomOpensAt(row),
      asOf: row.at,
      row,
    })
  }
}

export const AppointmentConnection = connectionOf('Appointment', () => Appointment)
