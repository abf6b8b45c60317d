/** What the payments server remembers: the resources it handed out, its events, and answers kept for replay. */
import { randomBytes } from 'node:crypto'
import { type Shelf, shelf } from '../shelf.ts'

export type IntentStatus =
  | 'requires_payment_method'
  | 'requires_action'
  | 'processing'
  | 'succeeded'
  | 'canceled'

export type Resource = { id: string; object: string; created: number; [field: string]: unknown }

export type PaymentIntent = Resource & {
  object: 'payment_intent'
  amount: number
  amount_received: number
  currency: string
  customer: string | null
  client_secret: string
  metadata: Record<string, string>
  status: IntentStatus
  payment_method: string | null
  latest_charge: string | null
  last_payment_error: object | null
  next_action: object | null
  canceled_at: number | null
}

export type Transfer = Resource & {
  object: 'transfer'
  amount: number
  amount_reversed: number
  currency: string
  destination: string
}
export type Product = Resource & { object: 'product'; active: boolean; name: string }
export type Price = Resource & {
  object: 'price'
  active: boolean
  currency: string
  product: string
  unit_amount: number
}
/** One payment from a card; a payment intent's `latest_charge` names it. */
export type Charge = Resource & {
  object: 'charge'
  amount: number
  amount_refunded: number
  currency: string
  disputed: boolean
  payment_intent: string
  refunded: boolean
}
export type Refund = Resource & {
  object: 'refund'
  amount: number
  currency: string
  payment_intent: string
  status: 'pending' | 'succeeded' | 'failed' | 'canceled'
}
/** One movement of the platform's balance. */
export type BalanceTransaction = Resource & {
  object: 'balance_transaction'
  amount: number
  currency: string
}
export type DisputeStatus =
  | 'warning_needs_response'
  | 'warning_closed'
  | 'needs_response'
  | 'under_review'
  | 'won'
  | 'lost'
export type Dispute = Resource & {
  object: 'dispute'
  amount: number
  balance_transactions: BalanceTransaction[]
  currency: string
  payment_intent: string
  reason: string
  status: DisputeStatus
}
export type StripeEvent = Resource & {
  object: 'event'
  type: string
  /** The connected account it happened on; absent for what happened on the platform's own. */
  account?: string
  data: { object: Resource }
}

/** A way into the hosted pages of an account: one errand, for a few minutes. */
export type AccountLink = {
  account: string
  returnUrl: string
  /** Where a link that no longer holds leads; null when nowhere. */
  refreshUrl: string | null
  expiresAt: number
  used: boolean
}

/** An answer under its Idempotency-Key; `status` is absent while the first request is still at work. */
export type KeptAnswer = { fingerprint: string; status?: number; body?: unknown; at: number }

export type Book = {
  intents: Record<string, PaymentIntent>
  customers: Record<string, Resource>
  accounts: Record<string, Resource>
  links: Record<string, AccountLink>
  transfers: Record<string, Transfer>
  charges: Record<string, Charge>
  disputes: Record<string, Dispute>
  products: Record<string, Product>
  prices: Record<string, Price>
  refunds: Record<string, Refund>
  events: StripeEvent[]
  answers: Record<string, KeptAnswer>
}

const eventsKept = 1_000

export function openBook(file?: string): Shelf<Book> {
  const book = shelf<Book>(file, {
    intents: {},
    customers: {},
    accounts: {},
    links: {},
    transfers: {},
    charges: {},
    disputes: {},
    products: {},
    prices: {},
    refunds: {},
    events: [],
    answers: {},
  })
  // A request cut off by the end of the last run must not block its key for ever.
  for (const [key, answer] of Object.entries(book.state.answers)) {
    if (answer.status === undefined) delete book.state.answers[key]
  }
  return book
}

export function remember(book: Book, event: StripeEvent) {
  book.events.push(event)
  if (book.events.length > eventsKept) book.events.splice(0, book.events.length - eventsKept)
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** `pi_3Qa…`: the prefix of the kind and 24 letters, as Stripe's ids look. */
export function newId(prefix: string) {
  return `${prefix}_${[...randomBytes(24)].map(byte => letters[byte % letters.length]).join('')}`
}

export function unixNow() {
  return Math.floor(Date.now() / 1000)
}
