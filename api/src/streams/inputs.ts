import { Field, ID, InputType, Int } from 'type-graphql'
import { type Money, MoneyInput } from '../foundation/contract/money-type.ts'
import { IdempotencyKeyScalar } from '../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import type { StreamVisibility } from './stream.ts'
import { StreamVisibilityEnum } from './stream-type.ts'

@InputType({ description: 'What a stream is.' })
export class StreamDetailsInput {
  @Field(() => String, { description: 'What it is called: 3 to 100 characters.' })
  title: string

  @Field(() => String, { description: 'What it is about, in a word or two; "" for nothing in particular.' })
  topic: string

  @Field(() => String, { description: 'What happens in it: at most 1000 characters.' })
  description: string

  @Field(() => String, {
    nullable: true,
    description: 'An own upload as its picture; left out, it stays as it is, or there is none.',
  })
  upload?: string | null

  @Field(() => StreamVisibilityEnum, { description: 'Who may watch.' })
  visibility: StreamVisibility

  @Field(() => MoneyInput, { nullable: true, description: 'What an entry costs; of a premium one alone.' })
  price?: Money | null

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds between two messages of one person: 0 to 600; left out, as the house sets it.',
  })
  slowSeconds?: number | null

  @Field(() => Boolean, { description: 'Only who has the reader as a favourite may write.' })
  followersOnly: boolean

  @Field(() => Boolean, { description: 'Messages with links wait until somebody approves them.' })
  holdsLinks: boolean

  @Field(() => Boolean, { description: 'It is recorded, and can be watched afterwards.' })
  records: boolean

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Clients may ask for a private reading while it is live, for which it is paused.',
  })
  takesPrivate: boolean
}

@InputType({ description: 'A stream to announce.' })
export class ScheduleStreamInput {
  @Field(() => StreamDetailsInput, { description: 'What it is.' })
  details: StreamDetailsInput

  @Field(() => DateTimeScalar, { description: 'When it begins: within 90 days.' })
  startsAt: Date

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

const HAS_PICTURE = {
  defaultValue: true,
  description: 'False: it goes by voice alone, and its cover is shown.',
} as const

@InputType({ description: 'An announced stream that begins.' })
export class GoLiveInput {
  @Field(() => ID, { description: 'The stream.' })
  streamId: string

  @Field(() => Boolean, HAS_PICTURE)
  hasPicture: boolean

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'A stream that begins at once.' })
export class StartStreamInput {
  @Field(() => StreamDetailsInput, { description: 'What it is.' })
  details: StreamDetailsInput

  @Field(() => Boolean, HAS_PICTURE)
  hasPicture: boolean

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'Whether a stream has a picture.' })
export class ShowStreamPictureInput {
  @Field(() => ID, { description: 'The stream.' })
  streamId: string

  @Field(() => Boolean, { description: 'A camera or a screen is sent.' })
  isShown: boolean
}

@InputType({ description: 'Somebody who asks for a private reading during a stream.' })
export class PrivateRequestInput {
  @Field(() => ID, { description: 'The stream.' })
  streamId: string

  @Field(() => ID, { description: 'The place that they hold in the reader’s queue.' })
  queuedClientId: string
}

@InputType({ description: 'Whom a reader takes for a private reading, for which their stream is paused.' })
export class AcceptPrivateReadingInput extends PrivateRequestInput {
  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'An announced stream as it is to be.' })
export class ChangeStreamInput {
  @Field(() => ID, { description: 'The stream.' })
  streamId: string

  @Field(() => StreamDetailsInput, { description: 'What it is.' })
  details: StreamDetailsInput

  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  startsAt: Date
}

@InputType({ description: 'A stream that is called off or taken down, and why.' })
export class StreamReasonInput {
  @Field(() => ID, { description: 'The stream.' })
  streamId: string

  @Field(() => String, { description: 'Why, for people to read: 1 to 500 characters.' })
  reason: string
}

@InputType({ description: 'What the recording of a stream costs, and what is shown along with it.' })
export class ReplayTermsInput {
  @Field(() => ID, { description: 'The stream.' })
  streamId: string

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'Within the bounds of an entry; left out: whoever may know of the stream watches it free.',
  })
  price?: Money | null

  @Field(() => Boolean, { description: 'The chat and gifts are shown along with it.' })
  replaysChat: boolean
}

@InputType({ description: 'An entry to a premium stream, or the price of a recording.' })
export class EnterStreamInput {
  @Field(() => ID, { description: 'The stream.' })
  streamId: string

  @Field(() => MoneyInput, { description: 'The price that was shown.' })
  price: Money

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'A page that watches.' })
export class JoinStreamInput {
  @Field(() => ID, { description: 'The stream.' })
  streamId: string

  @Field(() => String, { nullable: true, description: 'Of the link to a private stream.' })
  secret?: string | null
}

@InputType({ description: 'A page that watches still.' })
export class RenewStreamGrantInput {
  @Field(() => ID, { description: 'The stream.' })
  streamId: string

  @Field(() => String, { description: 'As the last grant had it.' })
  participant: string
}

@InputType({ description: 'People to invite into a private stream.' })
export class InviteToStreamInput {
  @Field(() => ID, { description: 'The stream.' })
  streamId: string

  @Field(() => [ID], { description: 'These people, at most 100.' })
  personIds: string[]

  @Field(() => Boolean, { description: 'And everybody who has the reader as a favourite now.' })
  followers: boolean
}

@InputType({ description: 'Somebody in a stream.' })
export class StreamPersonInput {
  @Field(() => ID, { description: 'The stream.' })
  streamId: string

  @Field(() => ID, { description: 'The person.' })
  personId: string
}

@InputType({ description: 'A message to the chat of a stream.' })
export class SendStreamMessageInput {
  @Field(() => ID, { description: 'The stream.' })
  streamId: string

  @Field(() => String, { description: 'What is written: 1 to 300 characters.' })
  text: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'Which message stands on top of the chat.' })
export class PinStreamMessageInput {
  @Field(() => ID, { description: 'The stream.' })
  streamId: string

  @Field(() => ID, { nullable: true, description: 'The message; left out, none stands there any more.' })
  streamMessageId?: string | null
}
