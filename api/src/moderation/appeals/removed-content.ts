import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { wordsFor } from '../../foundation/words.ts'
import {
  type AppealProblem,
  ContentKind,
  FlagReason,
  type ItemRow,
  ModerationState,
} from '../../trust/index.ts'

const messageFor = wordsFor({ 'refusal.appealNotAllowed': ['problem'] })

export const LONGEST_APPEAL = 2000

@Allow('CLIENT')
@ObjectType({
  description: 'Something of the viewer’s own that was removed, as they see it.',
  implements: Node,
  simpleResolvers: true,
})
export class RemovedContent {
  @Field(() => ID)
  id: string

  @Field(() => ContentKind, { description: 'What it is.' })
  kind: ContentKind

  @Field(() => ModerationState, {
    description: 'How it stands: REMOVED, APPEALED, UPHELD, RESTORED, or KEPT where it came back later.',
  })
  state: ModerationState

  @Field(() => String, { description: 'Its words.' })
  words: string

  @Field(() => FlagReason, { description: 'Why it was removed.' })
  reason: FlagReason

  @Field(() => String, { nullable: true, description: 'What staff say; null: a rule removed it.' })
  explanation: string | null

  @Field(() => DateTimeScalar, { description: 'When.' })
  removedAt: Date

  @Field(() => DateTimeScalar, { description: 'Until when it can be appealed, once.' })
  appealUntil: Date

  @Field(() => String, { nullable: true, description: 'What the viewer said to it.' })
  appealWords: string | null

  static of(row: ItemRow): RemovedContent {
    const { id, kind, words, removal, removalWords, removedAt, appealUntil, appealWords } = row
    // Its author does not learn that it is reported once more.
    const state = row.state === 'ESCALATED' || row.state === 'OPEN' ? 'KEPT' : row.state
    return Object.assign(new RemovedContent(), {
      ...{ id, kind, state, words, removedAt, appealUntil, appealWords },
      ...{ reason: removal, explanation: removalWords },
    })
  }
}

export const RemovedContentConnection = connectionOf('RemovedContent', () => RemovedContent)

@InputType({ description: 'Why something that was removed should come back.' })
export class AppealRemovalInput {
  @Field(() => ID, { description: 'What.' })
  removedContentId: string

  @Field(() => String, { description: `Why: 1 to ${LONGEST_APPEAL} characters.` })
  words: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@Allow('CLIENT')
@ObjectType({
  implements: Refusal,
  description: 'Why there is no appeal: NOT_REMOVED (it is not removed), APPEALED (there was one), TOO_LATE.',
})
export class AppealNotAllowed extends Refusal {
  constructor(problem: AppealProblem) {
    super(messageFor('refusal.appealNotAllowed', { problem }), problem)
  }
}

export const AppealRemovalResult = createUnionType({
  name: 'AppealRemovalResult',
  description: 'It as it stands now, or why it was not appealed.',
  types: () => [RemovedContent, AppealNotAllowed, IdempotencyKeyReused] as const,
})
