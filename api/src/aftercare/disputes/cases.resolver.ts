import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Person, peopleOf } from '../../accounts/index.ts'
import { answerById } from '../../answers/index.ts'
import type { Context } from '../../app.ts'
import { ReadingTerms } from '../../catalogue/index.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { parseId } from '../../foundation/ids.ts'
import { byId, Reading, Receipt, receiptOf } from '../../readings/index.ts'
import {
  AnswerDisputeResult,
  Case,
  CaseConnection,
  CaseState,
  caseOfReading,
  casePage,
  casesOfReadings,
  DecideCaseResult,
  Dispute,
  DisputeResult,
} from '../../trust/index.ts'
import { ownReading } from '../own-reading.ts'
import { answerDispute } from './answer-dispute.ts'
import { CaseAnswer } from './case-answer.ts'
import { AnswerDisputeInput, DecideCaseInput, DisputeReadingInput } from './case-inputs.ts'
import { CaseReading } from './case-reading.ts'
import { decideCase } from './decide-case.ts'
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
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Query(() => CaseConnection, {
    description: 'Open: who waits longest comes first. Decided: the newest first.',
  })
  async cases(
    @Ctx() { app }: Context,
    @Arg('state', () => CaseState, { defaultValue: CaseState.OPEN, description: 'Those that are so.' })
    state: CaseState,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Case>> {
    const page = await casePage(app.db, state, after ? parseId('case', after) : null, pageSize(first))
    return pageOf(page, first, after, each => each.id)
  }

  @Allow('SUPPORT', 'FINANCE')
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

@Resolver(() => CaseReading)
export class CaseReadingResolver {
  @Allow('STAFF')
  @FieldResolver(() => Receipt, { nullable: true, description: 'Null until the reading has ended.' })
  receipt(@Root() { row }: CaseReading, @Ctx() { app }: Context): Promise<Receipt | null> {
    return receiptOf(app.db, row)
  }
}
