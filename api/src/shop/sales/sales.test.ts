import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { buyer, ordered, puts, receives, ships, usd } from '../../../test/shop/shop-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { invoicesOf } from '../invoices/invoices-of.ts'
import { cancelOrder } from '../orders/end-order.ts'
import { numberOf } from '../orders/order-row.ts'
import { refundOrder } from '../refunds/refund-order.ts'
import { period } from './period.ts'
import { movementsOf, ordersToPack, salesByDay, salesByProduct } from './sales.store.ts'

const { story, run } = stories('what staff and buyers see of sales')

const DAY = 24 * 3600

const dayOf = ({ app }: World) => app.clock.now().toISOString().slice(0, 10)

/** Two decks of Mara's and a candle of the house's: 84.00 and 29.00 less a tenth, express for 19.00, 8 % of tax. */
async function paid(world: World) {
  await receives(world, 'MOONWATER-TAROT', 2)
  await receives(world, 'CANDLE-45', 1)
  const ada = await buyer(world)
  await puts(world, ada.viewer, 'MOONWATER-TAROT', 2)
  await puts(world, ada.viewer, 'CANDLE-45')
  const order = await ordered(world, ada.viewer, { discountCode: 'MOON10', shippingCode: 'EXPRESS' })
  const [deck, candle] = order.lines.map(({ id }) => id)
  return { ada, order, deck: deck ?? '', candle: candle ?? '' }
}

const refunds = async ({ app, viewer }: World, orderId: string, orderLineId: string) =>
  refundOrder(app, await viewer('ines'), {
    ...{ orderId, lines: [{ orderLineId, amount: usd(1_080) }], shipping: usd(1_026), toCard: false },
    ...{ reason: 'It came late.', idempotencyKey: randomUUID() },
  })

story('sales by day and product come from what was handed over and given back', async world => {
  const { app } = world
  const { order, deck, candle } = await paid(world)
  await world.advance(DAY)
  const first = dayOf(world)
  assert.equal(await salesByDay(app.db, ...period(first, first)), [], 'nothing is sold before it left')
  await ships(world, order, [{ lineId: deck, count: 1 }])
  await world.advance(DAY)
  const second = dayOf(world)
  await ships(world, order, [{ lineId: candle, count: 1 }])
  await refunds(world, order.id, deck)
  assert.equal(await salesByDay(app.db, ...period(first, second)), [
    { day: first, count: 1, net: 3_780n + 1_900n, tax: 302n + 152n, refundedNet: 0n, refundedTax: 0n },
    { day: second, count: 1, net: 2_610n, tax: 209n, refundedNet: 1_001n + 950n, refundedTax: 79n + 76n },
  ])
  const products = await salesByProduct(app.db, ...period(first, second), 10)
  assert.equal(
    products.map(({ names, count, net, tax, refundedNet }) => [names.en, count, net, tax, refundedNet]),
    [
      ['Moonwater Tarot', 1, 3_780n, 302n, 1_001n],
      [products[1]?.names.en, 1, 2_610n, 209n, 0n],
    ],
  )
  const moved = await movementsOf(app.db, 'MOONWATER-TAROT', null, 3)
  assert.equal(
    moved.slice(0, 3).map(({ kind, count }) => [kind, count]),
    [
      ['SOLD', 2],
      ['RESERVED', 2],
      ['RECEIVED', 2],
    ],
  )
  for (const [from, to] of [
    [second, first],
    ['2030-01-01', '2031-01-02'],
  ] as const)
    assert.throws(() => period(from, to))
})

story('each part that was handed over has an invoice, each refund a credit note', async world => {
  const { app } = world
  const { ada, order, deck, candle } = await paid(world)
  assert.equal(await invoicesOf(app.db, order.id, ''), [])
  await ships(world, order, [{ lineId: deck, count: 1 }])
  await world.advance(1)
  await refunds(world, order.id, deck)
  await world.advance(1)
  await ships(world, order, [{ lineId: candle, count: 1 }])
  await cancelOrder(app, ada.viewer, order.id)
  const papers = await invoicesOf(app.db, order.id, 'SoulSeer\nPortland')
  const number = numberOf(order)
  assert.equal(
    papers.map(each => [each.kind, each.number, each.net.minor, each.tax.minor, each.total.minor]),
    [
      ['INVOICE', `${number}-1`, 5_680n, 454n, 6_134n],
      ['CREDIT_NOTE', `${number}-R1`, 1_951n, 155n, 2_106n],
      ['INVOICE', `${number}-2`, 2_610n, 209n, 2_819n],
    ],
  )
  assert.is(papers[0]?.seller, 'SoulSeer\nPortland')
  assert.equal(
    papers[0]?.lines.map(line => [line.name({ language: 'en' }), line.count, line.total.minor]),
    [
      ['Moonwater Tarot', 1, 4_082n],
      [null, null, 2_052n],
    ],
  )
})

story('what is to be packed is listed until it is handed over or cancelled', async world => {
  const { app } = world
  const isListed = async (id: string) => (await ordersToPack(app.db, null, 100)).includes(id)
  const { order, deck } = await paid(world)
  assert.ok(await isListed(order.id))
  await ships(world, order, [{ lineId: deck, count: 2 }])
  assert.ok(await isListed(order.id), 'the candle is not packed')
  await ships(world, order)
  assert.not(await isListed(order.id))
  const ada = await buyer(world)
  await puts(world, ada.viewer, 'NEW-MOON')
  const digital = await ordered(world, ada.viewer, { address: null, shippingCode: null })
  assert.not(await isListed(digital.id))
})

run()
