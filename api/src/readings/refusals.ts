import { createUnionType, Field, ObjectType } from 'type-graphql'
import { ConsentNeeded } from '../accounts/index.ts'
import { PresenceStatus } from '../availability/index.ts'
import { Channel } from '../catalogue/index.ts'
import { type Money, MoneyType, money } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { type Words, wordsFor } from '../foundation/words.ts'
import { Message } from './feed/reading-events.ts'
import { Reading, type ReadingState, ReadingStateEnum } from './reading.ts'

const messageFor = wordsFor({
  'refusal.alreadyInReading': [],
  'refusal.channelNotOffered': ['name', 'offered'],
  'refusal.channelNotOffered.channel': ['channel'],
  'refusal.channelNotOffered.none': ['name'],
  'refusal.insufficientFunds.reading': ['required', 'balance', 'minutes'],
  'refusal.insufficientFunds.tip': ['tip', 'balance'],
  'refusal.othersWait': ['name'],
  'refusal.pictureLimitReached': [],
  'refusal.priceChanged': ['name', 'rate'],
  'refusal.readerUnavailable': ['name', 'presence'],
  'refusal.readingNotOpen': ['state'],
})

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'The wallet does not cover what this needs; top up by the difference.',
})
export class InsufficientFunds extends Refusal {
  @Field(() => MoneyType, { description: 'What it needs.' })
  readonly required: Money

  @Field(() => MoneyType, { description: 'What is in the wallet.' })
  readonly balance: Money

  @Field(() => MoneyType, { description: 'What a top-up must add.' })
  readonly missing: Money

  constructor(words: Words, required: Money, balance: Money) {
    super(words)
    this.required = required
    this.balance = balance
    this.missing = money(required.minor - balance.minor, required.currency)
  }

  static forReading(required: Money, balance: Money, minutes: number): InsufficientFunds {
    return new InsufficientFunds(
      messageFor('refusal.insufficientFunds.reading', { required, balance, minutes }),
      required,
      balance,
    )
  }

  static forTip(required: Money, balance: Money): InsufficientFunds {
    return new InsufficientFunds(
      messageFor('refusal.insufficientFunds.tip', { tip: required, balance }),
      required,
      balance,
    )
  }
}

@Allow('ANYONE')
@ObjectType({ description: 'The reader cannot be rung now.', implements: Refusal })
export class ReaderUnavailable extends Refusal {
  @Field(() => PresenceStatus, { description: 'What others see of the reader.' })
  readonly presence: PresenceStatus

  constructor(name: string, presence: PresenceStatus) {
    super(messageFor('refusal.readerUnavailable', { name, presence }))
    this.presence = presence
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'Others wait for this reader, so the reader is rung for them first: joinQueue takes a place.',
})
export class OthersWait extends Refusal {
  constructor(name: string) {
    super(messageFor('refusal.othersWait', { name }))
  }
}

@Allow('ANYONE')
@ObjectType({ description: 'The reader does not read by this channel.', implements: Refusal })
export class ChannelNotOffered extends Refusal {
  @Field(() => [Channel], { description: 'What the reader offers.' })
  readonly offered: Channel[]

  constructor(name: string, offered: Channel[]) {
    const channels = offered.map(channel => messageFor('refusal.channelNotOffered.channel', { channel }))
    super(
      channels.length > 0
        ? messageFor('refusal.channelNotOffered', { name, offered: channels })
        : messageFor('refusal.channelNotOffered.none', { name }),
    )
    this.offered = offered
  }
}

@Allow('ANYONE')
@ObjectType({ description: 'One reading at a time.', implements: Refusal })
export class AlreadyInReading extends Refusal {
  @Field(() => Reading, { description: 'The reading that is open.' })
  readonly reading: Reading

  constructor(reading: Reading) {
    super(messageFor('refusal.alreadyInReading'))
    this.reading = reading
  }
}

@Allow('ANYONE')
@ObjectType({ description: 'The reading is over, or not so far yet.', implements: Refusal })
export class ReadingNotOpen extends Refusal {
  @Field(() => ReadingStateEnum, { description: 'How it stands.' })
  readonly state: ReadingState

  constructor(state: ReadingState) {
    super(messageFor('refusal.readingNotOpen', { state }))
    this.state = state
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'The reader changed the price since it was shown: show the new one and ask again.',
})
export class PriceChanged extends Refusal {
  @Field(() => MoneyType, { description: 'What a minute costs now.' })
  readonly ratePerMinute: Money

  constructor(name: string, rate: Money) {
    super(messageFor('refusal.priceChanged', { name, rate }))
    this.ratePerMinute = rate
  }
}

@Allow('ANYONE')
@ObjectType({
  description: 'The viewer’s pictures in this reading are as many as may be.',
  implements: Refusal,
})
export class PictureLimitReached extends Refusal {
  constructor() {
    super(messageFor('refusal.pictureLimitReached'))
  }
}

export const RequestReadingResult = createUnionType({
  name: 'RequestReadingResult',
  description: 'The reading that rings, or why none does.',
  types: () =>
    [
      Reading,
      InsufficientFunds,
      ReaderUnavailable,
      OthersWait,
      ChannelNotOffered,
      ConsentNeeded,
      PriceChanged,
      AlreadyInReading,
      IdempotencyKeyReused,
    ] as const,
})
export const ReadingResult = createUnionType({
  name: 'ReadingResult',
  description: 'The reading as it is now, or why nothing was done.',
  types: () => [Reading, ReadingNotOpen] as const,
})
export const MessageResult = createUnionType({
  name: 'MessageResult',
  description: 'The message, or why it was not sent.',
  types: () => [Message, ReadingNotOpen, IdempotencyKeyReused] as const,
})
export const PictureResult = createUnionType({
  name: 'PictureResult',
  description: 'The message with the picture, or why it was not sent.',
  types: () => [Message, ReadingNotOpen, PictureLimitReached, IdempotencyKeyReused] as const,
})
