import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { Answer } from '../answers/index.ts'
import type { Context } from '../app.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { RateLimit } from '../foundation/contract/rate-limited-fields.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import {
  AnswerDisputeResult,
  caseOfReading,
  casesOfReadings,
  Dispute,
  DisputeResult,
} from '../trust/index.ts'
import { answerDispute } from './disputes/answer-dispute.ts'
import { DisputeAnswerInput, ExplainAnswerInput } from './disputes/case-inputs.ts'
import { disputableUntil } from './disputes/dispute.ts'
import { disputeReading } from './disputes/dispute-reading.ts'
import { ownAnswer } from './own-reading.ts'
import { tipsOfSubject } from './receipt-lines.ts'
import { Review } from './reviews/review.ts'
import { seenReviewOf } from './reviews/seen-review.ts'
import { subjectOf } from './subject.ts'
import { Tip, Tipping, tippingOf } from './tips/tip.ts'
import { countTips } from './tips/tips.store.ts'

/** What follows an answer that was delivered, as it follows a reading. */
@Resolver(() => Answer)
export class AnswerAftercareResolver {
  @Allow('CLIENT', ownAnswer('CLIENT'))
  @RateLimit('dispute')
  @Mutation(() => DisputeResult, {
    description: 'Something was wrong with an answer that was delivered: staff will decide. Once for each.',
  })
  disputeAnswer(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => DisputeAnswerInput, { description: 'The dispute.' }) input: DisputeAnswerInput,
  ): Promise<typeof DisputeResult> {
    return disputeReading(app, viewer, input)
  }

  @Allow('READER', ownAnswer('READER'))
  @Mutation(() => AnswerDisputeResult, {
    description: 'The reader’s side of a dispute of an answer, once, before it is decided.',
  })
  explainAnswer(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ExplainAnswerInput, { description: 'The words.' }) input: ExplainAnswerInput,
  ): Promise<typeof AnswerDisputeResult> {
    return answerDispute(app, viewer, input)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Review, { nullable: true, description: 'The client’s review of it, if there is one.' })
  review(@Root() { id }: Answer, @Ctx() { app, viewer }: Context): Promise<Review | null> {
    return seenReviewOf(app.db, viewer, id)
  }

  @Allow('ANYONE')
  @FieldResolver(() => [Tip], { description: 'What the client gave on top.' })
  tips(@Root() { row }: Answer, @Ctx() { app }: Context): Promise<Tip[]> {
    return tipsOfSubject(app.db, row.id, row.currency)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Tipping, {
    nullable: true,
    description: 'What the client may still give; null for the reader, and when there is nothing to tip.',
  })
  async tipping(@Root() { side, row }: Answer, @Ctx() { app }: Context): Promise<Tipping | null> {
    if (side !== 'CLIENT' || row.state !== 'DELIVERED') return null
    const tipping = tippingOf(subjectOf(row), await countTips(app.db, row.id))
    return tipping instanceof Tipping ? tipping : null
  }

  @Allow('ANYONE')
  @FieldResolver(() => Dispute, {
    nullable: true,
    description: 'The client’s dispute of it, if there is one.',
  })
  dispute(@Root() { id }: Answer, @Ctx() { app, loaders }: Context): Promise<Dispute | null> {
    return loaders.of('disputes', (ids: readonly string[]) => casesOfReadings(app.db, ids)).load(id)
  }

  @Allow('ANYONE')
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the client may dispute it; null for the reader, and when it cannot be disputed.',
  })
  async disputableUntil(@Root() { id, side, row }: Answer, @Ctx() { app }: Context): Promise<Date | null> {
    if (side !== 'CLIENT' || row.state !== 'DELIVERED') return null
    const until = disputableUntil(subjectOf(row), await caseOfReading(app.db, id))
    return until instanceof Date ? until : null
  }
}
