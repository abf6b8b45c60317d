import type Stripe from 'stripe'
import { type Money, money } from '../../foundation/money.ts'
import {
  type Payee,
  type Payment,
  PaymentRefused,
  type PaymentState,
  type TakenBack,
  type Transfer,
} from './payments.ts'

/** The metadata field that carries our id of what a Stripe object is for. */
export const referenceField = 'reference'

export function paymentOf(intent: Stripe.PaymentIntent): Payment {
  return {
    id: intent.id,
    state: stateOf(intent.status),
    amount: fromStripe(intent.amount, intent.currency),
    received: fromStripe(intent.amount_received, intent.currency),
    failure: intent.last_payment_error?.message ?? null,
    clientSecret: intent.client_secret ?? '',
    reference: intent.metadata[referenceField] ?? null,
    begunAt: dateOf(intent.created),
  }
}

function stateOf(status: Stripe.PaymentIntent['status']): PaymentState {
  if (status === 'succeeded') return 'SUCCEEDED'
  if (status === 'canceled') return 'CANCELLED'
  if (status === 'processing' || status === 'requires_capture') return 'PROCESSING'
  return 'AWAITING'
}

export function transferOf(transfer: Stripe.Transfer): Transfer {
  const accountId = typeof transfer.destination === 'string' ? transfer.destination : transfer.destination?.id
  const amount = fromStripe(transfer.amount, transfer.currency)
  const reversed = fromStripe(transfer.amount_reversed, transfer.currency)
  const reference = transfer.metadata[referenceField] ?? null
  return {
    id: transfer.id,
    accountId: accountId ?? '',
    amount,
    reference,
    reversed,
    sentAt: dateOf(transfer.created),
  }
}

export function payeeOf(account: Stripe.Account): Payee {
  const { currently_due, past_due, disabled_reason } = account.requirements ?? {}
  return {
    accountId: account.id,
    reference: account.metadata?.[referenceField] ?? null,
    isSubmitted: account.details_submitted,
    isPayable: account.payouts_enabled && account.capabilities?.transfers === 'active',
    isRejected: /^(rejected\.|listed$|platform_paused$)/.test(disabled_reason ?? ''),
    due: [...new Set([...(past_due ?? []), ...(currently_due ?? [])])],
  }
}

/** A refund leaves Stripe's balance when it is made, and comes back to it when the card's bank cannot take it. */
export function refundOf(refund: Stripe.Refund): TakenBack {
  const amount = fromStripe(refund.amount, refund.currency)
  const nothing = money(0n, amount.currency)
  const failed = refund.status === 'failed' || refund.status === 'canceled'
  return {
    id: refund.id,
    kind: 'REFUND',
    paymentId: idOf(refund.payment_intent),
    amount,
    withdrawn: amount,
    reinstated: failed ? amount : nothing,
    outcome: failed ? 'WON' : refund.status === 'succeeded' ? 'LOST' : 'OPEN',
    reason: refund.reason ?? 'refund',
    openedAt: dateOf(refund.created),
  }
}

/** What a dispute moved is read from its balance transactions; an inquiry has none. */
export function disputeOf(dispute: Stripe.Dispute): TakenBack {
  const sumOf = (sign: 1 | -1) =>
    dispute.balance_transactions
      .filter(({ amount }) => Math.sign(amount) === sign)
      .reduce((sum, { amount }) => sum + Math.abs(amount), 0)
  return {
    id: dispute.id,
    kind: 'DISPUTE',
    paymentId: idOf(dispute.payment_intent),
    amount: fromStripe(dispute.amount, dispute.currency),
    withdrawn: fromStripe(sumOf(-1), dispute.currency),
    reinstated: fromStripe(sumOf(1), dispute.currency),
    outcome: outcomeOf(dispute.status),
    reason: dispute.reason,
    openedAt: dateOf(dispute.created),
  }
}

function outcomeOf(status: Stripe.Dispute['status']): TakenBack['outcome'] {
  if (status === 'lost') return 'LOST'
  return status === 'won' || status === 'warning_closed' || status === 'prevented' ? 'WON' : 'OPEN'
}

/** Of something that Stripe gives by its id or expanded. */
export function idOf(of: string | { id: string } | null | undefined): string | null {
  return typeof of === 'string' ? of : (of?.id ?? null)
}

export const dateOf = (unixSeconds: number): Date => new Date(unixSeconds * 1000)

export function fromStripe(amount: number, currency: string): Money {
  return money(BigInt(amount), currency.toUpperCase())
}

/** Stripe counts minor units in JSON numbers; ours are bigint. Beyond the safe integers both would lie. */
export function inStripe({ minor, currency }: Money): { amount: number; currency: string } {
  if (minor <= 0n || minor > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new PaymentRefused('amount_invalid', `An amount of ${minor} minor units cannot be moved.`)
  }
  return { amount: Number(minor), currency: currency.toLowerCase() }
}
