import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { wordsFor } from '../../foundation/words.ts'
import type { LookRow } from './looks.store.ts'

const messageFor = wordsFor({ 'refusal.lookNotAllowed': [] })

@Allow('CLIENT')
@ObjectType({
  description: 'A member of staff saw the site as somebody, to read only.',
  simpleResolvers: true,
})
export class Look {
  @Field(() => DateTimeScalar, { description: 'When it began.' })
  begunAt: Date

  @Field(() => DateTimeScalar, { description: 'When it ended, or ends at the latest.' })
  endedAt: Date

  @Field(() => String, { description: 'Why, in the words of who looked.' })
  reason: string

  id: string

  static of({ id, begunAt, endsAt, endedAt, reason }: LookRow): Look {
    return Object.assign(new Look(), { id, begunAt, endedAt: endedAt ?? endsAt, reason })
  }
}

export const LookConnection = connectionOf('Look', () => Look)

@Allow('SUPPORT')
@ObjectType({ description: 'The site may be opened as somebody, to read only.', simpleResolvers: true })
export class LookStarted {
  @Field(() => String, { description: 'The page of the site that opens it.' })
  path: string

  @Field(() => DateTimeScalar, { description: 'Until when.' })
  endsAt: Date

  static of({ id, endsAt }: LookRow): LookStarted {
    return Object.assign(new LookStarted(), { path: `/look/${id}`, endsAt })
  }
}

@Allow('SUPPORT')
@ObjectType({
  implements: Refusal,
  description: 'The site is not opened as this person: as staff, as oneself, or as somebody who is gone.',
})
export class LookNotAllowed extends Refusal {
  constructor() {
    super(messageFor('refusal.lookNotAllowed'))
  }
}

@InputType({ description: 'As whom the site is opened.' })
export class StartLookInput {
  @Field(() => ID, { description: 'The person.' })
  personId: string

  @Field(() => String, { description: 'Why, for them to read: 1 to 500 characters.' })
  reason: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const StartLookResult = createUnionType({
  name: 'StartLookResult',
  description: 'Where the site is opened, or why it is not.',
  types: () => [LookStarted, LookNotAllowed, IdempotencyKeyReused] as const,
})
