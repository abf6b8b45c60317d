import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../foundation/connection.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { type Money, MoneyType } from '../foundation/money-type.ts'
import { Node } from '../foundation/node.ts'
import { Allow } from '../foundation/policy.ts'
import { Meter } from './meter-type.ts'
import { Reading, type Side, SideEnum } from './reading.ts'
import { SignalKind } from './reading-inputs.ts'

@Allow('ANYONE')
@ObjectType({ description: 'One chat message.', implements: Node, simpleResolvers: true })
export class Message {
  @Field(() => ID)
  id: string

  @Field(() => SideEnum, { description: 'Who wrote it.' })
  side: Side

  @Field(() => String, { description: 'The words.' })
  text: string

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

/**
 * Each event has a `sequence`: a growing whole number as text, after which readingEvents resumes. They inherit it from nobody: in
 * the one file that esbuild makes, V8 never finishes optimising such a class and tries again twenty times a second (0040).
 */
@Allow('ANYONE')
@ObjectType({ description: 'The reading’s state or who is present changed.', simpleResolvers: true })
export class ReadingStateChanged {
  @Field(() => String, { description: 'Send it as `after` to hear what came later.' })
  sequence: string

  @Field(() => Reading, { description: 'The reading as it is now.' })
  reading: Reading
}

@Allow('ANYONE')
@ObjectType({ description: 'A minute began and was charged.', simpleResolvers: true })
export class ReadingTick {
  @Field(() => String, { description: 'Send it as `after` to hear what came later.' })
  sequence: string

  @Field(() => Int, { description: 'The reading’s first, second …' })
  minute: number

  @Field(() => MoneyType, { description: 'What the minute cost.' })
  amount: Money

  @Field(() => Meter, { description: 'The meter after it.' })
  meter: Meter
}

@Allow('ANYONE')
@ObjectType({
  description: 'So many minutes are left of what the wallet covers and was agreed to.',
  simpleResolvers: true,
})
export class ReadingWarning {
  @Field(() => String, { description: 'Send it as `after` to hear what came later.' })
  sequence: string

  @Field(() => Int, { description: 'Whole minutes.' })
  minutesLeft: number
}

@Allow('ANYONE')
@ObjectType({
  description: 'The reader asks for so many minutes in all; the client may extend the reading.',
  simpleResolvers: true,
})
export class ExtensionProposed {
  @Field(() => String, { description: 'Send it as `after` to hear what came later.' })
  sequence: string

  @Field(() => Int, { description: 'In all.' })
  minutes: number
}

@Allow('ANYONE')
@ObjectType({ description: 'Somebody wrote.', simpleResolvers: true })
export class MessageSent {
  @Field(() => String, { description: 'Send it as `after` to hear what came later.' })
  sequence: string

  @Field(() => Message, { description: 'The message.' })
  message: Message
}

@Allow('ANYONE')
@ObjectType({ description: 'A side’s page came into the room or left it.', simpleResolvers: true })
export class SideChanged {
  @Field(() => String, { description: 'Send it as `after` to hear what came later.' })
  sequence: string

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
@ObjectType({ description: 'The other side’s page sends a signal.', simpleResolvers: true })
export class SignalSent {
  @Field(() => String, { description: 'Send it as `after` to hear what came later.' })
  sequence: string

  @Field(() => Signal, { description: 'The signal.' })
  signal: Signal
}

export const ReadingEvent = createUnionType({
  name: 'ReadingEvent',
  description: 'What happens in a reading.',
  types: () =>
    [
      ReadingStateChanged,
      ReadingTick,
      ReadingWarning,
      ExtensionProposed,
      MessageSent,
      SideChanged,
      SignalSent,
    ] as const,
})
export type ReadingEventSeen =
  | ReadingStateChanged
  | ReadingTick
  | ReadingWarning
  | ExtensionProposed
  | MessageSent
  | SideChanged
  | SignalSent
