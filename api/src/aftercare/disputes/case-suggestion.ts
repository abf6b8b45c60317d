import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { App } from '../../app.ts'
import { policies } from '../../catalogue/index.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { byId, receiptOf } from '../../readings/index.ts'
import { Decision, type Dispute, disputesSince } from '../../trust/index.ts'
import { DISPUTE_HISTORY_DAYS, type SuggestionRule, suggestDecision } from './suggest-decision.ts'

const SuggestionRuleEnum = {
  READER_GONE: 'READER_GONE',
  PARTLY_GONE: 'PARTLY_GONE',
  SHORT: 'SHORT',
  OFTEN_DISPUTED: 'OFTEN_DISPUTED',
  NO_RULE: 'NO_RULE',
} as const
registerEnumType(SuggestionRuleEnum, {
  name: 'SuggestionRule',
  description: 'By which the policy came to what it suggests.',
  valuesConfig: {
    READER_GONE: { description: 'The reader was gone for much of the time: all of it goes back.' },
    PARTLY_GONE: { description: 'The reader was gone for some of the time: that share goes back.' },
    SHORT: { description: 'Less was shared than a reading needs: all of it goes back.' },
    OFTEN_DISPUTED: { description: 'The client disputed often lately: the charge stands.' },
    NO_RULE: { description: 'Nothing of the policy fits.' },
  },
})

@Allow('STAFF')
@ObjectType({
  description: 'What the policy suggests for a dispute; whoever decides is free.',
  simpleResolvers: true,
})
export class CaseSuggestion {
  @Field(() => Decision, { nullable: true, description: 'Null: nothing is suggested.' })
  decision: Decision | null

  @Field(() => MoneyType, { nullable: true, description: 'How much of it, with REFUND_PART.' })
  amount: Money | null

  @Field(() => SuggestionRuleEnum, { description: 'By which rule.' })
  rule: SuggestionRule

  @Field(() => Int, {
    description:
      'What it goes by: hundredths of a percent of the time in which the reader was gone, seconds shared, or disputes.',
  })
  measure: number

  @Field(() => Int, { description: 'How often the client disputed in the last 90 days, besides this.' })
  otherDisputes: number
}

const DAY_MILLISECONDS = 86_400_000

/** Of an answer that is disputed only the client's history is known. */
export async function suggestionFor(app: App, dispute: Dispute): Promise<CaseSuggestion> {
  const { cases: terms } = await policies(app)
  const since = new Date(dispute.openedAt.getTime() - DISPUTE_HISTORY_DAYS * DAY_MILLISECONDS)
  const otherDisputes = await disputesSince(app.db, dispute.clientId, since, dispute.id)
  const { sharedMs, readerGoneMs } = await timesOf(app, dispute.readingId)
  const { cost } = dispute
  const found = suggestDecision({ cost: cost.minor, sharedMs, readerGoneMs, otherDisputes }, terms)
  const { decision, refund, rule, measure } = found
  const amount = refund === null ? null : money(refund, cost.currency)
  return Object.assign(new CaseSuggestion(), { decision, amount, rule, measure, otherDisputes })
}

async function timesOf(
  app: App,
  readingId: string,
): Promise<{ sharedMs: number | null; readerGoneMs: number }> {
  const reading = await byId(app.db, readingId)
  if (!reading) return { sharedMs: null, readerGoneMs: 0 }
  const pauses = (await receiptOf(app.db, reading))?.pauses ?? []
  const readerGoneMs = pauses
    .filter(({ side }) => side === 'READER')
    .reduce((sum, { from, to }) => sum + to.getTime() - from.getTime(), 0)
  return { sharedMs: Number(reading.totalSharedMs), readerGoneMs }
}
