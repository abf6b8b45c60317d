import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Channel } from '../catalogue/index.ts'
import { type Money, MoneyType, money } from '../foundation/contract/money-type.ts'
import { Node } from '../foundation/contract/node.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { SequenceScalar } from '../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { eventPosition } from './feed/event-position.ts'
import { Meter, meterSeenBy } from './money/meter-type.ts'
import type { ReadingEnding, ReadingRow, ReadingState, Side } from './reading-row.ts'

export type { ReadingEnding, ReadingRow, ReadingState, Side } from './reading-row.ts'

const names = <Name extends string>(...all: Name[]) =>
  Object.fromEntries(all.map(name => [name, name])) as { [N in Name]: N }

export const ReadingStateEnum = names<ReadingState>(
  'RINGING',
  'CONNECTING',
  'ACTIVE',
  'PAUSED',
  'ENDED',
  'DECLINED',
  'EXPIRED',
  'CANCELLED',
)
export const ReadingEndingEnum = names<ReadingEnding>(
  'CLIENT_ENDED',
  'READER_ENDED',
  'TIME_UP',
  'OUT_OF_FUNDS',
  'CONNECTION_LOST',
  'NEVER_CONNECTED',
  'STAFF_ENDED',
)
export const SideEnum = names<Side>('CLIENT', 'READER')
registerEnumType(ReadingStateEnum, {
  name: 'ReadingState',
  description: 'How a reading stands.',
  valuesConfig: {
    RINGING: { description: 'The reader is rung.' },
    CONNECTING: { description: 'The reader accepted; both connect.' },
    ACTIVE: { description: 'Both are connected and the meter runs.' },
    PAUSED: { description: 'Somebody’s connection was lost; the meter stands still.' },
    ENDED: { description: 'It is over and settled.' },
    DECLINED: { description: 'The reader did not take it.' },
    EXPIRED: { description: 'The reader did not answer.' },
    CANCELLED: { description: 'The client took the request back.' },
  },
})
registerEnumType(ReadingEndingEnum, {
  name: 'ReadingEnding',
  description: 'Why a reading ended.',
  valuesConfig: {
    CLIENT_ENDED: { description: 'The client ended it.' },
    READER_ENDED: { description: 'The reader ended it.' },
    TIME_UP: { description: 'The agreed minutes were over.' },
    OUT_OF_FUNDS: { description: 'The wallet did not cover another minute.' },
    CONNECTION_LOST: { description: 'A connection was lost for longer than interruptions may last.' },
    NEVER_CONNECTED: { description: 'The two never connected.' },
    STAFF_ENDED: { description: 'Staff ended it.' },
  },
})
registerEnumType(SideEnum, {
  name: 'Side',
  description: 'A side of a reading.',
  valuesConfig: {
    CLIENT: { description: 'Who asked for it and pays.' },
    READER: { description: 'Who reads.' },
  },
})

export const OPEN: ReadonlySet<ReadingState> = new Set(['RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED'])
export const RUNNING: ReadonlySet<ReadingState> = new Set(['CONNECTING', 'ACTIVE', 'PAUSED'])

/** A reading as one of its two sides may see it. */
@Allow('ANYONE')
@ObjectType({
  description: 'A live reading, as the viewer’s side sees it.',
  implements: Node,
  simpleResolvers: true,
})
export class Reading {
  @Field(() => ID, { description: 'The reading’s id.' })
  id: string

  @Field(() => Channel, { description: 'How it is held.' })
  channel: Channel

  @Field(() => ReadingStateEnum, { description: 'How it stands.' })
  state: ReadingState

  @Field(() => ReadingEndingEnum, { nullable: true, description: 'Why it ended; null before that.' })
  ending: ReadingEnding | null

  @Field(() => String, { nullable: true, description: 'What it is about, in a word or two.' })
  topic: string | null

  @Field(() => String, { nullable: true, description: 'The client’s question.' })
  question: string | null

  @Field(() => MoneyType, { description: 'What a minute costs.' })
  ratePerMinute: Money

  @Field(() => SideEnum, { description: 'The viewer’s side.' })
  side: Side

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt: Date

  @Field(() => DateTimeScalar, { description: 'Until when the reader is rung.' })
  ringEndsAt: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the reader accepted it.' })
  acceptedAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When both were first connected.' })
  startedAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was over.' })
  endedAt: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the other side is waited for, while CONNECTING or PAUSED.',
  })
  graceEndsAt: Date | null

  @Field(() => Boolean, { description: 'The client is connected.' })
  clientPresent: boolean

  @Field(() => Boolean, { description: 'The reader is connected.' })
  readerPresent: boolean

  @Field(() => Meter, { description: 'What was shared and what it costs so far.' })
  meter: Meter

  @Field(() => SequenceScalar, {
    description: 'Pass to readingEvents to receive only what came after this answer.',
  })
  sequence: string

  @Field(() => String, {
    nullable: true,
    description: 'Page session of the client’s page in the room: the address for signals.',
  })
  clientPage: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Page session of the reader’s page in the room: the address for signals.',
  })
  readerPage: string | null

  row: ReadingRow

  static seenBy(side: Side, row: ReadingRow): Reading {
    return Object.assign(new Reading(), {
      id: row.id,
      channel: row.channel,
      state: row.state,
      ending: row.ending,
      topic: row.topic,
      question: row.question,
      ratePerMinute: money(row.rate, row.currency),
      side,
      requestedAt: row.requestedAt,
      ringEndsAt: row.ringEndsAt,
      acceptedAt: row.acceptedAt,
      startedAt: row.startedAt,
      endedAt: row.endedAt,
      graceEndsAt: row.graceEndsAt,
      clientPresent: row.clientJoinedAt !== null,
      readerPresent: row.readerJoinedAt !== null,
      clientPage: row.clientPage,
      readerPage: row.readerPage,
      meter: meterSeenBy(side, row),
      sequence: String(eventPosition(row.sequence, row.minutesCharged)),
      row,
    })
  }
}

/** The side a person has in a reading; null for anybody else. */
export function sideOf(row: Pick<ReadingRow, 'clientId' | 'readerId'>, personId: string): Side | null {
  if (row.clientId === personId) return 'CLIENT'
  return row.readerId === personId ? 'READER' : null
}

/** The side that a role in a session has in a reading. */
export const sideOfRole = (role: 'HOST' | 'GUEST'): Side => (role === 'HOST' ? 'READER' : 'CLIENT')
