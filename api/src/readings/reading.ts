import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Channel } from '../catalogue/index.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { type Money, MoneyType, money } from '../foundation/money-type.ts'
import { Node } from '../foundation/node.ts'
import { Allow } from '../foundation/policy.ts'
import { Meter, meterSeenBy } from './metering.ts'
import { orderOf } from './place.ts'

export type ReadingState =
  | 'RINGING'
  | 'CONNECTING'
  | 'ACTIVE'
  | 'PAUSED'
  | 'ENDED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'CANCELLED'
export type ReadingEnding =
  | 'CLIENT_ENDED'
  | 'READER_ENDED'
  | 'TIME_UP'
  | 'OUT_OF_FUNDS'
  | 'CONNECTION_LOST'
  | 'NEVER_CONNECTED'
export type Side = 'CLIENT' | 'READER'

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
)
export const SideEnum = names<Side>('CLIENT', 'READER')
registerEnumType(ReadingStateEnum, { name: 'ReadingState' })
registerEnumType(ReadingEndingEnum, { name: 'ReadingEnding' })
registerEnumType(SideEnum, { name: 'Side' })

/** A reading as the database tells it, with its client's wallet and its reader's earnings beside it. Times are the server's. */
export interface ReadingRow {
  id: string
  channel: Channel
  state: ReadingState
  ending: ReadingEnding | null
  topic: string | null
  question: string | null
  rate: bigint
  currency: string
  clientId: string
  clientName: string
  readerId: string
  profileId: string
  readerName: string
  requestedAt: Date
  ringEndsAt: Date
  acceptedAt: Date | null
  startedAt: Date | null
  endedAt: Date | null
  graceEndsAt: Date | null
  clientJoinedAt: Date | null
  readerJoinedAt: Date | null
  clientPage: string | null
  readerPage: string | null
  sequence: number
  at: Date
  sharedMs: bigint
  activeSince: Date | null
  nextChargeAt: Date | null
  minutesCharged: number
  minuteLimit: number | null
  charged: bigint
  givenBack: bigint
  readerShare: bigint
  walletId: bigint
  walletBalance: bigint
  earningsId: bigint
}

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
  @Field(() => ID)
  id: string

  @Field(() => Channel)
  channel: Channel

  @Field(() => ReadingStateEnum)
  state: ReadingState

  @Field(() => ReadingEndingEnum, { nullable: true })
  ending: ReadingEnding | null

  @Field(() => String, { nullable: true })
  topic: string | null

  @Field(() => String, { nullable: true })
  question: string | null

  @Field(() => MoneyType)
  ratePerMinute: Money

  @Field(() => SideEnum, { description: 'The viewer’s side.' })
  side: Side

  @Field(() => DateTimeScalar)
  requestedAt: Date

  @Field(() => DateTimeScalar)
  ringEndsAt: Date

  @Field(() => DateTimeScalar, { nullable: true })
  acceptedAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true })
  startedAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the other side is waited for, while CONNECTING or PAUSED.',
  })
  graceEndsAt: Date | null

  @Field(() => Boolean)
  clientPresent: boolean

  @Field(() => Boolean)
  readerPresent: boolean

  @Field(() => Meter)
  meter: Meter

  @Field(() => String, { description: 'Pass to readingEvents to hear only what came after this answer.' })
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
      sequence: String(orderOf(row.sequence, row.minutesCharged)),
      row,
    })
  }
}

/** The side a person has in a reading; null for anybody else. */
export function sideOf(row: Pick<ReadingRow, 'clientId' | 'readerId'>, personId: string): Side | null {
  if (row.clientId === personId) return 'CLIENT'
  return row.readerId === personId ? 'READER' : null
}
