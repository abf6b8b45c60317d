/** Customers, and money that leaves again: transfers to readers' accounts. */
import { isPayable } from './accounts.ts'
import { newId, type Resource, type Transfer, unixNow } from './book.ts'
import type { Desk } from './desk.ts'
import { type Form, record, text } from './form.ts'
import { one } from './lists.ts'
import { amountOf } from './payment-intents.ts'
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

/** Brings a transfer back: what is left of it, as a bank does that does not know the account, or a part. */
export function reverseTransfer(desk: Desk, id: string, amount?: number) {
  const transfer = one(desk.book.transfers, 'transfer', id)
  const left = transfer.amount - transfer.amount_reversed
  if (left === 0) {
    const message = `Transfer ${id} has already been reversed.`
    throw new StripeError(400, { type: 'invalid_request_error', code: 'transfer_already_reversed', message })
  }
  const back = amount ?? left
  if (back < 1 || back > left) throw invalid('amount', `At most ${left} of this transfer can be reversed.`)
  const amount_reversed = transfer.amount_reversed + back
  Object.assign(transfer, { amount_reversed, reversed: amount_reversed === transfer.amount })
  desk.announce('transfer.reversed', transfer)
  const reversal = { object: 'transfer_reversal', amount: back, currency: transfer.currency }
  return { id: newId('trr'), ...reversal, created: unixNow(), transfer: id, metadata: {} }
}
