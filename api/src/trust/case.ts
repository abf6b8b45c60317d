import { Field, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../foundation/contract/connection.ts'
import { type Money, MoneyType } from '../foundation/contract/money-type.ts'
import { Node } from '../foundation/contract/node.ts'
import { Allow, OR_NULL, own } from '../foundation/contract/policy.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'

export const CaseState = { OPEN: 'OPEN', DECIDED: 'DECIDED' } as const
export type CaseState = keyof typeof CaseState
registerEnumType(CaseState, {
  name: 'CaseState',
  description: 'How far staff are with a case.',
  valuesConfig: {
    OPEN: { description: 'To be decided.' },
    DECIDED: { description: 'Decided, for good.' },
  },
})

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
  description: 'What a client disputes a reading for.',
  valuesConfig: {
    CONNECTION: { description: 'Sound, picture or chat did not work.' },
    ABSENT: { description: 'The reader was not there, or elsewhere in mind.' },
    CONDUCT: { description: 'How the reader behaved.' },
    CHARGE: { description: 'The time or the sum is wrong.' },
    OTHER: { description: 'Something else, as the comment describes.' },
  },
})

export const Decision = {
  REFUND_FULL: 'REFUND_FULL',
  REFUND_PART: 'REFUND_PART',
  UPHELD: 'UPHELD',
} as const
export type Decision = keyof typeof Decision
registerEnumType(Decision, {
  name: 'Decision',
  description: 'What staff decided of a dispute.',
  valuesConfig: {
    REFUND_FULL: { description: 'All of it is given back.' },
    REFUND_PART: { description: 'A part of it is given back.' },
    UPHELD: { description: 'The charge stands, nothing is given back.' },
  },
})

export const CasePriority = { URGENT: 'URGENT', HIGH: 'HIGH', NORMAL: 'NORMAL' } as const
export type CasePriority = keyof typeof CasePriority
registerEnumType(CasePriority, {
  name: 'CasePriority',
  description: 'Which cases come first.',
  valuesConfig: {
    URGENT: { description: 'Something does not hold: before all others.' },
    HIGH: { description: 'How somebody behaved, or money from outside.' },
    NORMAL: { description: 'All others, by age.' },
  },
})

/** What staff decide, of every kind. */
@Allow('ANYONE')
@InterfaceType({ description: 'What staff decide; its kinds are types of their own.', implements: Node })
export abstract class Case extends Node {
  @Field(() => CaseState, { description: 'How far staff are with it.' })
  state: CaseState

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt: Date

  @Field(() => String, { nullable: true, description: 'Why it was decided so, to both sides.' })
  note: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null while it is open.' })
  decidedAt: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When staff first took it, or decided it; null while nobody has.',
  })
  takenUpAt: Date | null

  @Allow('STAFF')
  @Field(() => CasePriority, { description: 'Which cases come before it.' })
  priority: CasePriority

  @Allow('STAFF')
  @Field(() => Int, { description: 'Grows with every change: sent back by who changes or decides it.' })
  version: number

  assignedTo: string | null
  decidedBy: string | null
}

/** For one side and staff: the two sides do not read each other's words, staff read both. */
const sideOrStaff = (side: 'clientId' | 'readerId') =>
  own<Dispute>(
    'words or as staff',
    ({ root, viewer }) => root[side] === viewer.id || viewer.roles.includes('STAFF'),
  )

@Allow('ANYONE')
@ObjectType({
  description: 'A client’s dispute of a reading.',
  implements: [Case, Node],
  simpleResolvers: true,
})
export class Dispute extends Case {
  @Field(() => DisputeReason, { description: 'What it is about.' })
  reason: DisputeReason

  @Allow('CLIENT', sideOrStaff('clientId'), OR_NULL)
  @Field(() => String, { nullable: true, description: 'The client’s words, to staff.' })
  comment: string

  @Allow('CLIENT', sideOrStaff('readerId'), OR_NULL)
  @Field(() => String, { nullable: true, description: 'The reader’s words, to staff.' })
  answer: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the reader answered.' })
  answeredAt: Date | null

  @Field(() => Decision, { nullable: true, description: 'Null while it is open.' })
  decision: Decision | null

  @Field(() => MoneyType, { nullable: true, description: 'What the client got back; null while it is open.' })
  refunded: Money | null

  readingId: string
  clientId: string
  readerId: string
  /** What the reading cost, and the reader's share of it. */
  cost: Money
  readerShare: Money
}

export const CaseConnection = connectionOf('Case', () => Case)
