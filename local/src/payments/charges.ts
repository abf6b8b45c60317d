/** Charges: the payment a card made for an intent, as refunds and disputes see it. */
import { type Charge, newId, type PaymentIntent, unixNow } from './book.ts'
import type { Desk } from './desk.ts'
import { StripeError } from './stripe-error.ts'

export function createCharge(desk: Desk, intent: PaymentIntent): Charge {
  const charge: Charge = {
    id: newId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: intent.amount,
    amount_refunded: 0,
    balance_transaction: newId('txn'),
    captured: true,
    created: unixNow(),
    currency: intent.currency,
    customer: intent.customer,
    disputed: false,
    livemode: false,
    metadata: intent.metadata,
    paid: true,
    payment_intent: intent.id,
    refunded: false,
    status: 'succeeded',
  }
  desk.book.charges[charge.id] = charge
  return charge
}

/** What a card paid for an intent; Stripe's error when nothing was paid. */
export function chargeOf(desk: Desk, intent: PaymentIntent): Charge {
  const charge = desk.book.charges[intent.latest_charge ?? '']
  if (charge) return charge
  const message = `PaymentIntent ${intent.id} does not have a successful charge to refund.`
  throw new StripeError(400, {
    type: 'invalid_request_error',
    code: 'payment_intent_unexpected_state',
    message,
  })
}
