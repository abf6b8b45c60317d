/** The shop's front door: stock, baskets and orders. */
import { BasketsResolver } from './baskets/baskets.resolver.ts'
import { FulfilmentsResolver } from './fulfilments/fulfilments.resolver.ts'
import { InvoicesResolver } from './invoices/invoices.resolver.ts'
import {
  OrderFieldsResolver,
  OrderLineFieldsResolver,
  OrdersResolver,
  ViewerOrdersResolver,
} from './orders/orders.resolver.ts'
import { RefundEffectResolver } from './refunds/refund-effect.resolver.ts'
import { OrderRefundsResolver } from './refunds/refunds.resolver.ts'
import { ReturnsResolver, StaffReturnsResolver } from './returns/returns.resolver.ts'
import { SalesResolver } from './sales/sales.resolver.ts'
import { StockResolver, VariantStockResolver } from './stock/stock.resolver.ts'
import './orders/on-topped-up.ts'

export {
  OrderCancelled,
  OrderFulfilled,
  OrderPaid,
  OrderRefunded,
  ReturnAnswered,
  ReturnReceived,
  ReturnRequested,
  StockLow,
} from './events.ts'
export { ordersOf } from './orders/order-of.ts'
export { shopJobs } from './shop.jobs.ts'
export { shopNodes } from './shop.nodes.ts'

export const shopResolvers = [
  StockResolver,
  VariantStockResolver,
  BasketsResolver,
  OrdersResolver,
  OrderFieldsResolver,
  OrderLineFieldsResolver,
  ViewerOrdersResolver,
  FulfilmentsResolver,
  RefundEffectResolver,
  OrderRefundsResolver,
  InvoicesResolver,
  SalesResolver,
  ReturnsResolver,
  StaffReturnsResolver,
] as const
