import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Person } from '../../accounts/index.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { StreamRow, StreamState, StreamVisibility } from '../stream.ts'
import { StreamStateEnum, StreamVisibilityEnum } from '../stream-type.ts'

/** What staff see beside the row of a stream that is on. */
export interface StreamSigns {
  readonly publisherSeenAt: Date | null
  /** What was paid for entries so far, in minor units. */
  readonly paid: bigint
}

@Allow('SUPPORT', 'FINANCE', 'MODERATOR')
@ObjectType({ description: 'A stream that is on, for staff.', simpleResolvers: true })
export class LiveStream {
  @Field(() => ID, { description: 'The stream.' })
  streamId: string

  @Field(() => String, { description: 'What it is called.' })
  title: string

  @Field(() => Person, { description: 'Whose it is.' })
  reader: Person

  @Field(() => StreamStateEnum, { description: 'How it stands.' })
  state: StreamState

  @Field(() => StreamVisibilityEnum, { description: 'Who may watch.' })
  visibility: StreamVisibility

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is live.' })
  liveAt: Date | null

  @Field(() => Int, { description: 'How many watch now.' })
  viewers: number

  @Field(() => MoneyType, { description: 'What was paid for entries so far.' })
  paid: Money

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds since its reader’s page was last heard of; null: never.',
  })
  readerSilentSeconds: number | null

  id: string

  static of(row: StreamRow & StreamSigns): LiveStream {
    const { id, title, state, visibility, liveAt, viewers, currency } = row
    return Object.assign(new LiveStream(), {
      ...{ id, streamId: id, title, state, visibility, liveAt, viewers },
      reader: new Person(row.readerId, row.readerName),
      paid: money(row.paid, currency),
      readerSilentSeconds:
        row.publisherSeenAt &&
        Math.max(0, Math.floor((row.at.getTime() - row.publisherSeenAt.getTime()) / 1000)),
    })
  }
}

export const LiveStreamConnection = connectionOf('LiveStream', () => LiveStream)
