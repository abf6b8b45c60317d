import { accountsOf, staffIds } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { textIn } from '../../catalogue/index.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { on } from '../../foundation/events/events.ts'
import {
  OrderCancelled,
  OrderPaid,
  OrderRefunded,
  OrderShipped,
  OwnProductDecided,
  StockLow,
  WishNoticed,
} from '../../shop/index.ts'
import { notify } from '../notify.ts'

const toOrder = (orderId: string): string => `/orders/${globalId('Order', orderId)}`

on(OrderPaid, 'notifications.order-paid', (app: App, { subjectId, payload: { personId, total: amount } }) => {
  const eventKey = `order:${subjectId}:PAID`
  return app.db.transact(tx =>
    notify(tx, 'ORDER_PAID', [{ personId, facts: { amount }, link: toOrder(subjectId), eventKey }]),
  )
})

on(OrderShipped, 'notifications.order-shipped', (app: App, { subjectId, payload }) => {
  const { personId, carrier, tracking } = payload
  const eventKey = `order:${subjectId}:SHIPPED`
  return app.db.transact(tx =>
    notify(tx, 'ORDER_SHIPPED', [
      { personId, facts: { carrier, tracking }, link: toOrder(subjectId), eventKey },
    ]),
  )
})

on(OrderCancelled, 'notifications.order-cancelled', (app: App, { subjectId, payload }) => {
  const { personId, total: amount, ending: ended } = payload
  const eventKey = `order:${subjectId}:CANCELLED`
  return app.db.transact(tx =>
    notify(tx, 'ORDER_ENDED', [{ personId, facts: { ended, amount }, link: toOrder(subjectId), eventKey }]),
  )
})

on(OrderRefunded, 'notifications.order-refunded', (app: App, { subjectId, sequence, payload }) => {
  const { personId, amount } = payload
  const eventKey = `order:${subjectId}:REFUNDED:${sequence}`
  return app.db.transact(tx =>
    notify(tx, 'ORDER_REFUNDED', [{ personId, facts: { amount }, link: toOrder(subjectId), eventKey }]),
  )
})

/** The name is in the language that they read in. */
on(WishNoticed, 'notifications.wish-news', async (app: App, { subjectId, sequence, payload }) => {
  const { personId, names, news, others } = payload
  const language = (await accountsOf(app.db, [personId])).get(personId)?.language
  const facts = { product: textIn(language === 'es' ? 'es' : 'en', names), news, others }
  const eventKey = `wish:${subjectId}:${sequence}`
  await app.db.transact(tx => notify(tx, 'WISH_NEWS', [{ personId, facts, link: '/wishlist', eventKey }]))
})

on(OwnProductDecided, 'notifications.own-product', (app: App, { subjectId, sequence, payload }) => {
  const { personId, name: product, isApproved, reason } = payload
  const notice = { personId, link: '/desk/reader/products', eventKey: `own-product:${subjectId}:${sequence}` }
  return app.db.transact(tx =>
    isApproved
      ? notify(tx, 'PRODUCT_APPROVED', [{ ...notice, facts: { product } }])
      : notify(tx, 'PRODUCT_DECLINED', [{ ...notice, facts: { product, reason: reason ?? '' } }]),
  )
})

/** All staff, since any of them may order more. */
on(StockLow, 'notifications.stock-low', (app: App, { subjectId, sequence, payload: { sku, left } }) =>
  app.db.transact(async tx => {
    const eventKey = `stock-low:${subjectId}:${sequence}`
    const link = '/admin/collections/products'
    const staff = await staffIds(tx)
    await notify(
      tx,
      'STOCK_LOW',
      staff.map(personId => ({ personId, facts: { sku, left }, link, eventKey })),
    )
  }),
)
