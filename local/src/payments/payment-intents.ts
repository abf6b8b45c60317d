import { newId, type PaymentIntent, unixNow } from './book.ts'
import { type Card, cardByMethod } from './cards.ts'
import { createCharge } from './charges.ts'
import type { Desk } from './desk.ts'
import { type Form, record, text } from './form.ts'
import { invalid, missing, StripeError, unexpectedState, unknownResource } from './stripe-error.ts'

/** Stripe's least charge in US dollars, in cents; other currencies have minimums near it. */
const leastMinor = 50
const mostMinor = 99_999_999

export function createIntent(desk: Desk, form: Form): PaymentIntent {
  const amount = amountOf(form)
  const currency = text(form, 'currency')?.toLowerCase()
  if (!currency) throw missing('currency')
  if (amount < leastMinor)
    throw invalid('amount', `Amount must be at least $0.50 ${currency}`, 'amount_too_small')
  const customer = text(form, 'customer') ?? null
  if (customer && !desk.book.customers[customer]) throw unknownResource('customer', customer, 'customer')
  const id = newId('pi')
  const intent: PaymentIntent = {
    id,
    object: 'payment_intent',
    amount,
    amount_capturable: 0,
    amount_received: 0,
    automatic_payment_methods: { allow_redirects: 'always', enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${newId('x').slice(2)}`,
    confirmation_method: 'automatic',
    created: unixNow(),
    currency,
    customer,
    description: text(form, 'description') ?? null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: record(form, 'metadata'),
    next_action: null,
    payment_method: null,
    payment_method_types: ['card'],
    receipt_email: text(form, 'receipt_email') ?? null,
    status: 'requires_payment_method',
    transfer_group: text(form, 'transfer_group') ?? null,
  }
  desk.book.intents[id] = intent
  desk.announce('payment_intent.created', intent)
  return text(form, 'confirm') === 'true' ? confirmIntent(desk, id, form) : intent
}

export function retrieveIntent(desk: Desk, id: string): PaymentIntent {
  const intent = desk.book.intents[id]
  if (!intent) throw unknownResource('payment_intent', id, 'intent')
  return intent
}

export function confirmIntent(desk: Desk, id: string, form: Form): PaymentIntent {
  const method = text(form, 'payment_method') ?? retrieveIntent(desk, id).payment_method
  const card = method ? cardByMethod(method) : undefined
  if (!card)
    throw method ? unknownResource('PaymentMethod', method, 'payment_method') : missing('payment_method')
  return payByCard(desk, id, card, text(form, 'return_url'))
}

/** What the card decides. A decline leaves the intent payable with another card and throws Stripe's 402. */
export function payByCard(desk: Desk, id: string, card: Card, returnUrl?: string): PaymentIntent {
  const intent = retrieveIntent(desk, id)
  if (intent.status !== 'requires_payment_method' && intent.status !== 'requires_action') {
    throw unexpectedState(
      `This PaymentIntent's payment_method could not be used because it has a status of ${intent.status}.`,
      intent,
    )
  }
  Object.assign(intent, { payment_method: card.method, last_payment_error: null, next_action: null })
  switch (card.fate) {
    case 'succeeds':
      return succeed(desk, intent)
    case 'declined':
      throw fail(desk, intent, 'card_declined', 'generic_decline', 'Your card was declined.')
    case 'insufficient_funds':
      throw fail(desk, intent, 'card_declined', 'insufficient_funds', 'Your card has insufficient funds.')
    case 'authenticates':
      return askForAuthentication(desk, intent, returnUrl)
    case 'never_answers':
      intent.status = 'processing'
      desk.announce('payment_intent.processing', intent)
      return intent
  }
}

/** The answer given on the bank's challenge page. */
export function settleChallenge(desk: Desk, id: string, approved: boolean): PaymentIntent {
  const intent = retrieveIntent(desk, id)
  if (intent.status !== 'requires_action') return intent
  intent.next_action = null
  if (approved) return succeed(desk, intent)
  const says =
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.'
  fail(desk, intent, 'payment_intent_authentication_failure', undefined, says)
  return intent
}

export function cancelIntent(desk: Desk, id: string, form: Form): PaymentIntent {
  const intent = retrieveIntent(desk, id)
  if (intent.status === 'succeeded' || intent.status === 'canceled' || intent.status === 'processing') {
    throw unexpectedState(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`,
      intent,
    )
  }
  const cancellation_reason = text(form, 'cancellation_reason') ?? null
  Object.assign(intent, {
    status: 'canceled',
    canceled_at: unixNow(),
    cancellation_reason,
    next_action: null,
  })
  desk.announce('payment_intent.canceled', intent)
  return intent
}

export function amountOf(form: Form, name = 'amount'): number {
  const given = text(form, name)
  if (given === undefined) throw missing(name)
  if (!/^\d+$/.test(given)) throw invalid(name, `Invalid integer: ${given}`)
  const amount = Number(given)
  if (amount > mostMinor) throw invalid(name, 'Amount must be no more than $999,999.99', 'amount_too_large')
  return amount
}

function succeed(desk: Desk, intent: PaymentIntent) {
  const { id } = createCharge(desk, intent)
  Object.assign(intent, { status: 'succeeded', amount_received: intent.amount, latest_charge: id })
  desk.announce('payment_intent.succeeded', intent)
  return intent
}

function fail(
  desk: Desk,
  intent: PaymentIntent,
  code: string,
  decline_code: string | undefined,
  message: string,
) {
  const error = { type: 'card_error', code, message, ...(decline_code && { decline_code }) } as const
  Object.assign(intent, {
    status: 'requires_payment_method',
    last_payment_error: error,
    payment_method: null,
  })
  desk.announce('payment_intent.payment_failed', intent)
  return new StripeError(402, { ...error, payment_intent: structuredClone(intent) })
}

function askForAuthentication(desk: Desk, intent: PaymentIntent, returnUrl?: string) {
  const url = new URL(`/local/pay/${intent.id}/challenge`, desk.publicUrl)
  if (returnUrl) url.searchParams.set('return_to', returnUrl)
  const redirect_to_url = { url: url.href, return_url: returnUrl ?? null }
  Object.assign(intent, {
    status: 'requires_action',
    next_action: { type: 'redirect_to_url', redirect_to_url },
  })
  desk.announce('payment_intent.requires_action', intent)
  return intent
}
