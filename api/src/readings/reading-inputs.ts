import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { Channel } from '../catalogue/index.ts'
import { type Money, MoneyInput } from '../foundation/contract/money-type.ts'
import { IdempotencyKeyScalar } from '../foundation/contract/scalars/index.ts'

@InputType({ description: 'A live reading that is asked for, now or in turn.' })
export class RequestReadingInput {
  @Field(() => ID, { description: 'Of whom.' })
  readerId: string

  @Field(() => Channel, { description: 'How it is to be held.' })
  channel: Channel

  @Field(() => String, { nullable: true, description: 'What it is about, in a word or two.' })
  topic?: string | null

  @Field(() => String, { nullable: true, description: 'What the reader should know before.' })
  question?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'End after so many, unless extended. None: until somebody ends it.',
  })
  minutes?: number | null

  @Field(() => MoneyInput, { description: 'The price that the client was shown.' })
  ratePerMinute: Money

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'A page of one side in a reading.' })
export class ReadingPageInput {
  @Field(() => ID, { description: 'The reading.' })
  readingId: string

  @Field(() => String, { description: 'The page’s own random name, with which it listens to readingEvents.' })
  pageSession: string
}

@InputType({ description: 'How long a reading may go on, as its client agrees.' })
export class ExtendReadingInput {
  @Field(() => ID, { description: 'The reading.' })
  readingId: string

  @Field(() => Int, { nullable: true, description: 'In all; none: until somebody ends it.' })
  minutes?: number | null
}

@InputType({ description: 'How long a reading may go on, as its reader proposes.' })
export class ProposeExtensionInput {
  @Field(() => ID, { description: 'The reading.' })
  readingId: string

  @Field(() => Int, { description: 'In all.' })
  minutes: number
}

@InputType({ description: 'A chat message to send.' })
export class SendMessageInput {
  @Field(() => ID, { description: 'The reading.' })
  readingId: string

  @Field(() => String, { description: 'The words.' })
  text: string

  @Field(() => String, {
    description: 'The sender’s own key for this message: sent again, it is stored once.',
  })
  clientKey: string
}

@InputType({ description: 'A picture to send in the chat.' })
export class SendPictureInput {
  @Field(() => ID, { description: 'The reading.' })
  readingId: string

  @Field(() => String, { description: 'What POST /files answered with for it.' })
  upload: string

  @Field(() => String, {
    description: 'The sender’s own key for this message: sent again, it is stored once.',
  })
  clientKey: string
}

/** By the names that pages give them among themselves. */
export const SignalKind = {
  HELLO: 'hello',
  DESCRIPTION: 'description',
  CANDIDATE: 'candidate',
  REBUILD: 'rebuild',
  MEDIA: 'media',
} as const
registerEnumType(SignalKind, {
  name: 'SignalKind',
  description: 'What a signal between two pages of a call is for.',
  valuesConfig: {
    HELLO: { description: 'A page is there, and reports what it has received of the other.' },
    DESCRIPTION: { description: 'A session description: an offer or an answer.' },
    CANDIDATE: { description: 'An ICE candidate.' },
    REBUILD: { description: 'The connection is to be made anew.' },
    MEDIA: { description: 'Microphone and camera are on or off.' },
  },
})

@InputType({ description: 'A WebRTC signal to send.' })
export class SendSignalInput extends ReadingPageInput {
  @Field(() => String, { description: 'Page session of the other side.' })
  to: string

  @Field(() => SignalKind, { description: 'What it is for.' })
  kind: string

  @Field(() => String, { description: 'SDP, ICE candidate or mute state, as JSON text.' })
  data: string

  @Field(() => String, { description: 'The sender’s own key for this signal: sent again, it arrives once.' })
  clientKey: string
}
