import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Role } from '../../foundation/viewer.ts'
import { type Account, RoleEnum, ShutOutBy, shutOutBy } from '../person.ts'

/** An account with when it was made. */
export interface RecordedAccount extends Account {
  readonly joinedAt: Date
}

@Allow('SUPPORT', 'FINANCE', 'MODERATOR')
@ObjectType({ description: 'Somebody as staff see them.', simpleResolvers: true })
export class PersonRecord {
  @Field(() => ID, { description: 'The person.' })
  readonly personId: string

  @Field(() => String, { description: 'Their full name; "" of who gave none.' })
  readonly name: string

  @Field(() => String, { nullable: true, description: 'The name others see instead.' })
  readonly alias: string | null

  @Field(() => String, { description: 'Where mail reaches them; "" where it is not known.' })
  readonly email: string

  @Field(() => String, { description: 'How the identity provider knows them.' })
  readonly subject: string

  @Field(() => [RoleEnum], { description: 'What they may do as staff, as the identity provider has it.' })
  readonly staffRoles: readonly Role[]

  @Field(() => DateTimeScalar, { description: 'Since when they are known.' })
  readonly joinedAt: Date

  @Field(() => ShutOutBy, { nullable: true, description: 'Why they may not come in; null when they may.' })
  readonly shutOutBy: ShutOutBy | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when our staff suspend them.' })
  readonly suspendedAt: Date | null

  constructor(account: RecordedAccount) {
    this.personId = account.id
    this.name = account.name
    this.alias = account.alias
    this.email = account.email
    this.subject = account.subject
    this.staffRoles = account.staffRoles
    this.joinedAt = account.joinedAt
    this.shutOutBy = shutOutBy(account)
    this.suspendedAt = account.suspendedAt
  }
}

export const PersonRecordConnection = connectionOf('PersonRecord', () => PersonRecord)

export const AccessAct = { SUSPENDED: 'SUSPENDED', READMITTED: 'READMITTED', CLOSED: 'CLOSED' } as const
export type AccessAct = keyof typeof AccessAct
registerEnumType(AccessAct, {
  name: 'AccessAct',
  description: 'What staff did to somebody’s access.',
  valuesConfig: {
    SUSPENDED: { description: 'They were shut out.' },
    READMITTED: { description: 'They were let in again.' },
    CLOSED: { description: 'Their account was closed for good.' },
  },
})

@Allow('SUPPORT', 'FINANCE', 'MODERATOR')
@ObjectType({ description: 'What one member of staff did to a person’s access.', simpleResolvers: true })
export class AccessChange {
  @Field(() => AccessAct, { description: 'What.' })
  act: AccessAct

  @Field(() => String, { description: 'Why.' })
  reason: string

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date

  id: bigint
  by: string
}

export const AccessChangeConnection = connectionOf('AccessChange', () => AccessChange)
