import { Field, Int, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { StreamMessage } from '../chat/message-type.ts'

@Allow('ANYONE')
@ObjectType({ description: 'The recording of a stream, for who may watch it.', simpleResolvers: true })
export class StreamReplay {
  @Field(() => String, {
    description: 'Where it is played from, until `expiresAt`; ranges of it can be asked for.',
  })
  url: string

  @Field(() => DateTimeScalar, { description: 'From when on the address is none any more: ask for another.' })
  expiresAt: Date

  @Field(() => String, { description: 'Such as "video/webm".' })
  contentType: string

  @Field(() => Int, { description: 'How long it is.' })
  seconds: number

  streamId: string
  /** When the recording began, if the chat and gifts are shown along; otherwise null. */
  shownFrom: Date | null
}

@Allow('ANYONE')
@ObjectType({ description: 'A message as it came in the time of a recording.', simpleResolvers: true })
export class StreamReplayMessage {
  @Field(() => Int, { description: 'Milliseconds after the recording began.' })
  offsetMilliseconds: number

  @Field(() => StreamMessage, { description: 'What was written.' })
  message: StreamMessage
}
