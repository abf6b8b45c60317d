import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import {
  balanceOf,
  buyer,
  HOME,
  ordered,
  orders,
  puts,
  receives,
  ships,
  usd,
} from '../../../test/shop/shop-stories.ts'
import { stories } from '../../../test/story.ts'
import { ConsentNeeded, personOf } from '../../accounts/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import type { Fault } from '../../foundation/fault.ts'
import { held, transfersOfEach } from '../../ledger/index.ts'
import { walletHistory } from '../../readings/money/wallet-history.ts'
import { InsufficientFunds } from '../../readings/refusals.ts'
import { DiscountNotUsable, OrderNotChangeable, type OrderNotPlaced, OrderPriceChanged } from '../refusals.ts'
import { availableOf, stockOf } from '../stock/stock.store.ts'
import { cancelOrder } from './end-order.ts'
import { Order } from './order.ts'
import { ownOrders, shownLine, shownOrder } from './order-of.ts'

const { story, run } = stories('orders')

const codeOf = (problem: Fault) => problem.code

story('the worked example: what one order costs, and where its money goes', async world => {
  const { app, mara } = world
  await receives(world, 'MOONWATER-TAROT', 5)
  await receives(world, 'CANDLE-45', 5)
  const ada = await buyer(world)
  await puts(world, ada.viewer, 'MOONWATER-TAROT')
  await puts(world, ada.viewer, 'CANDLE-45')
  const before = (await mara.earnings()).balance.minor
  await world.advance(1)
  const order = await ordered(world, ada.viewer, { discountCode: 'moon10', shippingCode: 'EXPRESS' })
  // Goods 42.00 + 29.00 = 71.00, a tenth off: 4.20 and 2.90. Tax of 8 % on 37.80, 26.10 and shipping of 19.00.
  assert.equal(
    [order.goods, order.discount, order.shipping, order.tax, order.total].map(({ minor }) => minor),
    [7_100n, 710n, 1_900n, 302n + 209n + 152n, 8_953n],
  )
  assert.equal(
    order.lines.map(({ sku, paid }) => [sku, paid.minor]),
    [
      ['MOONWATER-TAROT', 4_082n],
      ['CANDLE-45', 2_819n],
    ],
  )
  assert.is(order.state, 'PAID')
  assert.is(await held(app.db, order.id), 8_953n)
  assert.is(await balanceOf(ada), 50_000n - 8_953n)
  assert.is((await mara.earnings()).balance.minor, before, 'nobody earns before it is shipped')

  assert.is(((await ships(world, order)) as Order).state, 'FULFILLED')
  // Of the reader's deck 37.80 without tax: 70 % to the reader, 30 % to the platform.
  assert.is((await mara.earnings()).balance.minor - before, 2_646n)
  assert.is(await held(app.db, order.id), 0n)
  const moved = await transfersOfEach(app.db, [order.id])
  assert.equal(
    moved.map(({ reason, amount, fee }) => [reason, amount, fee]),
    [
      ['purchase-hold', 8_953n, 0n],
      ['purchase-share', 3_780n, 1_134n],
      ['purchase-sale', 2_610n + 1_900n, 0n],
      ['purchase-tax', 663n, 0n],
    ],
  )
  const [line] = await walletHistory(app.db, await ada.wallet(), 1, null)
  assert.equal([line?.kind, line?.amount.minor], ['ORDER', -8_953n])
  assert.equal(await world.audit(), [])
})

story('prices with their tax in them are not added to', async world => {
  await receives(world, 'CANDLE-20', 5)
  const ada = await buyer(world)
  await puts(world, ada.viewer, 'CANDLE-20')
  const order = await ordered(world, ada.viewer, { country: 'DE' })
  assert.equal(
    [order.isTaxIncluded, order.total.minor, order.tax.minor],
    [true, 1_800n + 1_400n, 287n + 224n],
  )
})

story('shipping is free from an amount of goods on', async world => {
  await receives(world, 'MOONWATER-TAROT', 2)
  const ada = await buyer(world)
  await puts(world, ada.viewer, 'MOONWATER-TAROT', 2)
  assert.is((await ordered(world, ada.viewer)).shipping.minor, 0n)
})

