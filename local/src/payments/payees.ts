/** Money that leaves again: transfers to readers' accounts, and refunds to clients' cards. */
import { isPayable } from './accounts.ts'
import { newId, type PaymentIntent, type Refund, type Resource, type Transfer, unixNow } from './book.ts'
import type { Desk } from './desk.ts'
import { type Form, record, text } from './form.ts'
import { amountOf, retrieveIntent } from './payment-intents.ts'
import { cannotReceive, invalid, missing, StripeError, unknownResource } from './stripe-error.ts'

export function createCustomer(desk: Desk, form: Form): Resource {
  const customer: Resource = {
    id: newId('cus'),
    object: 'customer',
    created: unixNow(),
    email: text(form, 'email') ?? null,
    name: text(form, 'name') ?? null,
    livemode: false,
    metadata: record(form, 'metadata'),
  }
  desk.book.customers[customer.id] = customer
  desk.announce('customer.created', customer)
  return customer
}

export function createTransfer(desk: Desk, form: Form): Transfer {
  const amount = amountOf(form)
  const currency = text(form, 'currency')?.toLowerCase()
  const destination = text(form, 'destination')
  if (!currency) throw missing('currency')
  if (!destination) throw missing('destination')
  if (amount < 1) throw invalid('amount', 'This value must be greater than or equal to 1.')
  const account = desk.book.accounts[destination]
  if (!account) throw unknownResource('destination', destination, 'destination')
  if (!isPayable(account)) throw cannotReceive()
  const transfer: Transfer = {
    id: newId('tr'),
    object: 'transfer',
    created: unixNow(),
    amount,
    amount_reversed: 0,
    currency,
    description: text(form, 'description') ?? null,
    destination,
    livemode: false,
    metadata: record(form, 'metadata'),
    reversed: false,
    transfer_group: text(form, 'transfer_group') ?? null,
  }
  desk.book.transfers[transfer.id] = transfer
  desk.announce('transfer.created', transfer)
  return transfer
}

/** Brings a transfer back: the whole of it, as a bank does that does not know the account. */
export function reverseTransfer(desk: Desk, id: string) {
  const transfer = one(desk.book.transfers, 'transfer', id)
  if (transfer.reversed) {
    const message = `Transfer ${id} has already been reversed.`
    throw new StripeError(400, { type: 'invalid_request_error', code: 'transfer_already_reversed', message })
  }
  Object.assign(transfer, { reversed: true, amount_reversed: transfer.amount })
  desk.announce('transfer.reversed', transfer)
  const reversal = { object: 'transfer_reversal', amount: transfer.amount, currency: transfer.currency }
  return { id: newId('trr'), ...reversal, created: unixNow(), transfer: id, metadata: {} }
}

export function createRefund(desk: Desk, form: Form): Refund {
  const paid = text(form, 'payment_intent')
  if (!paid) throw missing('payment_intent')
  const intent = retrieveIntent(desk, paid)
  const left = intent.amount_received - refunded(desk, intent)
  const amount = text(form, 'amount') === undefined ? left : amountOf(form)
  if (left === 0) throw alreadyRefunded(intent)
  if (amount > left)
    throw invalid('amount', `Refund amount is greater than unrefunded amount on charge (${left}).`)
  const refund: Refund = {
    id: newId('re'),
    object: 'refund',
    created: unixNow(),
    amount,
    charge: intent.latest_charge,
    currency: intent.currency,
    metadata: record(form, 'metadata'),
    payment_intent: intent.id,
    reason: text(form, 'reason') ?? null,
    status: 'succeeded',
  }
  desk.book.refunds[refund.id] = refund
  desk.announce('refund.created', refund)
  return refund
}

function refunded(desk: Desk, intent: PaymentIntent) {
  const refunds = Object.values(desk.book.refunds).filter(refund => refund.payment_intent === intent.id)
  return refunds.reduce((sum, refund) => sum + refund.amount, 0)
}

function alreadyRefunded(intent: PaymentIntent) {
  const message = `Charge ${intent.latest_charge} has already been refunded.`
  return new StripeError(400, { type: 'invalid_request_error', code: 'charge_already_refunded', message })
}

export function one<T>(shelf: Record<string, T>, kind: string, id: string): T {
  const found = shelf[id]
  if (!found) throw unknownResource(kind, id)
  return found
}

/** Newest first, `limit` and `starting_after` as in Stripe's lists. */
export function listOf<T extends Resource>(all: T[], path: string, query: URLSearchParams) {
  const newest = [...all].reverse()
  const limit = Math.min(Math.max(Number(query.get('limit') ?? 10) || 10, 1), 100)
  const after = query.get('starting_after')
  const from = after ? newest.findIndex(item => item.id === after) + 1 : 0
  return {
    object: 'list',
    url: path,
    has_more: from + limit < newest.length,
    data: newest.slice(from, from + limit),
  }
}
