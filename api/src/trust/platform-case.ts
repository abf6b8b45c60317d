import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../foundation/contract/policy.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../foundation/words.ts'
import type { WordsJson } from '../foundation/words-json.ts'
import { Case } from './case.ts'

const messageFor = wordsFor({
  'refusal.caseClosed': ['note'],
})

export const PlatformCaseKind = {
  AUDIT: 'AUDIT',
  CHARGEBACK: 'CHARGEBACK',
  PAYMENT: 'PAYMENT',
  QUALITY: 'QUALITY',
} as const
export type PlatformCaseKind = keyof typeof PlatformCaseKind
registerEnumType(PlatformCaseKind, {
  name: 'PlatformCaseKind',
  description: 'What the platform asks staff to look at.',
  valuesConfig: {
    AUDIT: { description: 'A nightly audit found that something does not hold.' },
    CHARGEBACK: { description: 'A card’s bank disputes a payment.' },
    PAYMENT: { description: 'Money from outside does not fit what was asked for, or cannot be paid out.' },
    QUALITY: { description: 'What a reader’s last weeks show is past a limit of the policies.' },
  },
})

@Allow('STAFF')
@ObjectType({
  description: 'Something that the platform asks staff to look at.',
  implements: Case,
  simpleResolvers: true,
})
export class PlatformCase extends Case {
  @Field(() => PlatformCaseKind, { description: 'What it is about.' })
  kind: PlatformCaseKind

  @Field(() => String, { description: 'What was found, in the language of whoever asks.' })
  words: string

  /** Null of cases from before there were messages for it. */
  says: readonly WordsJson[] | null

  personId: string | null
}

@Allow('STAFF')
@ObjectType({ implements: Refusal, description: 'Somebody closed this case before.' })
export class CaseClosed extends Refusal {
  @Field(() => PlatformCase, { description: 'As it was closed.' })
  readonly case: PlatformCase

  constructor(closed: PlatformCase) {
    super(messageFor('refusal.caseClosed', { note: closed.note ?? '' }))
    this.case = closed
  }
}

@InputType({ description: 'What staff record of a case that the platform opened.' })
export class CloseCaseInput {
  @Field(() => ID, { description: 'The case, which is open.' })
  caseId: string

  @Field(() => String, { description: 'What was done about it, to other staff: 1 to 2000 characters.' })
  note: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const CloseCaseResult = createUnionType({
  name: 'CloseCaseResult',
  description: 'The case as it was closed, or why it was not.',
  types: () => [PlatformCase, CaseClosed, IdempotencyKeyReused] as const,
})
