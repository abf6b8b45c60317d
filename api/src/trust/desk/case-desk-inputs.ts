import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../../foundation/words.ts'
import { Case, CaseState, Dispute } from '../case.ts'
import { PlatformCase } from '../platform-case.ts'
import { CaseEvent } from './case-event.ts'
import { CaseKind } from './case-kind.ts'

const messageFor = wordsFor({
  'refusal.caseChanged': [],
  'refusal.caseNotAssignable': ['why'],
  'refusal.caseOver': [],
})

const CaseOwner = { MINE: 'MINE', NOBODY: 'NOBODY' } as const
type CaseOwner = keyof typeof CaseOwner
registerEnumType(CaseOwner, {
  name: 'CaseOwner',
  description: 'Who works on a case.',
  valuesConfig: {
    MINE: { description: 'Whoever asks; of decided ones, who decided.' },
    NOBODY: { description: 'Nobody.' },
  },
})

@InputType({ description: 'Which cases a list holds.' })
export class CaseFilter {
  @Field(() => CaseState, { defaultValue: CaseState.OPEN, description: 'How far they are.' })
  state: CaseState

  @Field(() => CaseKind, { nullable: true, description: 'What they are about.' })
  kind?: CaseKind | null

  @Field(() => CaseOwner, { nullable: true, description: 'Who works on them.' })
  owner?: CaseOwner | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only open ones that were not taken up, or not decided, in time.',
  })
  isOverdue: boolean
}

@InputType({ description: 'Who works on a case from now on.' })
export class AssignCaseInput {
  @Field(() => ID, { description: 'The case, which is open.' })
  caseId: string

  @Field(() => ID, { nullable: true, description: 'Who; null: nobody any more.' })
  personId?: string | null

  @Field(() => Int, { description: 'The version that was looked at.' })
  version: number

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'What other staff should know of a case.' })
export class AddCaseNoteInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string

  @Field(() => String, { description: 'What: 1 to 2000 characters.' })
  words: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@Allow('STAFF')
@ObjectType({
  implements: Refusal,
  description: 'Somebody changed the case since it was looked at: look again.',
})
export class CaseChanged extends Refusal {
  @Field(() => Case, { description: 'As it is now.' })
  readonly case: Case

  constructor(now: Case) {
    super(messageFor('refusal.caseChanged'))
    this.case = now
  }
}

@Allow('STAFF')
@ObjectType({
  implements: Refusal,
  description: 'Whoever is named cannot work on this case, or nobody can any more.',
})
export class CaseNotAssignable extends Refusal {
  static over(): CaseNotAssignable {
    return new CaseNotAssignable(messageFor('refusal.caseOver'))
  }

  static to(why: 'ROLE' | 'SIDE'): CaseNotAssignable {
    return new CaseNotAssignable(messageFor('refusal.caseNotAssignable', { why }))
  }
}

export const AssignCaseResult = createUnionType({
  name: 'AssignCaseResult',
  description: 'The case with who works on it, or why that was not changed.',
  types: () => [Dispute, PlatformCase, CaseChanged, CaseNotAssignable, IdempotencyKeyReused] as const,
})
export const AddCaseNoteResult = createUnionType({
  name: 'AddCaseNoteResult',
  description: 'The note, or why it was not written.',
  types: () => [CaseEvent, IdempotencyKeyReused] as const,
})
