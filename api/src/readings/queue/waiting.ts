import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PresenceStatus, statusOf } from '../../availability/index.ts'
import { Channel } from '../../catalogue/index.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { expectedWaitSeconds, type Pace } from './expected-wait.ts'

export const WaitingState = {
  WAITING: 'WAITING',
  RINGING: 'RINGING',
  ANSWERED: 'ANSWERED',
  DECLINED: 'DECLINED',
  LEFT: 'LEFT',
  VANISHED: 'VANISHED',
  UNFUNDED: 'UNFUNDED',
  WITHDRAWN: 'WITHDRAWN',
} as const
export type WaitingState = (typeof WaitingState)[keyof typeof WaitingState]
registerEnumType(WaitingState, {
  name: 'WaitingState',
  description: 'WAITING in the queue; RINGING: the turn came. The others are over.',
  valuesConfig: {
    WAITING: { description: 'In the queue.' },
    RINGING: { description: 'The turn came, and the reader is rung.' },
    ANSWERED: { description: 'The reader took the ring.' },
    DECLINED: { description: 'The reader did not take the ring.' },
    LEFT: { description: 'The client left, took the ring back, or went into another reading.' },
    VANISHED: { description: 'No page of the client was there any more.' },
    UNFUNDED: { description: 'The wallet did not cover a reading when the turn came.' },
    WITHDRAWN: { description: 'The reader no longer offers what was waited for.' },
  },
})

/** The place is no longer held, and will not be again. */
export const isOver = (state: WaitingState): boolean => state !== 'WAITING' && state !== 'RINGING'

export interface WaitingRow {
  id: string
  clientId: string
  readerId: string
  profileId: string
  readerName: string
  readingId: string | null
  state: WaitingState
  channel: Channel
  topic: string | null
  question: string | null
  rate: bigint
  currency: string
  minuteLimit: number | null
  joinedAt: Date
  ahead: number
}

/** A place, and what the wait for its reader depends on. */
export type WaitingWithPace = WaitingRow & Pace

/** A client's place in a reader's queue, as the client sees it. */
@Allow('ANYONE')
@ObjectType({
  description: 'The viewer’s place in a reader’s queue. Waiting costs nothing.',
  implements: Node,
  simpleResolvers: true,
})
export class Waiting {
  @Field(() => ID)
  id: string

  @Field(() => WaitingState, { description: 'How it stands.' })
  state: WaitingState

  @Field(() => Channel, { description: 'How the reading would be held.' })
  channel: Channel

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  topic: string | null

  @Field(() => String, { nullable: true, description: 'The client’s question.' })
  question: string | null

  @Field(() => MoneyType, {
    description: 'The most per minute: should the reader’s price fall meanwhile, the lower one counts.',
  })
  ratePerMinute: Money

  @Field(() => DateTimeScalar, { description: 'Since when they wait.' })
  joinedAt: Date

  @Field(() => PresenceStatus, { description: 'OFFLINE: the queue stands still until she is back.' })
  readerPresence: PresenceStatus

  @Field(() => Int, { nullable: true, description: 'From 1; null when no longer in the queue.' })
  place: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many come before; null when no longer in the queue.',
  })
  peopleAhead: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'An estimate in whole minutes, coarser the longer it is; null when nobody can know.',
  })
  expectedWaitSeconds: number | null

  row: WaitingRow

  static of(row: WaitingWithPace): Waiting {
    const inQueue = row.state === 'WAITING'
    const { online, busyMs } = row
    return Object.assign(new Waiting(), {
      id: row.id,
      state: row.state,
      channel: row.channel,
      topic: row.topic,
      question: row.question,
      ratePerMinute: money(row.rate, row.currency),
      joinedAt: row.joinedAt,
      readerPresence: statusOf({ online, leased: online, inReading: busyMs !== null }),
      place: inQueue ? row.ahead + 1 : null,
      peopleAhead: inQueue ? row.ahead : null,
      expectedWaitSeconds: inQueue ? expectedWaitSeconds(row, row.ahead) : null,
      row,
    })
  }
}

@Allow('ANYONE')
@ObjectType({ description: 'How many wait for a reader.', simpleResolvers: true })
export class ReaderQueue {
  @Field(() => Int, { description: 'How many wait.' })
  length: number

  @Field(() => Int, {
    nullable: true,
    description: 'About how long whoever joined now would wait; null when nobody can know.',
  })
  expectedWaitSeconds: number | null

  static of(pace: Pace & { length: number }): ReaderQueue {
    const { length } = pace
    return Object.assign(new ReaderQueue(), {
      length,
      expectedWaitSeconds: expectedWaitSeconds(pace, length),
    })
  }
}

@Allow('ANYONE')
@ObjectType({ description: 'What came of leaving a queue.', simpleResolvers: true })
export class LeaveQueuePayload {
  @Field(() => Waiting, { description: 'The place, which is no longer held.' })
  waiting: Waiting
}
