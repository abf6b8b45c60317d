/** Money that goes back to the card it came from. */
import { type Charge, newId, type Refund, unixNow } from './book.ts'
import { chargeOf } from './charges.ts'
import type { Desk } from './desk.ts'
import { type Form, record, text } from './form.ts'
import { one } from './lists.ts'
import { amountOf, retrieveIntent } from './payment-intents.ts'
import { invalid, missing, StripeError } from './stripe-error.ts'

export function createRefund(desk: Desk, form: Form): Refund {
  const paid = text(form, 'payment_intent')
  if (!paid) throw missing('payment_intent')
  const charge = chargeOf(desk, retrieveIntent(desk, paid))
  const left = charge.amount - charge.amount_refunded
  if (left === 0) throw alreadyRefunded(charge)
  const amount = text(form, 'amount') === undefined ? left : amountOf(form)
  if (amount > left)
    throw invalid('amount', `Refund amount is greater than unrefunded amount on charge (${left}).`)
  const refund: Refund = {
    id: newId('re'),
    object: 'refund',
    amount,
    balance_transaction: newId('txn'),
    charge: charge.id,
    created: unixNow(),
    currency: charge.currency,
    metadata: record(form, 'metadata'),
    payment_intent: paid,
    reason: text(form, 'reason') ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  }
  desk.book.refunds[refund.id] = refund
  refundedSoFar(charge, charge.amount_refunded + amount)
  desk.announce('refund.created', refund)
  desk.announce('charge.refunded', charge)
  return refund
}

/** The card's bank does not take the money, days later: it is the platform's again. */
export function failRefund(desk: Desk, id: string): Refund {
  const refund = one(desk.book.refunds, 'refund', id)
  if (refund.status === 'failed') return refund
  const charge = one(desk.book.charges, 'charge', String(refund.charge))
  const failure = { failure_balance_transaction: newId('txn'), failure_reason: 'expired_or_canceled_card' }
  Object.assign(refund, { status: 'failed', ...failure })
  refundedSoFar(charge, charge.amount_refunded - refund.amount)
  for (const type of ['refund.updated', 'charge.refund.updated', 'refund.failed']) desk.announce(type, refund)
  return refund
}

function refundedSoFar(charge: Charge, amount_refunded: number) {
  Object.assign(charge, { amount_refunded, refunded: amount_refunded === charge.amount })
}

function alreadyRefunded({ id }: Charge) {
  const message = `Charge ${id} has already been refunded.`
  return new StripeError(400, { type: 'invalid_request_error', code: 'charge_already_refunded', message })
}
