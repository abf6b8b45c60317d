import { createUnionType, Field, ObjectType } from 'type-graphql'
import { Person, peopleOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import { accountOf } from '../../ledger/index.ts'
import { caseById, type Decision, type Dispute, RefundOutOfRange } from '../../trust/index.ts'
import { bearRefund, movesOfRefund } from '../refund.ts'
import { refundOf, requirePart } from './refund-of.ts'

@Allow('STAFF')
@ObjectType({
  description: 'What a decision would change in one account of the ledger.',
  simpleResolvers: true,
})
export class EffectLeg {
  @Field(() => String, { description: 'The account, by its kind: wallet, earnings, receivable or fees.' })
  account: string

  @Field(() => Person, { nullable: true, description: 'Whose it is; null: the platform’s.' })
  owner: Person | null

  @Field(() => MoneyType, { description: 'What comes in; negative: what goes out.' })
  amount: Money
}

@Allow('STAFF')
@ObjectType({
  description: 'What a decision would move in the ledger, as the accounts stand now: its legs sum to zero.',
  simpleResolvers: true,
})
export class DecisionEffect {
  @Field(() => MoneyType, { description: 'What the client would get back.' })
  refunded: Money

  @Field(() => [EffectLeg], { description: 'Account by account; empty when nothing moves.' })
  legs: EffectLeg[]
}

export const DecisionEffectResult = createUnionType({
  name: 'DecisionEffectResult',
  description: 'What it would move, or why it cannot be decided so.',
  types: () => [DecisionEffect, RefundOutOfRange] as const,
})

export interface DecisionToSee {
  readonly caseId: string
  readonly decision: Decision
  readonly amount: Money | null
}

/** What a decision would move now. Throws NOT_FOUND and BAD_INPUT. */
export async function foreseeDecision(
  app: App,
  { caseId, decision, amount }: DecisionToSee,
): Promise<DecisionEffect | RefundOutOfRange> {
  const id = parseId('case', caseId)
  requirePart(decision, amount)
  const dispute = await caseById(app.db, id)
  if (!dispute) throw new NotFound('case', id)
  const refunded = refundOf(decision, dispute, amount)
  if (refunded instanceof RefundOutOfRange) return refunded
  const back = money(refunded, dispute.cost.currency)
  return Object.assign(new DecisionEffect(), { refunded: back, legs: await legsOf(app, dispute, refunded) })
}

async function legsOf(app: App, dispute: Dispute, refunded: bigint): Promise<EffectLeg[]> {
  const { currency } = dispute.cost
  const earnings = await accountOf(app.db, dispute.readerId, 'earnings', currency)
  const of = { cost: dispute.cost.minor, readerShare: dispute.readerShare.minor }
  const moves = movesOfRefund(bearRefund(refunded, of, earnings.balance))
  const people = await peopleOf(app)([dispute.clientId, dispute.readerId])
  const owners = {
    wallet: dispute.clientId,
    earnings: dispute.readerId,
    receivable: dispute.readerId,
    fees: null,
  }
  return (['wallet', 'earnings', 'receivable', 'fees'] as const)
    .filter(account => moves[account] !== 0n)
    .map(account => {
      const owner = owners[account] && (people.get(owners[account]) ?? null)
      return Object.assign(new EffectLeg(), { account, owner, amount: money(moves[account], currency) })
    })
}
