import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { ConsentNeeded } from '../accounts/index.ts'
import { type Money, MoneyType } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../foundation/words.ts'
import { InsufficientFunds, Reading } from '../readings/index.ts'
import { StreamMessage } from './chat/message-type.ts'
import type { StreamState } from './stream.ts'
import { Stream, StreamStateEnum } from './stream-type.ts'
import { StreamGrant } from './watch/grant-type.ts'

const messageFor = wordsFor({
  'refusal.insufficientFunds.entry': ['required', 'balance'],
  'refusal.streamInvalid': ['problem'],
  'refusal.streamMessageRefused': ['why', 'seconds'],
  'refusal.streamNotAllowed': ['why'],
  'refusal.streamNotOpen': ['state'],
  'refusal.streamPriceChanged': ['price'],
})

/** What is wrong with a stream that somebody wants to announce. */
export type StreamProblem =
  | 'TITLE'
  | 'TOPIC'
  | 'DESCRIPTION'
  | 'PRICE'
  | 'REPLAY_PRICE'
  | 'STARTS_AT'
  | 'SLOW_SECONDS'
  | 'REASON'
  | 'ENTRIES_SOLD'
  | 'TOO_MANY'
  | 'PICTURES'

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'The stream cannot be like that; `code` says what is wrong.',
})
export class StreamInvalid extends Refusal {
  constructor(problem: StreamProblem) {
    super(messageFor('refusal.streamInvalid', { problem }), problem)
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The stream stands otherwise by now.' })
export class StreamNotOpen extends Refusal {
  @Field(() => StreamStateEnum, { description: 'How it stands.' })
  readonly state: StreamState

  constructor(state: StreamState) {
    super(messageFor('refusal.streamNotOpen', { state }))
    this.state = state
  }
}

/** Why somebody may not do what they want with a stream. */
export type NotAllowed =
  | 'ENTRY_NEEDED'
  | 'INVITATION_NEEDED'
  | 'BANNED'
  | 'ALREADY_LIVE'
  | 'IN_READING'
  | 'NOT_PUBLISHED'
  | 'OWN_STREAM'
  | 'NOT_TO_BE_ENTERED'
  | 'NOT_TO_BE_INTERRUPTED'
  | 'PLACE_NEEDED'
  | 'DECLINED'
  | 'CLIENT_GONE'

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The viewer may not do this; `code` says why.' })
export class StreamNotAllowed extends Refusal {
  constructor(why: NotAllowed) {
    super(messageFor('refusal.streamNotAllowed', { why }), why)
  }
}

/** Why a message is not taken. */
export type MessageProblem = 'TEXT' | 'SLOW_MODE' | 'FOLLOWERS_ONLY' | 'MUTED' | 'BLOCKED_WORD'

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The message is not taken; `code` says why.' })
export class StreamMessageRefused extends Refusal {
  @Field(() => Int, { description: 'Seconds until another is taken, of SLOW_MODE; otherwise 0.' })
  readonly waitSeconds: number

  constructor(why: MessageProblem, waitSeconds = 0) {
    super(messageFor('refusal.streamMessageRefused', { why, seconds: waitSeconds }), why)
    this.waitSeconds = waitSeconds
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'An entry costs something else by now.' })
export class StreamPriceChanged extends Refusal {
  @Field(() => MoneyType, { description: 'What it costs now.' })
  readonly price: Money

  constructor(price: Money) {
    super(messageFor('refusal.streamPriceChanged', { price }))
    this.price = price
  }
}

/** The wallet does not cover an entry. */
export const unfunded = (required: Money, balance: Money): InsufficientFunds =>
  new InsufficientFunds(
    messageFor('refusal.insufficientFunds.entry', { required, balance }),
    required,
    balance,
  )

export const SaveStreamResult = createUnionType({
  name: 'SaveStreamResult',
  description: 'The stream, or why it is not saved.',
  types: () => [Stream, StreamInvalid, StreamNotAllowed, StreamNotOpen, IdempotencyKeyReused] as const,
})
export const GoLiveResult = createUnionType({
  name: 'GoLiveResult',
  description: 'The stream, which is live, or why it is not.',
  types: () => [Stream, StreamInvalid, StreamNotAllowed, StreamNotOpen, IdempotencyKeyReused] as const,
})
export const StreamResult = createUnionType({
  name: 'StreamResult',
  description: 'The stream as it is now, or why nothing was done.',
  types: () => [Stream, StreamNotOpen, StreamNotAllowed, StreamInvalid] as const,
})
export const EnterStreamResult = createUnionType({
  name: 'EnterStreamResult',
  description: 'The stream, which the viewer may watch, or why not.',
  types: () =>
    [
      Stream,
      InsufficientFunds,
      StreamPriceChanged,
      StreamNotAllowed,
      StreamNotOpen,
      ConsentNeeded,
      IdempotencyKeyReused,
    ] as const,
})
export const JoinStreamResult = createUnionType({
  name: 'JoinStreamResult',
  description: 'What lets the page in, or why it may not.',
  types: () => [StreamGrant, StreamNotAllowed, StreamNotOpen] as const,
})
export const AcceptPrivateReadingResult = createUnionType({
  name: 'AcceptPrivateReadingResult',
  description: 'The reading, which both have a moment to join, or why there is none.',
  types: () => [Reading, StreamNotAllowed, StreamNotOpen, IdempotencyKeyReused] as const,
})
export const SendStreamMessageResult = createUnionType({
  name: 'SendStreamMessageResult',
  description: 'The message, shown or held, or why it is not taken.',
  types: () =>
    [
      StreamMessage,
      StreamMessageRefused,
      StreamNotAllowed,
      StreamNotOpen,
      ConsentNeeded,
      IdempotencyKeyReused,
    ] as const,
})
