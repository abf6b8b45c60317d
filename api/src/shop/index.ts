/** The shop's front door: stock, baskets, orders, and what is handed over at once: a library, vouchers, presents. */
import { AddressesResolver, ViewerAddressesResolver } from './addresses/addresses.resolver.ts'
import { BasketsResolver, ViewerBasketResolver } from './baskets/baskets.resolver.ts'
import { FiguresResolver } from './figures/figures.resolver.ts'
import { FulfilmentsResolver } from './fulfilments/fulfilments.resolver.ts'
import { GuestsResolver } from './guests/guests.resolver.ts'
import { InvoicesResolver } from './invoices/invoices.resolver.ts'
import {
  LibraryItemFieldsResolver,
  LibraryResolver,
  ViewerLibraryResolver,
} from './library/library.resolver.ts'
import {
  OrderFieldsResolver,
  OrderLineFieldsResolver,
  OrdersResolver,
  PersonOrdersResolver,
  ViewerOrdersResolver,
} from './orders/orders.resolver.ts'
import { OwnProductsResolver, ViewerOwnProductsResolver } from './own-products/own-products.resolver.ts'
import { PresentsResolver, ViewerPresentsResolver } from './presents/presents.resolver.ts'
import { RefundEffectResolver } from './refunds/refund-effect.resolver.ts'
import { OrderRefundsResolver } from './refunds/refunds.resolver.ts'
import { ReturnsResolver, StaffReturnsResolver } from './returns/returns.resolver.ts'
import { ProductReviewsResolver, ReviewedProductResolver } from './reviews/reviews.resolver.ts'
import { SalesResolver } from './sales/sales.resolver.ts'
import { StockResolver, VariantStockResolver } from './stock/stock.resolver.ts'
import {
  ViewerVouchersResolver,
  VoucherFieldsResolver,
  VouchersResolver,
} from './vouchers/vouchers.resolver.ts'
import { ViewerWishesResolver, WishedProductResolver, WishesResolver } from './wishes/wishes.resolver.ts'
import './vouchers/on-appointment-ended.ts'
import './orders/on-topped-up.ts'
import './guests/on-guest-money.ts'
import './on-person-gone.ts'

export { addressesOf } from './addresses/addresses.store.ts'
export {
  LibraryUpdated,
  OrderCancelled,
  OrderFulfilled,
  OrderPaid,
  OrderRefunded,
  OwnProductDecided,
  PresentAccepted,
  PresentDue,
  ReturnAnswered,
  ReturnReceived,
  ReturnRequested,
  StockLow,
  VoucherExpired,
  WishNoticed,
} from './events.ts'
export { emailIn } from './guests/guest-key.ts'
export { guestPath } from './guests/guest-orders.ts'
export { isGuest } from './guests/guests.store.ts'
export { dispositionOf } from './library/file-name.ts'
export { ownersOf } from './library/library.store.ts'
export { libraryOf } from './library/library-of.ts'
export { linkedFile } from './library/linked-file.ts'
export { LIBRARY_FILES } from './library/open-file.ts'
export { ordersOf } from './orders/order-of.ts'
export { ownProductsOf } from './own-products/own-products.store.ts'
export { presentsOf, presentToSend } from './presents/present-of.ts'
export { productReviewsOf } from './reviews/reviews.store.ts'
export { seenReview as seenProductReview } from './reviews/seen-reviews.ts'
export { showReview as showProductReview } from './reviews/show-review.ts'
export { shopJobs } from './shop.jobs.ts'
export { shopNodes } from './shop.nodes.ts'
export { vouchersOf } from './vouchers/voucher-of.ts'
export { askedReturns, lateOrders, sentProducts } from './waiting.store.ts'
export { wishesOf } from './wishes/wishes.store.ts'

export const shopResolvers = [
  StockResolver,
  VariantStockResolver,
  BasketsResolver,
  ViewerBasketResolver,
  OrdersResolver,
  OrderFieldsResolver,
  OrderLineFieldsResolver,
  ViewerOrdersResolver,
  PersonOrdersResolver,
  FulfilmentsResolver,
  RefundEffectResolver,
  OrderRefundsResolver,
  InvoicesResolver,
  SalesResolver,
  ReturnsResolver,
  StaffReturnsResolver,
  LibraryResolver,
  LibraryItemFieldsResolver,
  ViewerLibraryResolver,
  VouchersResolver,
  VoucherFieldsResolver,
  ViewerVouchersResolver,
  PresentsResolver,
  ViewerPresentsResolver,
  ProductReviewsResolver,
  ReviewedProductResolver,
  AddressesResolver,
  ViewerAddressesResolver,
  GuestsResolver,
  OwnProductsResolver,
  ViewerOwnProductsResolver,
  FiguresResolver,
  WishesResolver,
  WishedProductResolver,
  ViewerWishesResolver,
] as const
