import type { Money } from '../../foundation/money.ts'

/**
 * Real money, in our words. Every call that moves something carries a key: sent again with the same key, it happens
 * once and gives the same answer. Throws PaymentRefused or PaymentsUnavailable, and an Error inside a transaction.
 */
export interface Payments {
  /** Asks for money from a card; the client pays with `clientSecret` or on the provider's page. */
  requestPayment(asked: PaymentAsked): Promise<Payment>
  payment(id: string): Promise<Payment>
  /** Ends a payment nobody has paid. Refused when it was paid meanwhile. */
  cancelPayment(id: string, key: string): Promise<Payment>
  /** Gives money back to the card it came from: the whole of it, or `amount`. */
  refund(asked: { paymentId: string; amount?: Money; key: string }): Promise<{ id: string; amount: Money }>
  /** The account a reader is paid to; they still have to set it up. Returns its id. */
  openAccount(asked: { email: string; reference: string; key: string }): Promise<string>
  /** The page where a reader gives the provider their identity and bank. Works once, for a few minutes. */
  onboardingUrl(asked: {
    accountId: string
    returnUrl: string
    refreshUrl: string
    key: string
  }): Promise<string>
  /** Where a reader whose account is set up sees it and changes the bank. Works once, for a few minutes. */
  accountPageUrl(accountId: string): Promise<string>
  /** How an account stands now. Refused as `resource_missing` when the provider does not know it any more. */
  payee(accountId: string): Promise<Payee>
  transfer(asked: TransferAsked): Promise<Transfer>
  /** The transfers that carry this reference, oldest first: asked before a try whose key the provider may have forgotten. */
  transfersFor(reference: string): Promise<Transfer[]>
  /** Makes the provider's product, and its prices, what ours is. Whatever was done of it before is found and not done twice. */
  mirrorProduct(asked: ProductToMirror): Promise<MirroredProduct>
  /** The provider's product is sold no longer; nothing when there is none. */
  retireProduct(id: string): Promise<void>
  /** What was taken back of one payment: its refunds and disputes. */
  takenBackOf(paymentId: string): Promise<TakenBack[]>
  /** Payments begun since a moment, newest first; pages are loaded while they are read. */
  listPayments(since: Date): AsyncIterable<Payment>
  /** Transfers made since a moment, newest first. */
  listTransfers(since: Date): AsyncIterable<Transfer>
  /** Refunds and disputes opened since a moment. */
  listTakenBack(since: Date): AsyncIterable<TakenBack>
  /**
   * Reads a webhook from its raw body. Throws EventNotGenuine when the signature or its time does not hold for that
   * endpoint, or when the event is none that this endpoint may send.
   */
  readEvent(
    endpoint: Endpoint,
    rawBody: string | Buffer,
    signature: string | undefined,
  ): Promise<PaymentEvent>
}

/** ACCOUNT: events of the platform's own account, so of all money. CONNECT: events of the accounts readers are paid to. */
export type Endpoint = 'ACCOUNT' | 'CONNECT'

export interface PaymentAsked {
  readonly amount: Money
  /** Our id of what is paid for, carried in every answer and event. */
  readonly reference: string
  readonly description: string
  readonly key: string
}

/** A product as the provider's own pages and reports are to show it. */
export interface ProductToMirror {
  /** Our id: the provider's is made of it. */
  readonly id: string
  readonly name: string
  readonly description: string
  readonly url: string
  readonly prices: readonly { readonly sku: string; readonly amount: Money }[]
}

/** By which the provider knows it. */
export interface MirroredProduct {
  readonly providerId: string
  readonly prices: readonly { readonly sku: string; readonly priceId: string }[]
}

/** AWAITING: nobody has paid yet, maybe after a decline. PROCESSING: the bank has not answered. */
export type PaymentState = 'AWAITING' | 'PROCESSING' | 'SUCCEEDED' | 'CANCELLED'

export interface Payment {
  readonly id: string
  readonly state: PaymentState
  readonly amount: Money
  readonly received: Money
  /** Why the last try failed, in words for the person who pays; null when none has. */
  readonly failure: string | null
  readonly clientSecret: string
  readonly reference: string | null
  readonly begunAt: Date
}

/** An account that a reader is paid to, as the provider sees it. */
export interface Payee {
  readonly accountId: string
  /** Our id of the reader. */
  readonly reference: string | null
  /** The reader has handed in all that its form asked for. */
  readonly isSubmitted: boolean
  /** It can be sent money, and that money goes on to their bank. */
  readonly isPayable: boolean
  /** The provider has turned the reader away: nothing they hand in changes it. */
  readonly isRejected: boolean
  /** What the provider wants of them now, by its own names such as `external_account`. */
  readonly due: readonly string[]
}

export interface TransferAsked {
  readonly accountId: string
  readonly amount: Money
  /** Our id of the payout. */
  readonly reference: string
  readonly key: string
}

export interface Transfer {
  readonly id: string
  readonly accountId: string
  readonly amount: Money
  /** Our id of the payout. */
  readonly reference: string | null
  /** How much of it has come back so far. */
  readonly reversed: Money
  readonly sentAt: Date
}

/** A refund to the card, or a dispute that the card's owner opened at their bank. */
export interface TakenBack {
  /** The provider's id, of the refund or of the dispute. */
  readonly id: string
  readonly kind: 'REFUND' | 'DISPUTE'
  /** The payment it belongs to; null when the provider does not report it. */
  readonly paymentId: string | null
  /** What was asked back. */
  readonly amount: Money
  /** What has left the platform's balance for it so far; of an inquiry nothing. */
  readonly withdrawn: Money
  /** What has come back to the platform's balance: the dispute was won, the refund failed. */
  readonly reinstated: Money
  /** WON and LOST as the platform sees it: what was withdrawn is back, or gone. */
  readonly outcome: 'OPEN' | 'WON' | 'LOST'
  /** The provider's word for why, such as `fraudulent`. */
  readonly reason: string
  readonly openedAt: Date
}

/** `id` is the same when the same event comes again. Events come late, twice and in any order. */
export interface PaymentEvent {
  readonly id: string
  readonly type: string
  readonly at: Date
  readonly about: EventSubject | null
}

/** What an event is about, as it was when the event was made. */
export type EventSubject =
  | { readonly kind: 'payment'; readonly payment: Payment }
  | { readonly kind: 'transfer'; readonly transfer: Transfer }
  | { readonly kind: 'payee'; readonly accountId: string }
  | { readonly kind: 'taken-back'; readonly takenBack: TakenBack }
  /** Something was refunded of this payment; which refunds there are is to be asked. */
  | { readonly kind: 'refunded'; readonly paymentId: string }

/** A definite no: nothing was moved, and the same request will be refused again. */
export class PaymentRefused extends Error {
  override readonly name = 'PaymentRefused'
  /** The provider's code, e.g. `card_declined` or `balance_insufficient`. */
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** No answer that shows whether it happened: ask again with the same key. */
export class PaymentsUnavailable extends Error {
  override readonly name = 'PaymentsUnavailable'
}

/** Not from our payment provider, not from the endpoint that may send it, or too old or too new to believe. */
export class EventNotGenuine extends Error {
  override readonly name = 'EventNotGenuine'
}
