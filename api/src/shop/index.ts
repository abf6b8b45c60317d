/** The shop's front door: stock, baskets and orders. */
import { AddressesResolver, ViewerAddressesResolver } from './addresses/addresses.resolver.ts'
import { BasketsResolver, ViewerBasketResolver } from './baskets/baskets.resolver.ts'
import { FiguresResolver } from './figures/figures.resolver.ts'
import { GuestsResolver } from './guests/guests.resolver.ts'
import {
  OrderFieldsResolver,
  OrderLineFieldsResolver,
  OrdersResolver,
  ViewerOrdersResolver,
} from './orders/orders.resolver.ts'
import { OwnProductsResolver, ViewerOwnProductsResolver } from './own-products/own-products.resolver.ts'
import { ProductReviewsResolver, ReviewedProductResolver } from './reviews/reviews.resolver.ts'
import { StockResolver, VariantStockResolver } from './stock/stock.resolver.ts'
import { ViewerWishesResolver, WishedProductResolver, WishesResolver } from './wishes/wishes.resolver.ts'
import './orders/on-topped-up.ts'
import './guests/on-guest-money.ts'
import './on-person-gone.ts'

export { addressesOf } from './addresses/addresses.store.ts'
export {
  OrderCancelled,
  OrderPaid,
  OrderRefunded,
  OrderShipped,
  OwnProductDecided,
  StockLow,
  WishNoticed,
} from './events.ts'
export { guestPath } from './guests/guest-orders.ts'
export { isGuest } from './guests/guests.store.ts'
export { ordersOf } from './orders/order-of.ts'
export { ownProductsOf } from './own-products/own-products.store.ts'
export { productReviewsOf } from './reviews/reviews.store.ts'
export { shopJobs } from './shop.jobs.ts'
export { shopNodes } from './shop.nodes.ts'
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
