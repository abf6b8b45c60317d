import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Person, peopleOf } from '../../accounts/index.ts'
import { answerById } from '../../answers/index.ts'
import type { Context } from '../../app.ts'
import { ReadingTerms } from '../../catalogue/index.ts'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { byId, Reading, Receipt, receiptOf } from '../../readings/index.ts'
import {
  AnswerDisputeResult,
  Case,
  caseOfReading,
  casesOfReadings,
  DecideCaseResult,
  Dispute,
  DisputeResult,
} from '../../trust/index.ts'
import { ownReading } from '../own-reading.ts'
import { answerDispute } from './answer-dispute.ts'
import { CaseAnswer } from './case-answer.ts'
import {
  AnswerDisputeInput,
  DecideCaseInput,
  DecisionEffectInput,
  DisputeReadingInput,
} from './case-inputs.ts'
import { CaseReading } from './case-reading.ts'
import { CaseSuggestion, suggestionFor } from './case-suggestion.ts'
import { decideCase } from './decide-case.ts'
import { DecisionEffectResult, foreseeDecision } from './decision-effect.ts'
import { DISPUTE_DAYS, disputableUntil } from './dispute.ts'
import { disputeReading } from './dispute-reading.ts'

@Resolver(() => ReadingTerms)
export class DisputeTermsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Int, { description: 'Days after its end in which a client may dispute a reading.' })
  disputeDays(): number {
    return DISPUTE_DAYS
  }
}

@Resolver(() => Reading)
export class DisputeResolver {
  @Allow('CLIENT', ownReading('CLIENT'))
  @RateLimit('dispute')
  @Mutation(() => DisputeResult, {
    description:
      'Something was wrong with a reading that has ended: staff will decide. Once for each reading.',
  })
  disputeReading(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => DisputeReadingInput, { description: 'The dispute.' }) input: DisputeReadingInput,
  ): Promise<typeof DisputeResult> {
    return disputeReading(app, viewer, input)
  }

  @Allow('READER', ownReading('READER'))
  @Mutation(() => AnswerDisputeResult, {
    description: 'The reader’s side of it, once, before it is decided.',
  })
  answerDispute(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => AnswerDisputeInput, { description: 'The answer.' }) input: AnswerDisputeInput,
  ): Promise<typeof AnswerDisputeResult> {
    return answerDispute(app, viewer, input)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Dispute, {
    nullable: true,
    description: 'The client’s dispute of it, if there is one.',
  })
  dispute(@Root() { id }: Reading, @Ctx() { app, loaders }: Context): Promise<Dispute | null> {
    return loaders.of('disputes', (ids: readonly string[]) => casesOfReadings(app.db, ids)).load(id)
  }

  @Allow('ANYONE')
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the client may dispute it; null for the reader, and when it cannot be disputed.',
  })
  async disputableUntil(@Root() { id, side, row }: Reading, @Ctx() { app }: Context): Promise<Date | null> {
    if (side !== 'CLIENT' || row.state !== 'ENDED') return null
    const until = disputableUntil(row, await caseOfReading(app.db, id))
    return until instanceof Date ? until : null
  }
}

@Resolver(() => Case)
export class CasesResolver {
  @Allow('SUPPORT')
  @Query(() => DecisionEffectResult, {
    nullable: true,
    description: 'What a decision would move in the ledger, before it is made.',
  })
  decisionEffect(
    @Ctx() { app }: Context,
    @Arg('input', () => DecisionEffectInput, { description: 'The decision.' }) input: DecisionEffectInput,
  ): Promise<typeof DecisionEffectResult> {
    return foreseeDecision(app, { ...input, amount: input.amount ?? null })
  }

  @Allow('SUPPORT')
  @Mutation(() => DecideCaseResult, {
    description: 'Once; a refund is in the client’s wallet with the answer. `note` is shown to both sides.',
  })
  decideCase(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => DecideCaseInput, { description: 'The decision.' }) input: DecideCaseInput,
  ): Promise<typeof DecideCaseResult> {
    return decideCase(app, viewer, { ...input, amount: input.amount ?? null })
  }

  @Allow('STAFF')
  @FieldResolver(() => Person, { nullable: true, description: 'Who decided it; null while it is open.' })
  async decidedBy(@Root() { decidedBy }: Case, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return decidedBy === null ? null : loaders.of('people', peopleOf(app)).load(decidedBy)
  }
}

@Resolver(() => Dispute)
export class DisputedReadingResolver {
  @Allow('STAFF')
  @FieldResolver(() => CaseReading, {
    nullable: true,
    description: 'The facts of the disputed reading; null when an answer is disputed.',
  })
  async reading(@Root() { readingId }: Dispute, @Ctx() { app }: Context): Promise<CaseReading | null> {
    const row = await byId(app.db, readingId)
    return row && CaseReading.of(row)
  }

  @Allow('STAFF')
  @FieldResolver(() => CaseAnswer, {
    nullable: true,
    description: 'The facts of the disputed answer; null when a reading is disputed.',
  })
  async disputedAnswer(@Root() dispute: Dispute, @Ctx() { app }: Context): Promise<CaseAnswer | null> {
    const row = await answerById(app.db, dispute.readingId)
    return row && CaseAnswer.of(row, dispute)
  }
}

@Resolver(() => Dispute)
export class DisputeDeskResolver {
  @Allow('STAFF')
  @FieldResolver(() => Person, { description: 'The side that paid.' })
  async client(@Root() { clientId }: Dispute, @Ctx() { app, loaders }: Context): Promise<Person> {
    return sideOf(await loaders.of('people', peopleOf(app)).load(clientId), clientId)
  }

  @Allow('STAFF')
  @FieldResolver(() => Person, { description: 'The side that read.' })
  async reader(@Root() { readerId }: Dispute, @Ctx() { app, loaders }: Context): Promise<Person> {
    return sideOf(await loaders.of('people', peopleOf(app)).load(readerId), readerId)
  }

  @Allow('STAFF')
  @FieldResolver(() => MoneyType, { description: 'What was paid: as much may be given back.' })
  disputedCost(@Root() { cost }: Dispute): Money {
    return cost
  }

  @Allow('STAFF')
  @FieldResolver(() => String, {
    description: 'What its transfers are about, to find them by; a refund has it as its subject.',
  })
  transferSubject(@Root() { readingId }: Dispute): string {
    return readingId
  }

  @Allow('STAFF')
  @FieldResolver(() => CaseSuggestion, { description: 'What the policy suggests.' })
  suggestion(@Root() dispute: Dispute, @Ctx() { app }: Context): Promise<CaseSuggestion> {
    return suggestionFor(app, dispute)
  }
}

/** A side whose account is gone has no name any more. */
const sideOf = (person: Person | null, id: string): Person => person ?? new Person(id, '')

@Resolver(() => CaseReading)
export class CaseReadingResolver {
  @Allow('STAFF')
  @FieldResolver(() => String, {
    description: 'What the transfers of its minutes are about, to find them by.',
  })
  transferSubject(@Root() { row }: CaseReading): string {
    return row.participantId
  }

  @Allow('STAFF')
  @FieldResolver(() => Receipt, { nullable: true, description: 'Null until the reading has ended.' })
  receipt(@Root() { row }: CaseReading, @Ctx() { app }: Context): Promise<Receipt | null> {
    return receiptOf(app.db, row)
  }
}
