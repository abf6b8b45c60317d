import type { Localized } from '../catalogue/index.ts'
import { eventType } from '../foundation/events/events.ts'
import type { MoneyJson } from '../foundation/money.ts'

interface OfOrder {
  readonly personId: string
  readonly total: MoneyJson
}

/** An order is paid: its money is held. Subject: the order. */
export const OrderPaid = eventType<OfOrder>('order.paid')

/** A part of it is handed over, and its money is with whoever earned it. Subject: the order. */
export const OrderFulfilled = eventType<
  OfOrder & {
    /** Of the fulfilment. */
    readonly number: number
    readonly kind: 'SHIPPED' | 'DELIVERED' | 'ISSUED'
    readonly carrier: string
    readonly tracking: string
    /** Nothing more of it is to be handed over. */
    readonly isLast: boolean
  }
>('order.fulfilled')

/** It ended, or PART of it did, before it was handed over; the amount, of an order that was paid, is in the wallet again. Subject: the order. */
export const OrderCancelled = eventType<
  OfOrder & { readonly ending: 'BY_CLIENT' | 'BY_STAFF' | 'NOT_PAID' | 'PART'; readonly amount: MoneyJson }
>('order.cancelled')

/** Staff gave some of it back, or all. Subject: the order. */
export const OrderRefunded = eventType<OfOrder & { readonly amount: MoneyJson; readonly toCard: boolean }>(
  'order.refunded',
)

interface OfReturn {
  /** The buyer. */
  readonly personId: string
  readonly orderId: string
}

/** A buyer wants to send something back. Subject: the return. */
export const ReturnRequested = eventType<OfReturn>('return.requested')

/** Staff accepted or declined it. Subject: the return. */
export const ReturnAnswered = eventType<
  OfReturn & { readonly answer: 'ACCEPTED' | 'DECLINED'; readonly words: string }
>('return.answered')

/** It arrived, and what was paid for it was given back. Subject: the return. */
export const ReturnReceived = eventType<OfReturn & { readonly amount: MoneyJson; readonly toCard: boolean }>(
  'return.received',
)

/** Something on somebody's wish list costs less or can be bought again; and so do `others`. Subject: the wish. */
export const WishNoticed = eventType<{
  readonly personId: string
  readonly names: Localized
  readonly news: 'REDUCED' | 'BACK'
  readonly others: number
}>('wish.noticed')

/** Staff put what a reader sent on sale, or said why not. Subject: what they wrote. */
export const OwnProductDecided = eventType<{
  readonly personId: string
  readonly name: string
  readonly isApproved: boolean
  readonly reason: string | null
}>('own-product.decided')

/** No more pieces of an SKU are left than staff want to be notified of. Subject: the order that took them, or the staff member. */
export const StockLow = eventType<{ readonly sku: string; readonly left: number }>('stock.low')

/** A file or lesson is new in a digital product, or another one. Subject: the product. */
export const LibraryUpdated = eventType<{ readonly names: Localized }>('library.updated')

/** A voucher was not used in time; what was paid for it is in its buyer's wallet. Subject: the voucher. */
export const VoucherExpired = eventType<{
  readonly personId: string
  readonly names: Localized
  readonly amount: MoneyJson
}>('voucher.expired')

/** The day of a present has come: its mail goes out. Subject: the present. */
export const PresentDue = eventType<Record<string, never>>('present.due')

/** A friend accepted a present. Subject: the present. */
export const PresentAccepted = eventType<{
  readonly giverId: string
  readonly friendId: string
  readonly names: Localized
}>('present.accepted')
