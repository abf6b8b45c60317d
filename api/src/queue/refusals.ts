import { createUnionType, Field, ObjectType } from 'type-graphql'
import { IdempotencyKeyReused } from '../foundation/idempotency-key-reused.ts'
import { Allow } from '../foundation/policy.ts'
import { Refusal } from '../foundation/refusal.ts'
import {
  AlreadyInReading,
  ChannelNotOffered,
  InsufficientFunds,
  ReaderUnavailable,
} from '../readings/index.ts'
import { Waiting } from './waiting.ts'

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'Nobody waits for her: requestReading rings her now.' })
export class ReaderFree extends Refusal {
  constructor(name: string) {
    super(`${name} is free now: there is nothing to wait for. Ring her.`)
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'One queue at a time.' })
export class AlreadyWaiting extends Refusal {
  @Field(() => Waiting)
  readonly waiting: Waiting

  constructor(waiting: Waiting) {
    super(
      `You are waiting for ${waiting.row.readerName} already. Go back to your place, or leave it before you wait for somebody else.`,
    )
    this.waiting = waiting
  }
}

export const JoinQueueResult = createUnionType({
  name: 'JoinQueueResult',
  types: () =>
    [
      Waiting,
      ReaderFree,
      ReaderUnavailable,
      ChannelNotOffered,
      InsufficientFunds,
      AlreadyInReading,
      AlreadyWaiting,
      IdempotencyKeyReused,
    ] as const,
})
