import { createUnionType, Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { StreamMessage } from '../chat/message-type.ts'
import type { StreamEnding, StreamPause, StreamState } from '../stream.ts'
import { StreamEndingEnum, StreamPauseEnum, StreamStateEnum } from '../stream-type.ts'

export const LAST_MESSAGES = 50
export const MOST_UPDATES = 100

@Allow('ANYONE')
@ObjectType({ description: 'How a stream stands now.', simpleResolvers: true })
export class StreamStatus {
  @Field(() => StreamStateEnum, { description: 'How it stands.' })
  state: StreamState

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when its reader’s page is not heard of; null while it is.',
  })
  publisherLostAt: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends by itself unless its reader comes back.',
  })
  endsUnlessBackAt: Date | null

  @Field(() => StreamEndingEnum, { nullable: true, description: 'How it ended; null before.' })
  ending: StreamEnding | null

  @Field(() => String, { nullable: true, description: 'Why it was called off or taken down.' })
  reason: string | null

  @Field(() => Boolean, { description: 'It is being recorded.' })
  isRecording: boolean

  @Field(() => Boolean, {
    description: 'A camera or a screen is sent; otherwise the cover is shown, with the voice.',
  })
  hasPicture: boolean

  @Field(() => StreamPauseEnum, { nullable: true, description: 'Why it is paused; null: it is not.' })
  pause: StreamPause | null

  @Field(() => DateTimeScalar, { description: 'The server’s clock then.' })
  at: Date
}

@Allow('ANYONE')
@ObjectType({
  description: 'All that a page shows of a stream, at first and after a gap.',
  simpleResolvers: true,
})
export class StreamSnapshot {
  @Field(() => StreamStatus, { description: 'How it stands.' })
  status: StreamStatus

  @Field(() => Int, { description: 'How many people watch.' })
  viewers: number

  @Field(() => StreamMessage, { nullable: true, description: 'What stands on top of the chat.' })
  pinned: StreamMessage | null

  @Extensions({ listSize: LAST_MESSAGES })
  @Field(() => [StreamMessage], { description: 'The last messages, the oldest first.' })
  messages: StreamMessage[]
}

@Allow('ANYONE')
@ObjectType({ description: 'Somebody wrote, or what they wrote was approved.', simpleResolvers: true })
export class StreamMessageAdded {
  @Field(() => StreamMessage, { description: 'What they wrote.' })
  message: StreamMessage
}

@Allow('ANYONE')
@ObjectType({ description: 'A message is not shown any more.', simpleResolvers: true })
export class StreamMessageRemoved {
  @Field(() => ID, { description: 'Which one.' })
  streamMessageId: string
}

@Allow('ANYONE')
@ObjectType({ description: 'Another message stands on top of the chat, or none.', simpleResolvers: true })
export class StreamMessagePinned {
  @Field(() => StreamMessage, { nullable: true, description: 'Which one; null: none.' })
  message: StreamMessage | null
}

@Allow('ANYONE')
@ObjectType({ description: 'How many people watch now.', simpleResolvers: true })
export class StreamViewersChanged {
  @Field(() => Int, { description: 'So many.' })
  viewers: number
}

@Allow('ANYONE')
@ObjectType({
  description:
    'It went live, paused or ended, its reader was lost or came back, or a recording began or ended.',
  simpleResolvers: true,
})
export class StreamStatusChanged {
  @Field(() => StreamStatus, { description: 'How it stands now.' })
  status: StreamStatus
}

export const StreamUpdate = createUnionType({
  name: 'StreamUpdate',
  description: 'Something that happened in a stream, which everybody who watches it is sent.',
  types: () =>
    [
      StreamMessageAdded,
      StreamMessageRemoved,
      StreamMessagePinned,
      StreamViewersChanged,
      StreamStatusChanged,
    ] as const,
})

@Allow('ANYONE')
@ObjectType({ description: 'What happened in a stream since the updates before.', simpleResolvers: true })
export class StreamUpdates {
  @Field(() => StreamSnapshot, {
    nullable: true,
    description:
      'How all of it stands: at first, and when something may have been lost. What a page has, it replaces.',
  })
  snapshot: StreamSnapshot | null

  @Extensions({ listSize: MOST_UPDATES })
  @Field(() => [StreamUpdate], {
    description: 'In their order, one at least; the first of all is a snapshot.',
  })
  updates: (typeof StreamUpdate)[]
}

@Allow('ANYONE')
@ObjectType({ description: 'Messages that wait for approval, all of them.', simpleResolvers: true })
export class StreamModeration {
  @Extensions({ listSize: 100 })
  @Field(() => [StreamMessage], { description: 'The oldest first.' })
  held: StreamMessage[]
}
