import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { InvitationNotOpen } from '../refusals.ts'
import type { InvitationRow } from './invitations.store.ts'

/** @rule how long an invitation to become a reader can be accepted: 14 days, once. */
export const INVITATION_DAYS = 14
export const LONGEST = { name: 60, words: 1000 } as const

const InvitationState = {
  OPEN: 'OPEN',
  ACCEPTED: 'ACCEPTED',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
} as const
type InvitationState = keyof typeof InvitationState
registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'What became of an invitation.',
  valuesConfig: {
    OPEN: { description: 'Its link can be used.' },
    ACCEPTED: { description: 'Somebody accepted it.' },
    EXPIRED: { description: 'Nobody accepted it in time.' },
    REVOKED: { description: 'Staff took it back before anybody accepted it.' },
  },
})

const stateOf = ({ acceptedAt, revokedAt, expiresAt }: InvitationRow, now: Date): InvitationState => {
  if (revokedAt) return 'REVOKED'
  if (acceptedAt) return 'ACCEPTED'
  return expiresAt <= now ? 'EXPIRED' : 'OPEN'
}

/** Whether its link can be used. */
export const isOpen = (row: InvitationRow, now: Date): boolean => stateOf(row, now) === 'OPEN'

@Allow('MODERATOR', 'SUPPORT')
@ObjectType({
  description: 'Somebody whom staff invited by mail to become a reader.',
  implements: Node,
  simpleResolvers: true,
})
export class ReaderInvitation implements Node {
  @Field(() => ID)
  id: string

  @Field(() => InvitationState, { description: 'What became of it.' })
  state: InvitationState

  @Field(() => String, { description: 'Where it was sent; "" once its person has closed their account.' })
  email: string

  @Field(() => String, { description: 'How they are called in it.' })
  name: string

  @Field(() => String, { description: 'What staff wrote to them.' })
  words: string

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  at: Date

  @Field(() => DateTimeScalar, { description: 'Until when it can be accepted.' })
  expiresAt: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted.' })
  acceptedAt: Date | null

  byId: string

  static of(row: InvitationRow, now: Date): ReaderInvitation {
    const { id, by: byId, email, name, words, at, expiresAt, acceptedAt } = row
    return Object.assign(new ReaderInvitation(), {
      ...{ id, byId, email, name, words, at, expiresAt, acceptedAt, state: stateOf(row, now) },
    })
  }
}

export const ReaderInvitationConnection = connectionOf('ReaderInvitation', () => ReaderInvitation)

@InputType({ description: 'Somebody who is to become a reader.' })
export class InviteReaderInput {
  @Field(() => String, { description: 'Their mail address.' })
  email: string

  @Field(() => String, { description: `How they are called: 1 to ${LONGEST.name} characters.` })
  name: string

  @Field(() => String, { nullable: true, description: `A few words to them: at most ${LONGEST.words}.` })
  words?: string | null

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const InviteReaderResult = createUnionType({
  name: 'InviteReaderResult',
  description: 'The invitation, whose mail is on its way.',
  types: () => [ReaderInvitation, IdempotencyKeyReused] as const,
})

@InputType({ description: 'An invitation that is taken back.' })
export class RevokeInvitationInput {
  @Field(() => ID, { description: 'Which; it is open.' })
  readerInvitationId: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const RevokeInvitationResult = createUnionType({
  name: 'RevokeInvitationResult',
  description: 'The invitation, which nobody can accept any more, or why it stays.',
  types: () => [ReaderInvitation, InvitationNotOpen, IdempotencyKeyReused] as const,
})
