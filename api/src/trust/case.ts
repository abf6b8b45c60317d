import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../foundation/connection.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { type Money, MoneyType } from '../foundation/money-type.ts'
import { Node } from '../foundation/node.ts'
import { Allow, OR_NULL, own } from '../foundation/policy.ts'

export const CaseState = { OPEN: 'OPEN', DECIDED: 'DECIDED' } as const
export type CaseState = keyof typeof CaseState
registerEnumType(CaseState, { name: 'CaseState' })

export const DisputeReason = {
  CONNECTION: 'CONNECTION',
  ABSENT: 'ABSENT',
  CONDUCT: 'CONDUCT',
  CHARGE: 'CHARGE',
  OTHER: 'OTHER',
} as const
export type DisputeReason = keyof typeof DisputeReason
registerEnumType(DisputeReason, {
  name: 'DisputeReason',
  description:
    'CONNECTION: sound, picture or chat did not work. ABSENT: the reader was not there, or elsewhere in mind. CONDUCT: how she behaved. CHARGE: the time or the sum is wrong.',
})

export const Decision = {
  REFUND_FULL: 'REFUND_FULL',
  REFUND_PART: 'REFUND_PART',
  UPHELD: 'UPHELD',
} as const
export type Decision = keyof typeof Decision
registerEnumType(Decision, {
  name: 'Decision',
  description: 'UPHELD: the charge stands, nothing is given back.',
})

/** Only whom it was said by or to: the two sides do not read each other's words, staff read both. */
const saidBy = (side: 'clientId' | 'readerId') =>
  own<Case>(
    'words or as staff',
    ({ root, viewer }) => root[side] === viewer.id || viewer.roles.includes('STAFF'),
  )

@Allow('ANYONE')
@ObjectType({
  description: 'What staff decide: a client’s dispute of a reading.',
  implements: Node,
  simpleResolvers: true,
})
export class Case {
  @Field(() => ID)
  id: string

  @Field(() => CaseState)
  state: CaseState

  @Field(() => DisputeReason)
  reason: DisputeReason

  @Allow('CLIENT', saidBy('clientId'), OR_NULL)
  @Field(() => String, { nullable: true, description: 'The client’s words, to staff.' })
  comment: string

  @Field(() => DateTimeScalar)
  openedAt: Date

  @Allow('CLIENT', saidBy('readerId'), OR_NULL)
  @Field(() => String, { nullable: true, description: 'The reader’s words, to staff.' })
  answer: string | null

  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt: Date | null

  @Field(() => Decision, { nullable: true, description: 'Null while it is open.' })
  decision: Decision | null

  @Field(() => MoneyType, { nullable: true, description: 'What the client got back; null while it is open.' })
  refunded: Money | null

  @Field(() => String, { nullable: true, description: 'Why it was decided so, to both sides.' })
  note: string | null

  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt: Date | null

  readingId: string
  clientId: string
  readerId: string
  decidedBy: string | null
  /** What the reading cost, and the reader's share of it. */
  cost: Money
  readerShare: Money
}

export const CaseConnection = connectionOf('Case', () => Case)
