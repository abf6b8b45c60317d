import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql'
import { Image } from '../../catalogue/index.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { SequenceScalar } from '../../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { Meter } from '../money/meter-type.ts'
import { Reading, type Side, SideEnum } from '../reading.ts'
import { SignalKind } from '../reading-inputs.ts'

@Allow('ANYONE')
@ObjectType({ description: 'One chat message.', implements: Node, simpleResolvers: true })
export class Message {
  @Field(() => ID)
  id: string

  @Field(() => SideEnum, { description: 'Who wrote it.' })
  side: Side

  @Field(() => String, { description: 'The words; empty where a picture was sent.' })
  text: string

  @Field(() => Image, {
    nullable: true,
    description:
      'The picture that was sent instead of words. Its files are for the two sides of the reading alone.',
  })
  picture: Image | null

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  at: Date

  @Field(() => String, { description: 'The sender’s own key, to match an optimistic message.' })
  clientKey: string
}

export const MessageConnection = connectionOf('Message', () => Message)

@Allow('ANYONE')
@ObjectType({
  description: 'A WebRTC signal from the other side to this page session.',
  simpleResolvers: true,
})
export class Signal {
  @Field(() => String, { description: 'Page session it comes from.' })
  from: string

  @Field(() => SignalKind, { description: 'What it is for.' })
  kind: string

  @Field(() => String, { description: 'SDP, ICE candidate or mute state, as JSON text.' })
  data: string
}

@Allow('ANYONE')
@InterfaceType({ description: 'Something that happened in a reading.' })
export abstract class ReadingEvent {
  @Field(() => SequenceScalar, { description: 'Send it as `after` to receive what came later.' })
  sequence: string

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at: Date
}

@Allow('ANYONE')
@ObjectType({
  implements: ReadingEvent,
  description: 'The reading’s state or who is present changed.',
  simpleResolvers: true,
})
export class ReadingStateChanged {
  sequence: string
  at: Date

  @Field(() => Reading, { description: 'The reading as it is now.' })
  reading: Reading
}

@Allow('ANYONE')
@ObjectType({
  implements: ReadingEvent,
  description: 'A minute began and was charged.',
  simpleResolvers: true,
})
export class ReadingTick {
  sequence: string
  at: Date

  @Field(() => Int, { description: 'The reading’s first, second …' })
  minute: number

  @Field(() => MoneyType, { description: 'What the minute cost.' })
  amount: Money

  @Field(() => Meter, { description: 'The meter after it.' })
  meter: Meter
}

@Allow('ANYONE')
@ObjectType({
  implements: ReadingEvent,
  description: 'So many minutes are left of what the wallet covers and was agreed to.',
  simpleResolvers: true,
})
export class ReadingWarning {
  sequence: string
  at: Date

  @Field(() => Int, { description: 'Whole minutes.' })
  minutesLeft: number
}

@Allow('ANYONE')
@ObjectType({
  implements: ReadingEvent,
  description: 'The reader asks for so many minutes in all; the client may extend the reading.',
  simpleResolvers: true,
})
export class ExtensionProposed {
  sequence: string
  at: Date

  @Field(() => Int, { description: 'In all.' })
  minutes: number
}

@Allow('ANYONE')
@ObjectType({ implements: ReadingEvent, description: 'Somebody wrote.', simpleResolvers: true })
export class MessageSent {
  sequence: string
  at: Date

  @Field(() => Message, { description: 'The message.' })
  message: Message
}

@Allow('ANYONE')
@ObjectType({
  implements: ReadingEvent,
  description: 'A side’s page came into the room or left it.',
  simpleResolvers: true,
})
export class SideChanged {
  sequence: string
  at: Date

  @Field(() => SideEnum, { description: 'Whose page it is.' })
  side: Side

  @Field(() => Boolean, { description: 'True when it came, false when it left.' })
  present: boolean

  @Field(() => String, {
    nullable: true,
    description: 'The page session: the address for signals while present.',
  })
  pageSession: string | null
}

@Allow('ANYONE')
@ObjectType({
  implements: ReadingEvent,
  description: 'The other side’s page sends a signal.',
  simpleResolvers: true,
})
export class SignalSent {
  sequence: string
  at: Date

  @Field(() => Signal, { description: 'The signal.' })
  signal: Signal
}

export type ReadingEventSeen =
  | ReadingStateChanged
  | ReadingTick
  | ReadingWarning
  | ExtensionProposed
  | MessageSent
  | SideChanged
  | SignalSent
