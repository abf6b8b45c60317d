import { createUnionType, Field, ObjectType } from 'type-graphql'
import { ConsentNeeded } from '../../accounts/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../../foundation/words.ts'
import {
  AlreadyInReading,
  ChannelNotOffered,
  InsufficientFunds,
  PriceChanged,
  ReaderUnavailable,
} from '../refusals.ts'
import { Waiting } from './waiting.ts'

const messageFor = wordsFor({
  'refusal.alreadyWaiting': ['name'],
  'refusal.readerFree': ['name'],
})

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'Nobody waits for this reader: requestReading rings now.' })
export class ReaderFree extends Refusal {
  constructor(name: string) {
    super(messageFor('refusal.readerFree', { name }))
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'One queue at a time.' })
export class AlreadyWaiting extends Refusal {
  @Field(() => Waiting, { description: 'The place that is held.' })
  readonly waiting: Waiting

  constructor(waiting: Waiting) {
    super(messageFor('refusal.alreadyWaiting', { name: waiting.row.readerName }))
    this.waiting = waiting
  }
}

export const JoinQueueResult = createUnionType({
  name: 'JoinQueueResult',
  description: 'The place in the queue, or why there is none.',
  types: () =>
    [
      Waiting,
      ReaderFree,
      ReaderUnavailable,
      ChannelNotOffered,
      ConsentNeeded,
      PriceChanged,
      InsufficientFunds,
      AlreadyInReading,
      AlreadyWaiting,
      IdempotencyKeyReused,
    ] as const,
})
