import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type BillingWorld, openBillingWorld } from '../../../test/billing-world.ts'
import { libraryOf } from '../../../test/shop/digital-stories.ts'
import { orders, puts, receives } from '../../../test/shop/shop-stories.ts'
import { topUpById } from '../../billing/index.ts'
import { pageOfRows } from '../../notifications/inbox/inbox.store.ts'
import { InsufficientFunds } from '../../readings/refusals.ts'
import { availableOf, stockOf } from '../stock/stock.store.ts'
import { endUnpaidOrders } from './end-order.ts'
import { Order } from './order.ts'
import { orderNow } from './order-of.ts'

const story = suite<{ world: BillingWorld }>('orders whose rest comes by card')

story.before(async context => {
  context.world = await openBillingWorld()
})
story.before.each(({ world }) => world.bank.deliver('normal'))
story.after(async ({ world }) => {
  assert.equal(await world.audit(), [])
  await world.close()
})

const BY_CARD = { restByCard: true, discountCode: null }

async function placedByCard(world: BillingWorld, minor: number, asked = {}) {
  const ada = await world.stranger('Ada Lanternfield')
  if (minor > 0) await ada.topsUp(minor)
  await receives(world, 'CANDLE-45', 1)
  await puts(world, ada.viewer, 'CANDLE-45')
  const order = (await orders(world, ada.viewer, { ...BY_CARD, ...asked })) as Order
  assert.instance(order, Order)
  const topUp = order.topUpId === null ? null : await topUpById(world.app.db, order.topUpId)
  return { ada, order, topUp }
}
const balance = async (ada: { wallet(): Promise<{ balance: { minor: bigint } }> }) =>
  (await ada.wallet()).balance.minor

story(
  'the wallet first, the rest by card: the order is paid when the payment is there',
  async ({ world }) => {
    const { ada, order, topUp } = await placedByCard(world, 2_000)
    assert.equal([order.state, order.total.minor, topUp?.amount.minor], ['AWAITING_PAYMENT', 3_780n, 1_780n])
    assert.is((await stockOf(world.app.db, 'CANDLE-45'))?.reserved, 1)
    world.bank.pay(topUp?.paymentId ?? '')
    await world.bank.settled()
    await world.settle()
    assert.is((await orderNow(world.app.db, order.id)).state, 'PAID')
    assert.is(await balance(ada), 0n)
    const stock = await stockOf(world.app.db, 'CANDLE-45')
    assert.equal([stock?.reserved, stock?.sold], [0, 1])
    const rows = await pageOfRows(world.app.db, ada.viewer.id, { first: 9, after: null, unreadOnly: false })
    assert.ok(rows.some(({ type }) => type === 'ORDER_PAID'))
  },
)

story('what is digital is handed over when its payment is there, and not before', async ({ world }) => {
  const ada = await world.stranger('Ada Lanternfield')
  await puts(world, ada.viewer, 'NEW-MOON')
  const asked = { ...BY_CARD, address: null, shippingCode: null }
  const order = (await orders(world, ada.viewer, asked)) as Order
  assert.is(order.state, 'AWAITING_PAYMENT')
  const owned = async () => (await libraryOf(world, ada)).length
  assert.is(await owned(), 0)
  const topUp = await topUpById(world.app.db, order.topUpId ?? '')
  world.bank.pay(topUp?.paymentId ?? '')
  await world.bank.settled()
  await world.settle()
  assert.is((await orderNow(world.app.db, order.id)).state, 'FULFILLED')
  assert.is(await owned(), 1)
})

story('a rest smaller than a top-up may be leaves the difference in the wallet', async ({ world }) => {
  const { ada, order, topUp } = await placedByCard(world, 3_700)
  assert.is(topUp?.amount.minor, 500n)
  world.bank.pay(topUp?.paymentId ?? '')
  await world.bank.settled()
  await world.settle()
  assert.is((await orderNow(world.app.db, order.id)).state, 'PAID')
  assert.is(await balance(ada), 420n)
})

story('asked twenty times by one key there is one order and one payment', async ({ world }) => {
  const ada = await world.stranger()
  await receives(world, 'CANDLE-45', 1)
  await puts(world, ada.viewer, 'CANDLE-45')
  const intents = Object.keys(world.bank.book.intents).length
  const total = { minor: 3_780n, currency: 'USD' }
  const asked = { ...BY_CARD, total, idempotencyKey: randomUUID() }
  const all = await Promise.all(Array.from({ length: 20 }, () => orders(world, ada.viewer, asked)))
  assert.is(new Set(all.map(each => (each as Order).topUpId)).size, 1)
  assert.is(Object.keys(world.bank.book.intents).length, intents + 1)
})

story(
  'a payment that does not come frees the pieces after fifteen minutes; one that comes later is in the wallet',
  async ({ world }) => {
    const { app } = world
    const { ada, order, topUp } = await placedByCard(world, 0)
    const before = (await availableOf(app.db, ['CANDLE-45'])).get('CANDLE-45') ?? 0n
    await world.advance(14 * 60)
    await endUnpaidOrders(app)
    assert.is((await orderNow(app.db, order.id)).state, 'AWAITING_PAYMENT')
    await world.advance(61)
    await Promise.all([endUnpaidOrders(app), endUnpaidOrders(app)])
    const ended = await orderNow(app.db, order.id)
    assert.equal([ended.state, ended.ending], ['CANCELLED', 'NOT_PAID'])
    assert.ok(((await availableOf(app.db, ['CANDLE-45'])).get('CANDLE-45') ?? 0n) > before)
    world.bank.pay(topUp?.paymentId ?? '')
    await world.bank.settled()
    await world.settle()
    assert.is((await orderNow(app.db, order.id)).state, 'CANCELLED')
    assert.is(await balance(ada), 3_780n)
  },
)

story('more than a card may bring at once is refused', async ({ world }) => {
  const ada = await world.stranger()
  await puts(world, ada.viewer, 'YEAR-AHEAD', 5)
  const asked = { ...BY_CARD, address: null, shippingCode: null }
  assert.instance(await orders(world, ada.viewer, asked), InsufficientFunds)
})

story.run()