story('of twenty that use a code of one use at once, one does', async world => {
  await receives(world, 'MOONWATER-TAROT', 20)
  const all = await Promise.all(Array.from({ length: 20 }, () => buyer(world)))
  for (const { viewer } of all) await puts(world, viewer, 'MOONWATER-TAROT')
  const placed = await Promise.all(
    all.map(({ viewer }) => orders(world, viewer, { discountCode: 'FREESHIP' })),
  )
  const [order, ...others] = placed.filter(each => each instanceof Order)
  assert.equal([order?.shipping.minor, others], [0n, []])
  const refused = placed.filter(each => each instanceof DiscountNotUsable)
  assert.equal(
    refused.map(({ code }) => code),
    Array.from({ length: 19 }, () => 'USED_UP'),
  )
  assert.equal(await world.audit(), [])
})

story('is placed for what the buyer was shown, with all it needs, or not at all', async world => {
  const { app, mara } = world
  await receives(world, 'AMETHYST-POINT', 2)
  const ada = await buyer(world, 10_000)
  const code = async (asked: Parameters<typeof orders>[2] = {}) => {
    const refused = await orders(world, ada.viewer, asked)
    return refused instanceof Order ? 'PLACED' : refused.code
  }
  assert.is(await code(), 'BASKET_EMPTY')
  await puts(world, ada.viewer, 'AMETHYST-POINT')
  assert.is(await code({ address: null }), 'ADDRESS_NEEDED')
  assert.is(await code({ shippingCode: null }), 'SHIPPING_NEEDED')
  assert.is(await code({ country: 'JP' }), 'SHIPPING_NEEDED', 'nothing is shipped there')
  assert.is(await code({ discountCode: 'NO-SUCH' }), 'UNKNOWN')
  assert.is(await code({ discountCode: 'FIVEOFF' }), 'TOO_LITTLE')
  for (const total of [usd(1), usd(-1), usd(3_240n - 1n)])
    assert.instance(await orders(world, ada.viewer, { total }), OrderPriceChanged)
  assert.is(await orders(world, ada.viewer, { country: 'usa' }).catch(codeOf), 'BAD_INPUT')
  const long = { ...HOME, line1: 'x'.repeat(121) }
  assert.is(await orders(world, ada.viewer, { address: long }).catch(codeOf), 'BAD_INPUT')
  assert.is(await orders(world, ada.viewer, { address: { ...HOME, city: ' ' } }).catch(codeOf), 'BAD_INPUT')
  await puts(world, ada.viewer, 'AMETHYST-POINT', 3)
  assert.is(await code(), 'LINE_TOO_FEW')
  await puts(world, mara.viewer, 'MOONWATER-TAROT')
  await receives(world, 'MOONWATER-TAROT', 1)
  const own = (await orders(world, mara.viewer)) as OrderNotPlaced
  assert.equal([own.code, own.sku], ['OWN_PRODUCT', 'MOONWATER-TAROT'])
  const { id } = await personOf(app.db, `user_${randomUUID()}`, 'Unknown')
  assert.instance(await orders(world, { ...ada.viewer, id }), ConsentNeeded)
  const poor = await buyer(world, 100)
  await puts(world, poor.viewer, 'AMETHYST-POINT')
  assert.instance(await orders(world, poor.viewer), InsufficientFunds)
  assert.is(
    (await availableOf(app.db, ['AMETHYST-POINT'])).get('AMETHYST-POINT'),
    2n,
    'nothing stays reserved',
  )
  assert.is(await balanceOf(ada), 10_000n)
})

story('of twenty for the last piece one is placed, and nobody else pays', async world => {
  const { app } = world
  await receives(world, 'CANDLE-45', 1)
  const left = (await availableOf(app.db, ['CANDLE-45'])).get('CANDLE-45') ?? 0n
  const all = await Promise.all(Array.from({ length: 20 }, () => buyer(world, 30_000)))
  for (const { viewer } of all) await puts(world, viewer, 'CANDLE-45', Number(left))
  const placed = await Promise.all(all.map(({ viewer }) => orders(world, viewer)))
  assert.is(placed.filter(each => each instanceof Order).length, 1)
  assert.ok(placed.every(each => each instanceof Order || each.code === 'LINE_TOO_FEW'))
  const balances = await Promise.all(all.map(balanceOf))
  assert.is(balances.filter(balance => balance === 30_000n).length, 19)
  const stock = await stockOf(app.db, 'CANDLE-45')
  assert.equal([stock?.available, stock?.reserved], [0, 0])
  assert.equal(await world.audit(), [])
})

