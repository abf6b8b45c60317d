import type { Money } from '../../foundation/money.ts'

/**
 * Real money, in our words. Every call that moves something carries a key: said again with the same key, it happens
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
  /** The account a reader is paid to; she still has to set it up. Answers its id. */
  openAccount(asked: { email: string; reference: string; key: string }): Promise<string>
  /** Where a reader tells the provider who she is and where her bank is. Works once, for a few minutes. */
  onboardingUrl(asked: {
    accountId: string
    returnUrl: string
    refreshUrl: string
    key: string
  }): Promise<string>
  /** Where a reader whose account is set up sees it and changes her bank. Works once, for a few minutes. */
  accountPageUrl(accountId: string): Promise<string>
  /** How an account stands now. Refused as `resource_missing` when the provider does not know it any more. */
  payee(accountId: string): Promise<Payee>
  transfer(asked: TransferAsked): Promise<Transfer>
  /** The transfer made for this reference, if any: asked before a try whose key the provider may have forgotten. */
  transferFor(reference: string): Promise<Transfer | null>
  /** Reads a webhook from its raw body. Throws EventNotGenuine when the signature or its time does not hold. */
  readEvent(rawBody: string | Buffer, signature: string | undefined): Promise<PaymentEvent>
}

export interface PaymentAsked {
  readonly amount: Money
  /** Our id of what is paid for, carried in every answer and event. */
  readonly reference: string
  readonly description: string
  readonly key: string
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
}

/** An account that a reader is paid to, as the provider sees it. */
export interface Payee {
  readonly accountId: string
  /** Our id of the reader. */
  readonly reference: string | null
  /** She has handed in all that its form asked for. */
  readonly isSubmitted: boolean
  /** It can be sent money, and that money goes on to her bank. */
  readonly isPayable: boolean
  /** The provider has turned her away: nothing she hands in changes it. */
  readonly isRejected: boolean
  /** What the provider wants of her now, by its own names such as `external_account`. */
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
  /** The whole of it came back. */
  readonly reversed: boolean
}

/** `id` is the same when the same event comes again. Events come late, twice and in any order. */
export interface PaymentEvent {
  readonly id: string
  readonly type: string
  readonly at: Date
  /** The payment, the transfer or the payee as it was when the event was made; null for events about something else. */
  readonly payment: Payment | null
  readonly transfer: Transfer | null
  readonly payee: Payee | null
}

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

/** No answer that says whether it happened: ask again with the same key. */
export class PaymentsUnavailable extends Error {
  override readonly name = 'PaymentsUnavailable'
}

/** Not from our payment provider, or too old or too new to believe. */
export class EventNotGenuine extends Error {
  override readonly name = 'EventNotGenuine'
}
