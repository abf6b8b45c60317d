import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../../foundation/words.ts'
import { type DecisionProblem, FlagReason, ModerationDecision } from '../../trust/index.ts'
import { ModerationItem } from './item.ts'

const messageFor = wordsFor({ 'refusal.moderationNotDecided': ['problem'] })

export const LONGEST_WORDS = 2000

@InputType({ description: 'What staff decide about something that was reported, or about an appeal.' })
export class DecideModerationInput {
  @Field(() => ID, { description: 'What.' })
  moderationItemId: string

  @Field(() => ModerationDecision, { description: 'What becomes of it.' })
  decision: ModerationDecision

  @Field(() => FlagReason, { nullable: true, description: 'Why it goes; with REMOVE, but not of an appeal.' })
  reason?: FlagReason | null

  @Field(() => String, {
    description: `At most ${LONGEST_WORDS} characters. To its author with REMOVE and of an appeal, and then not empty; otherwise to other staff.`,
  })
  words: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@Allow('MODERATOR')
@ObjectType({
  implements: Refusal,
  description:
    'Why it is not decided so: DECIDED (somebody did before), OWN (the viewer wrote it), FOR_ADMIN (it was escalated), SAME_PERSON (who removed it does not decide the appeal), NOT_ESCALATED (an appeal is kept or removed).',
})
export class ModerationNotDecided extends Refusal {
  constructor(problem: DecisionProblem) {
    super(messageFor('refusal.moderationNotDecided', { problem }), problem)
  }
}

export const DecideModerationResult = createUnionType({
  name: 'DecideModerationResult',
  description: 'It as it stands now, or why it was not decided.',
  types: () => [ModerationItem, ModerationNotDecided, IdempotencyKeyReused] as const,
})

@InputType({ description: 'What other staff should know of something in the queue.' })
export class AddModerationNoteInput {
  @Field(() => ID, { description: 'Of what.' })
  moderationItemId: string

  @Field(() => String, { description: `1 to ${LONGEST_WORDS} characters.` })
  words: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const AddModerationNoteResult = createUnionType({
  name: 'AddModerationNoteResult',
  description: 'It with its note, or why none was written.',
  types: () => [ModerationItem, IdempotencyKeyReused] as const,
})