story('a code that each may use once is refused the second time', async world => {
  const ada = await buyer(world)
  await puts(world, ada.viewer, 'NEW-MOON')
  const used = () => ordered(world, ada.viewer, { discountCode: 'MOON10', address: null, shippingCode: null })
  assert.is((await used()).discount.minor, 90n)
  await puts(world, ada.viewer, 'NEW-MOON')
  const again = (await orders(world, ada.viewer, { discountCode: 'MOON10' })) as DiscountNotUsable
  assert.is(again.code, 'USED_BEFORE')
})

story('twenty requests by one key place one order', async world => {
  const ada = await buyer(world)
  await puts(world, ada.viewer, 'NEW-MOON', 2)
  const asked = { idempotencyKey: randomUUID(), total: usd(1_800), address: null, shippingCode: null }
  const all = await Promise.all(Array.from({ length: 20 }, () => orders(world, ada.viewer, asked)))
  assert.is(new Set(all.map(each => (each as Order).id)).size, 1)
  assert.is(await balanceOf(ada), 50_000n - 1_800n)
  assert.instance(await orders(world, ada.viewer, { ...asked, total: usd(1) }), IdempotencyKeyReused)
  assert.equal(await world.audit(), [])
})

story('is cancelled until it is shipped: money, pieces and code are free again', async world => {
  const { app } = world
  await receives(world, 'AMETHYST-POINT', 3)
  const before = (await availableOf(app.db, ['AMETHYST-POINT'])).get('AMETHYST-POINT')
  const ada = await buyer(world)
  await puts(world, ada.viewer, 'AMETHYST-POINT', 2)
  const order = await ordered(world, ada.viewer, { discountCode: 'MOON10' })
  const all = await Promise.all(Array.from({ length: 20 }, () => cancelOrder(app, ada.viewer, order.id)))
  assert.ok(all.every(each => each instanceof Order && each.ending === 'BY_CLIENT'))
  assert.is(await balanceOf(ada), 50_000n)
  assert.is((await availableOf(app.db, ['AMETHYST-POINT'])).get('AMETHYST-POINT'), before)
  assert.instance(await ships(world, order), OrderNotChangeable)
  await puts(world, ada.viewer, 'AMETHYST-POINT')
  const next = await ordered(world, ada.viewer, { discountCode: 'MOON10' })
  await ships(world, next)
  assert.instance(await cancelOrder(app, ada.viewer, next.id), OrderNotChangeable)
  assert.equal(await world.audit(), [])
})

story('shipping and cancelling at once: one of them is done', async world => {
  const { app } = world
  const ada = await buyer(world, 80_000)
  await receives(world, 'AMETHYST-POINT', 5)
  for (let round = 0; round < 5; round++) {
    await puts(world, ada.viewer, 'AMETHYST-POINT')
    const order = await ordered(world, ada.viewer)
    const both = await Promise.all([ships(world, order), cancelOrder(app, ada.viewer, order.id)])
    assert.is(both.filter(each => each instanceof Order).length, 1)
    assert.is(await held(app.db, order.id), 0n)
  }
  assert.equal(await world.audit(), [])
})

story('is seen by its buyer and staff alone', async world => {
  const { app, nadia, viewer } = world
  const ada = await buyer(world)
  await puts(world, ada.viewer, 'NEW-MOON')
  const order = await ordered(world, ada.viewer, { address: null, shippingCode: null })
  const lineId = order.lines[0]?.id ?? ''
  assert.is((await shownOrder(app.db, ada.viewer, order.id))?.id, order.id)
  assert.is((await shownOrder(app.db, await viewer('ines'), order.id))?.id, order.id)
  assert.is(await shownOrder(app.db, nadia.viewer, order.id), null)
  assert.is(await shownLine(app.db, nadia.viewer, lineId), null)
  assert.is(
    (await shownLine(app.db, ada.viewer, lineId))?.name({ language: 'es' }),
    'Luna nueva en veinte minutos',
  )
  assert.is(await cancelOrder(app, nadia.viewer, order.id).catch(codeOf), 'NOT_FOUND')
  const { edges } = await ownOrders({ app, viewer: ada.viewer }, 20, null)
  assert.equal(
    edges.map(({ node }) => node.id),
    [order.id],
  )
})

run()
