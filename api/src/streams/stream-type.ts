import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../foundation/contract/connection.ts'
import { type Money, MoneyType, money } from '../foundation/contract/money-type.ts'
import { Node } from '../foundation/contract/node.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import {
  type PrivateRequest,
  pauseOf,
  replayPriceOf,
  type StreamAccess,
  type StreamEnding,
  type StreamPause,
  type StreamRow,
  type StreamState,
  type StreamVisibility,
} from './stream.ts'

/** An enum of the contract, whose values are what they are called. */
function enumOf<Name extends string>(
  name: string,
  description: string,
  values: { readonly [Value in Name]: string },
): { readonly [Value in Name]: Value } {
  const names = Object.keys(values) as Name[]
  const all = Object.fromEntries(names.map(value => [value, value])) as { [Value in Name]: Value }
  const valuesConfig = Object.fromEntries(names.map(value => [value, { description: values[value] }]))
  registerEnumType(all, { name, description, valuesConfig: valuesConfig as never })
  return all
}

export const StreamStateEnum = enumOf<StreamState>('StreamState', 'How a stream stands.', {
  SCHEDULED: 'It is announced for a time.',
  LIVE: 'It is live.',
  PAUSED: 'It is live, and its reader will be back soon.',
  ENDED: 'It was live, and is over.',
  CANCELLED: 'It was called off before it began.',
})
export const StreamVisibilityEnum = enumOf<StreamVisibility>('StreamVisibility', 'Who may watch.', {
  PUBLIC: 'Everybody, visitors too.',
  PREMIUM: 'Who paid the entry.',
  PRIVATE: 'Who was invited.',
})
export const StreamEndingEnum = enumOf<StreamEnding>('StreamEnding', 'How a stream came to its end.', {
  READER: 'Its reader ended it or called it off.',
  LOST: 'Its reader was lost for too long.',
  STAFF: 'Staff took it down.',
  SHUT_OUT: 'Its reader may not come in any more.',
})
export const StreamPauseEnum = enumOf<StreamPause>('StreamPause', 'Why a stream is paused.', {
  BREAK: 'Its reader takes a break.',
  READING: 'Its reader is in a private reading; it goes on by itself after that.',
})
export const PrivateRequestEnum = enumOf<PrivateRequest>(
  'StreamPrivateRequest',
  'How a request for a private reading during a stream stands.',
  {
    ASKED: 'The reader sees it.',
    DECLINED: 'The reader goes on with the stream; the place in the queue stays.',
  },
)
export const StreamAccessEnum = enumOf<StreamAccess>('StreamAccess', 'Whether the viewer may watch.', {
  OPEN: 'They may.',
  ENTRY_NEEDED: 'Once they paid the entry.',
  INVITATION_NEEDED: 'Once they were invited.',
  BANNED: 'The reader banned them.',
})
export const StreamKind = enumOf<'LIVE' | 'UPCOMING' | 'REPLAYS'>('StreamKind', 'Which streams.', {
  LIVE: 'Live now, the one that most people watch first.',
  UPCOMING: 'Announced, the next one first.',
  REPLAYS: 'Over, with a recording to watch; the latest first.',
})
export type StreamKind = keyof typeof StreamKind

@Allow('ANYONE')
@ObjectType({ description: 'What holds in the chat of a stream.', simpleResolvers: true })
export class StreamChatRules {
  @Field(() => Int, { description: 'Seconds between two messages of one person; 0: none.' })
  slowSeconds: number

  @Field(() => Boolean, { description: 'Only who has the reader as a favourite may write.' })
  followersOnly: boolean

  @Field(() => Boolean, { description: 'Messages with links wait until somebody approves them.' })
  holdsLinks: boolean
}

@Allow('ANYONE')
@ObjectType({ description: 'A live broadcast of a reader.', implements: Node, simpleResolvers: true })
export class Stream {
  @Field(() => ID)
  id: string

  @Field(() => StreamStateEnum, { description: 'How it stands.' })
  state: StreamState

  @Field(() => String, { description: 'What it is called.' })
  title: string

  @Field(() => String, { description: 'What it is about, in a word or two.' })
  topic: string

  @Field(() => String, { description: 'What happens in it, in the reader’s words.' })
  description: string

  @Field(() => StreamVisibilityEnum, { description: 'Who may watch.' })
  visibility: StreamVisibility

  @Field(() => MoneyType, { nullable: true, description: 'What an entry costs; null unless it is premium.' })
  price: Money | null

  @Field(() => StreamChatRules, { description: 'What holds in its chat.' })
  chat: StreamChatRules

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What the recording costs whoever did not pay the entry; null: nothing.',
  })
  replayPrice: Money | null

  @Field(() => Boolean, { description: 'The chat and gifts are shown along with the recording.' })
  replaysChat: boolean

  @Field(() => Boolean, { description: 'It will be recorded, or was to be.' })
  records: boolean

  @Field(() => Boolean, { description: 'It is being recorded now.' })
  isRecording: boolean

  @Field(() => Boolean, {
    description: 'A camera or a screen is sent; otherwise the cover is shown, with the voice.',
  })
  hasPicture: boolean

  @Field(() => Boolean, { description: 'Clients may ask for a private reading while it is live.' })
  takesPrivate: boolean

  @Field(() => StreamPauseEnum, { nullable: true, description: 'Why it is paused; null: it is not.' })
  pause: StreamPause | null

  @Field(() => DateTimeScalar, { description: 'When it begins, or was to.' })
  startsAt: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it went live.' })
  liveAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended or was called off.' })
  endedAt: Date | null

  @Field(() => StreamEndingEnum, { nullable: true, description: 'How it ended; null before.' })
  ending: StreamEnding | null

  @Field(() => String, { nullable: true, description: 'Why it was called off or taken down.' })
  reason: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when its reader’s page is not heard of; null while it is.',
  })
  publisherLostAt: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends by itself unless its reader comes back; null while they are there.',
  })
  endsUnlessBackAt: Date | null

  @Field(() => Int, { description: 'How many people watch now.' })
  viewers: number

  @Field(() => DateTimeScalar, { description: 'The server’s clock when it was looked at.' })
  readAt: Date

  row: StreamRow

  static of(row: StreamRow): Stream {
    const { id, state, title, topic, description, visibility, price, currency } = row
    const { slowSeconds, followersOnly, holdsLinks, records, isRecording, replaysChat } = row
    const { hasPicture, takesPrivate } = row
    const replayPrice = replayPriceOf(row)
    const { startsAt, liveAt, endedAt, ending, reason, publisherLostAt, viewers } = row
    const isLost = endedAt === null && publisherLostAt !== null
    return Object.assign(new Stream(), {
      ...{ id, state, title, topic, description, visibility, records, isRecording, replaysChat },
      ...{ hasPicture, takesPrivate, pause: pauseOf(row) },
      ...{ startsAt, liveAt, endedAt, ending, reason, viewers },
      price: price === null ? null : money(price, currency),
      replayPrice: replayPrice === null ? null : money(replayPrice, currency),
      chat: Object.assign(new StreamChatRules(), { slowSeconds, followersOnly, holdsLinks }),
      publisherLostAt: isLost ? publisherLostAt : null,
      endsUnlessBackAt: isLost ? new Date(publisherLostAt.getTime() + row.lostMinutes * 60_000) : null,
      readAt: row.at,
      row,
    })
  }
}

export const StreamConnection = connectionOf('Stream', () => Stream)
