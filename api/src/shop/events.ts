import type { Localized } from '../catalogue/index.ts'
import { eventType } from '../foundation/events/events.ts'
import type { MoneyJson } from '../foundation/money.ts'

interface OfOrder {
  readonly personId: string
  readonly total: MoneyJson
}

/** An order is paid: its money is held. Subject: the order. */
export const OrderPaid = eventType<OfOrder>('order.paid')

/** Its goods are on their way, and its money is with whoever earned it. Subject: the order. */
export const OrderShipped = eventType<OfOrder & { readonly carrier: string; readonly tracking: string }>(
  'order.shipped',
)

/** It ended before it was shipped; what was held is in the wallet again. Subject: the order. */
export const OrderCancelled = eventType<OfOrder & { readonly ending: 'BY_CLIENT' | 'BY_STAFF' | 'NOT_PAID' }>(
  'order.cancelled',
)

/** Staff gave some of it back, or all. Subject: the order. */
export const OrderRefunded = eventType<OfOrder & { readonly amount: MoneyJson }>('order.refunded')

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
