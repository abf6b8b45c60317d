import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../foundation/contract/policy.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { wordsFor } from '../foundation/words.ts'
import { type Account, ShutOutBy, shutOutBy } from './person.ts'

const messageFor = wordsFor({
  'refusal.ownAccess': [],
})

registerEnumType(ShutOutBy, {
  name: 'ShutOutBy',
  description: 'Why a person may not come in.',
  valuesConfig: {
    SUSPENSION: { description: 'Our staff suspended them.' },
    BAN: { description: 'The identity provider banned them; it is lifted there.' },
    DELETION: { description: 'The account was closed for good.' },
  },
})

@Allow('STAFF')
@ObjectType({ description: 'Whether a person may come in, for staff.', simpleResolvers: true })
export class PersonAccess {
  @Field(() => ID, { description: 'The person.' })
  readonly personId: string

  @Field(() => String, { description: 'Their full name.' })
  readonly name: string

  @Field(() => ShutOutBy, { nullable: true, description: 'Why they may not come in; null when they may.' })
  readonly shutOutBy: ShutOutBy | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when our staff suspend them.' })
  readonly suspendedAt: Date | null

  constructor(account: Account) {
    this.personId = account.id
    this.name = account.name
    this.shutOutBy = shutOutBy(account)
    this.suspendedAt = account.suspendedAt
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'Staff change the access of others, never their own.' })
export class OwnAccess extends Refusal {
  constructor() {
    super(messageFor('refusal.ownAccess'))
  }
}

@InputType({ description: 'Whom to suspend, and why.' })
export class SuspendPersonInput {
  @Field(() => ID, { description: 'The person.' })
  personId: string

  @Field(() => String, { description: 'Why, for other staff: 1 to 2000 characters.' })
  reason: string

  @Field(() => String, { description: 'A fresh UUID for each intention.' })
  idempotencyKey: string
}

@InputType({ description: 'Whom to let in again, and why.' })
export class ReadmitPersonInput {
  @Field(() => ID, { description: 'The person.' })
  personId: string

  @Field(() => String, { description: 'Why, for other staff: 1 to 2000 characters.' })
  reason: string

  @Field(() => String, { description: 'A fresh UUID for each intention.' })
  idempotencyKey: string
}

export const SuspendPersonResult = createUnionType({
  name: 'SuspendPersonResult',
  description: 'What came of suspending somebody.',
  types: () => [PersonAccess, OwnAccess, IdempotencyKeyReused] as const,
})

export const ReadmitPersonResult = createUnionType({
  name: 'ReadmitPersonResult',
  description: 'What came of letting somebody in again.',
  types: () => [PersonAccess, OwnAccess, IdempotencyKeyReused] as const,
})
