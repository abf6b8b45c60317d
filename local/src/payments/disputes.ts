/** Disputes: a card's owner asks their bank for the money back, and the bank decides. */
import { type BalanceTransaction, type Dispute, newId, unixNow } from './book.ts'
import { chargeOf } from './charges.ts'
import type { Desk } from './desk.ts'
import { one } from './lists.ts'
import { retrieveIntent } from './payment-intents.ts'
import { unexpectedState } from './stripe-error.ts'

/** What Stripe keeps for its trouble with each dispute, in minor units. */
const disputeFee = 1_500

export type DisputeAsked = {
  /** The whole charge when absent. */
  amount?: number
  reason?: string
  /** The bank only asks; it takes nothing yet. */
  inquiry?: boolean
}

export function openDispute(desk: Desk, intentId: string, asked: DisputeAsked = {}): Dispute {
  const charge = chargeOf(desk, retrieveIntent(desk, intentId))
  const { amount = charge.amount, reason = 'fraudulent', inquiry = false } = asked
  const dispute: Dispute = {
    id: newId('dp'),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: unixNow(),
    currency: charge.currency,
    evidence: {},
    evidence_details: { due_by: unixNow() + 7 * 86_400, has_evidence: false, past_due: false },
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: intentId,
    reason,
    status: inquiry ? 'warning_needs_response' : 'needs_response',
  }
  desk.book.disputes[dispute.id] = dispute
  charge.disputed = true
  if (inquiry) desk.announce('charge.dispute.created', dispute)
  else withdraw(desk, dispute, 'charge.dispute.created')
  return dispute
}

/** An inquiry becomes a dispute: the money is taken now. */
export function escalateDispute(desk: Desk, id: string): Dispute {
  const dispute = one(desk.book.disputes, 'dispute', id)
  if (dispute.status !== 'warning_needs_response') throw settled(dispute)
  Object.assign(dispute, { status: 'needs_response', is_charge_refundable: false })
  withdraw(desk, dispute, 'charge.dispute.updated')
  return dispute
}

/** The bank decides. What was won is the platform's again; an inquiry is closed with nothing moved. */
export function closeDispute(desk: Desk, id: string, outcome: 'won' | 'lost'): Dispute {
  const dispute = one(desk.book.disputes, 'dispute', id)
  if (['won', 'lost', 'warning_closed'].includes(dispute.status)) throw settled(dispute)
  dispute.status = dispute.status === 'warning_needs_response' ? 'warning_closed' : outcome
  const reinstated = dispute.status === 'won'
  if (reinstated) dispute.balance_transactions.push(movement(dispute, dispute.amount, 0))
  desk.announce('charge.dispute.closed', dispute)
  if (reinstated) desk.announce('charge.dispute.funds_reinstated', dispute)
  return dispute
}

function withdraw(desk: Desk, dispute: Dispute, first: string) {
  dispute.balance_transactions.push(movement(dispute, -dispute.amount, disputeFee))
  desk.announce(first, dispute)
  desk.announce('charge.dispute.funds_withdrawn', dispute)
}

function movement({ id, currency }: Dispute, amount: number, fee: number): BalanceTransaction {
  return {
    id: newId('txn'),
    object: 'balance_transaction',
    amount,
    created: unixNow(),
    currency,
    fee,
    net: amount - fee,
    reporting_category: amount < 0 ? 'dispute' : 'dispute_reversal',
    source: id,
    type: 'adjustment',
  }
}

function settled({ id, status }: Dispute) {
  return unexpectedState(`Dispute ${id} has a status of ${status}.`, null)
}
