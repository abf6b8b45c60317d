import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { MessageRow, MessageState } from './message.ts'

const StreamMessageState = { SHOWN: 'SHOWN', HELD: 'HELD', REMOVED: 'REMOVED' } as const
registerEnumType(StreamMessageState, {
  name: 'StreamMessageState',
  description: 'Whether people see a message.',
  valuesConfig: {
    SHOWN: { description: 'Everybody who watches.' },
    HELD: { description: 'Nobody but those who look after the chat, until they approve it.' },
    REMOVED: { description: 'Nobody any more.' },
  },
})

/** What is sent to thousands as one text: no field of it depends on who reads it. */
@Allow('ANYONE')
@ObjectType({
  description: 'Somebody who writes in the chat of a stream.',
  simpleResolvers: true,
})
export class StreamAuthor {
  @Field(() => ID, { description: 'Who they are.' })
  personId: string

  @Field(() => String, { nullable: true, description: 'The name they went by; null of who gave none.' })
  name: string | null

  @Field(() => Boolean, { description: 'It is the reader.' })
  isReader: boolean

  @Field(() => Boolean, { description: 'They look after the chat.' })
  isModerator: boolean
}

@Allow('ANYONE')
@ObjectType({ description: 'A message in the chat of a stream.', implements: Node, simpleResolvers: true })
export class StreamMessage {
  @Field(() => ID)
  id: string

  @Field(() => StreamAuthor, { description: 'Who wrote it.' })
  author: StreamAuthor

  @Field(() => String, { description: 'What is written; "" of one that was removed.' })
  text: string

  @Field(() => StreamMessageState, { description: 'Whether people see it.' })
  state: MessageState

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  sentAt: Date

  static of({ id, personId, author, isReader, isModerator, text, state, sentAt }: MessageRow): StreamMessage {
    return Object.assign(new StreamMessage(), {
      ...{ id, state, sentAt, text },
      author: Object.assign(new StreamAuthor(), { personId, name: author, isReader, isModerator }),
    })
  }

  /** What is no more to be read. */
  static withoutText(row: MessageRow): StreamMessage {
    return StreamMessage.of({ ...row, text: '' })
  }
}

export const StreamMessageConnection = connectionOf('StreamMessage', () => StreamMessage)
