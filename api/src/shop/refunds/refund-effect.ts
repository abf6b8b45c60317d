import { Field, ObjectType } from 'type-graphql'
import type { App } from '../../app.ts'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { NotFound } from '../../foundation/fault.ts'
import { money } from '../../foundation/money.ts'
import { sum } from '../checkout/price-order.ts'
import { fulfilledLines } from '../fulfilments/fulfilments.store.ts'
import { partsOf } from '../fulfilments/parts.ts'
import { shippingPaid } from '../orders/order-row.ts'
import { linesOfOrders, orderById } from '../orders/orders.store.ts'
import { OrderNotChangeable, OrderRefundOutOfRange } from '../refusals.ts'
import { refundedOf } from './give-back.ts'
import { isWithin, type RefundToGive } from './refund-order.ts'

@Allow('SUPPORT', 'FINANCE')
@ObjectType({ description: 'What a refund would move in the ledger. The parts add up to what goes back.' })
export class RefundEffect {
  @Field(() => MoneyType, { description: 'What goes back to the buyer.' })
  readonly back: Money

  @Field(() => MoneyType, { description: 'What readers bear, from their earnings or as a debt.' })
  readonly byReaders: Money

  @Field(() => MoneyType, { description: 'What the platform bears.' })
  readonly byPlatform: Money

  @Field(() => MoneyType, { description: 'What of it is tax that is owed no longer.' })
  readonly tax: Money

  constructor(parts: { byReaders: bigint; byPlatform: bigint; tax: bigint }, currency: string) {
    const { byReaders, byPlatform, tax } = parts
    this.back = money(byReaders + byPlatform + tax, currency)
    this.byReaders = money(byReaders, currency)
    this.byPlatform = money(byPlatform, currency)
    this.tax = money(tax, currency)
  }
}

/** What `refundOrder` would move, as the order stands now; nothing is written. */
export async function refundEffect(
  app: Pick<App, 'db'>,
  { orderId, lines: asked, shipping }: Pick<RefundToGive, 'orderId' | 'lines' | 'shipping'>,
): Promise<RefundEffect | OrderNotChangeable | OrderRefundOutOfRange> {
  const order = await orderById(app.db, orderId)
  if (!order) throw new NotFound('order', orderId)
  if (order.state !== 'PARTLY_FULFILLED' && order.state !== 'FULFILLED')
    return new OrderNotChangeable(order.state)
  const wanted = new Map(asked.map(({ orderLineId, amount }) => [orderLineId, amount.minor]))
  const given = {
    order,
    lines: await linesOfOrders(app.db, [orderId]),
    fulfilled: await fulfilledLines(app.db, [orderId]),
    wanted,
    shipping: shipping?.minor ?? 0n,
  }
  if (wanted.size < asked.length || !isWithin(given)) return new OrderRefundOutOfRange()
  const ofShipping = partsOf(
    { paid: shippingPaid(order), tax: order.shippingTax, share: 0n },
    order.refundedShipping,
    given.shipping,
  )
  const parts = [...refundedOf(given), ofShipping]
  const total = (of: (part: (typeof parts)[number]) => bigint) => sum(parts.map(of))
  return new RefundEffect(
    {
      byReaders: total(({ byReader }) => byReader),
      byPlatform: total(({ byPlatform }) => byPlatform),
      tax: total(({ tax }) => tax),
    },
    order.currency,
  )
}
