import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Person } from '../../accounts/index.ts'
import { Channel } from '../../catalogue/index.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { type ReadingRow, type ReadingState, ReadingStateEnum } from '../reading.ts'
import { ReadingNotOpen } from '../refusals.ts'

/** A side's page, as the platform last heard of it. */
export interface SignsOfLife {
  readonly clientSeenAt: Date | null
  readonly readerSeenAt: Date | null
  readonly clientIsHere: boolean
  readonly readerIsHere: boolean
}

/** Not what is said or written: that stays between its two sides. */
@Allow('SUPPORT', 'FINANCE', 'MODERATOR')
@ObjectType({ description: 'A reading that goes on, for staff.', simpleResolvers: true })
export class LiveReading {
  @Field(() => ID, { description: 'The reading.' })
  readingId: string

  @Field(() => Channel, { description: 'How it is held.' })
  channel: Channel

  @Field(() => ReadingStateEnum, { description: 'How it stands.' })
  state: ReadingState

  @Field(() => Person, { description: 'Who asked for it and pays.' })
  client: Person

  @Field(() => Person, { description: 'Who reads.' })
  reader: Person

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When both were first connected.' })
  startedAt: Date | null

  @Field(() => Int, { description: 'Whole seconds both sides were present.' })
  sharedSeconds: number

  @Field(() => MoneyType, { description: 'What it has cost so far; begun minutes are in it whole.' })
  cost: Money

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds since the client’s page was last heard of; null: never.',
  })
  clientSilentSeconds: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds since the reader’s page was last heard of; null: never.',
  })
  readerSilentSeconds: number | null

  @Field(() => Boolean, { description: 'A page of the client listens.' })
  clientIsHere: boolean

  @Field(() => Boolean, { description: 'A page of the reader listens.' })
  readerIsHere: boolean

  id: string

  static of(row: ReadingRow & SignsOfLife): LiveReading {
    const { id, channel, state, requestedAt, startedAt } = row
    const { clientSeenAt, readerSeenAt, clientIsHere, readerIsHere, at } = row
    return Object.assign(new LiveReading(), {
      ...{ id, readingId: id, channel, state, requestedAt, startedAt },
      ...{ clientIsHere, readerIsHere },
      clientSilentSeconds: silentSeconds(clientSeenAt, at),
      readerSilentSeconds: silentSeconds(readerSeenAt, at),
      sharedSeconds: Math.floor(sharedMsOf(row) / 1000),
      cost: money(row.charged - row.givenBack, row.currency),
      client: new Person(row.clientId, row.clientName),
      reader: new Person(row.readerId, row.readerName),
    })
  }
}

const sharedMsOf = ({ totalSharedMs, activeSince, at }: ReadingRow): number =>
  Number(totalSharedMs) + (activeSince ? Math.max(0, at.getTime() - activeSince.getTime()) : 0)

const silentSeconds = (seenAt: Date | null, at: Date): number | null =>
  seenAt && Math.max(0, Math.floor((at.getTime() - seenAt.getTime()) / 1000))

export const LiveReadingConnection = connectionOf('LiveReading', () => LiveReading)

@InputType({ description: 'A reading that staff end.' })
export class StopReadingInput {
  @Field(() => ID, { description: 'The reading, which goes on.' })
  readingId: string

  @Field(() => String, { description: 'Why, to both sides: 1 to 500 characters.' })
  reason: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const StopReadingResult = createUnionType({
  name: 'StopReadingResult',
  description: 'The reading as it ended, or why it was not ended.',
  types: () => [LiveReading, ReadingNotOpen, IdempotencyKeyReused] as const,
})
