import { accountsOf, staffIds } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { textIn } from '../../catalogue/index.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { on } from '../../foundation/events/events.ts'
import {
  OrderCancelled,
  OrderFulfilled,
  OrderPaid,
  OrderRefunded,
  OwnProductDecided,
  ReturnAnswered,
  ReturnReceived,
  ReturnRequested,
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

/** Of a parcel; what else is handed over is there at once. */
on(OrderFulfilled, 'notifications.order-shipped', async (app: App, { subjectId, payload }) => {
  const { personId, number, kind, carrier, tracking, isLast } = payload
  if (kind !== 'SHIPPED') return
  const eventKey = `order:${subjectId}:SHIPPED:${number}`
  const rest = isLast ? 'NONE' : 'SOME'
  await app.db.transact(tx =>
    notify(tx, 'ORDER_SHIPPED', [
      { personId, facts: { carrier, tracking, rest }, link: toOrder(subjectId), eventKey },
    ]),
  )
})

on(OrderCancelled, 'notifications.order-cancelled', (app: App, { subjectId, sequence, payload }) => {
  const { personId, amount, ending: ended } = payload
  const eventKey = `order:${subjectId}:CANCELLED:${sequence}`
  return app.db.transact(tx =>
    notify(tx, 'ORDER_ENDED', [{ personId, facts: { ended, amount }, link: toOrder(subjectId), eventKey }]),
  )
})

on(OrderRefunded, 'notifications.order-refunded', (app: App, { subjectId, sequence, payload }) => {
  const { personId, amount, toCard } = payload
  const to = toCard ? 'CARD' : 'WALLET'
  const eventKey = `order:${subjectId}:REFUNDED:${sequence}`
  return app.db.transact(tx =>
    notify(tx, 'ORDER_REFUNDED', [{ personId, facts: { amount, to }, link: toOrder(subjectId), eventKey }]),
  )
})

/** All staff, since any of them may answer. */
on(ReturnRequested, 'notifications.return-requested', (app: App, { subjectId, payload }) =>
  app.db.transact(async tx => {
    const eventKey = `return:${subjectId}:REQUESTED`
    const facts = { client: { id: payload.personId } }
    const link = toOrder(payload.orderId)
    const staff = await staffIds(tx)
    await notify(
      tx,
      'RETURN_REQUESTED',
      staff.map(personId => ({ personId, facts, link, eventKey })),
    )
  }),
)

on(ReturnAnswered, 'notifications.return-answered', (app: App, { subjectId, payload }) => {
  const { personId, orderId, answer, words } = payload
  const eventKey = `return:${subjectId}:${answer}`
  return app.db.transact(tx =>
    notify(tx, 'RETURN_ANSWERED', [{ personId, facts: { answer, words }, link: toOrder(orderId), eventKey }]),
  )
})

on(ReturnReceived, 'notifications.return-received', (app: App, { subjectId, payload }) => {
  const { personId, orderId, amount, toCard } = payload
  const eventKey = `return:${subjectId}:RECEIVED`
  const facts = { amount, to: toCard ? 'CARD' : 'WALLET' }
  return app.db.transact(tx =>
    notify(tx, 'RETURN_RECEIVED', [{ personId, facts, link: toOrder(orderId), eventKey }]),
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
