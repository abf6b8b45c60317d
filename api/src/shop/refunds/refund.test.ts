import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { balanceOf, buyer, ordered, puts, receives, ships, usd } from '../../../test/shop/shop-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { accountOf, transfer, transfersOf } from '../../ledger/index.ts'
import { Order } from '../orders/order.ts'
import { OrderNotChangeable, OrderRefundOutOfRange } from '../refusals.ts'
import { RefundEffect, refundEffect } from './refund-effect.ts'
import { type RefundToGive, refundOrder } from './refund-order.ts'

const { story, run } = stories('refunds of orders')

const refunds = async ({ app, viewer }: World, order: Order, asked: Partial<RefundToGive>) =>
  refundOrder(app, await viewer('ines'), {
    ...{ orderId: order.id, lines: [], shipping: null, reason: 'It came broken.', toCard: false },
    idempotencyKey: randomUUID(),
    ...asked,
  })

/** A deck of Mara's and a candle of the house's, shipped: 42.00 and 29.00, 6.00 for shipping, 8 % of tax. */
async function shipped(world: World) {
  await receives(world, 'MOONWATER-TAROT', 1)
  await receives(world, 'CANDLE-45', 1)
  const ada = await buyer(world, 20_000)
  await puts(world, ada.viewer, 'MOONWATER-TAROT')
  await puts(world, ada.viewer, 'CANDLE-45')
  const order = await ordered(world, ada.viewer)
  await ships(world, order)
  const [deck, candle] = order.lines.map(({ id, paid }) => ({ orderLineId: id, amount: paid }))
  if (!deck || !candle) throw new Error('two lines were ordered')
  return { ada, order, deck, candle }
}

story('the worked example: all of an order comes back from whoever got it', async world => {
  const { app, mara } = world
  const before = (await mara.earnings()).balance.minor
  const { ada, order, deck, candle } = await shipped(world)
  assert.equal([order.total.minor, deck.amount.minor, candle.amount.minor], [8_316n, 4_536n, 3_132n])
  assert.is((await mara.earnings()).balance.minor - before, 2_940n)
  const back = (await refunds(world, order, { lines: [deck, candle], shipping: usd(648) })) as Order
  assert.equal([back.refunded.minor, back.state], [8_316n, 'FULFILLED'])
  assert.is(await balanceOf(ada), 20_000n)
  assert.is((await mara.earnings()).balance.minor, before, 'the share is reversed with it')
  const moved = await transfersOf(app.db, order.id, 'refund')
  assert.equal(
    moved.map(({ amount, fee }) => [amount, fee]),
    [
      [2_940n, -1_260n],
      [2_900n + 600n, 0n],
      [336n + 232n + 48n, 0n],
    ],
  )
  assert.ok(moved.every(({ reverses }) => reverses !== null))
  assert.instance(await refunds(world, order, { shipping: usd(1) }), OrderRefundOutOfRange)
  assert.equal(await world.audit(), [])
})

story('parts of it come back, each once, and never more than was paid', async world => {
  const { mara } = world
  const before = (await mara.earnings()).balance.minor
  const { ada, order, deck } = await shipped(world)
  const { orderLineId } = deck
  const idempotencyKey = randomUUID()
  const part = { lines: [{ orderLineId, amount: usd(1_000) }], idempotencyKey }
  const all = await Promise.all(Array.from({ length: 20 }, () => refunds(world, order, part)))
  assert.ok(all.every(each => each instanceof Order && each.refunded.minor === 1_000n))
  assert.is(await balanceOf(ada), 20_000n - 8_316n + 1_000n)
  for (const amount of [usd(0), usd(-1), usd(3_537)])
    assert.instance(await refunds(world, order, { lines: [{ orderLineId, amount }] }), OrderRefundOutOfRange)
  const twice = { lines: [1, 2].map(minor => ({ orderLineId, amount: usd(minor) })) }
  assert.instance(await refunds(world, order, twice), OrderRefundOutOfRange)
  const anothers = { lines: [{ orderLineId: randomUUID(), amount: usd(1) }] }
  assert.instance(await refunds(world, order, anothers), OrderRefundOutOfRange)
  assert.instance(await refunds(world, order, {}), OrderRefundOutOfRange)
  await refunds(world, order, { lines: [{ orderLineId, amount: usd(3_536) }] })
  assert.is((await mara.earnings()).balance.minor, before)
  assert.equal(await world.audit(), [])
})

story('what a refund will move is shown before it is made, and is what it then moves', async world => {
  const { app, mara } = world
  const { order, deck } = await shipped(world)
  const shipping = usd(648)
  const { orderLineId } = deck
  const asked = { orderId: order.id, lines: [{ orderLineId, amount: usd(1_001) }], shipping }
  const before = (await mara.earnings()).balance.minor
  const effect = (await refundEffect(app, asked)) as RefundEffect
  assert.instance(effect, RefundEffect)
  const { back, byReaders, byPlatform, tax } = effect
  assert.is(back.minor, 1_001n + shipping.minor)
  assert.is(byReaders.minor + byPlatform.minor + tax.minor, back.minor)
  assert.is((await mara.earnings()).balance.minor, before, 'nothing moves by asking')
  const after = await refunds(world, order, asked)
  assert.ok(after instanceof Order && after.refunded.minor === back.minor)
  assert.is((await mara.earnings()).balance.minor, before - byReaders.minor)
  const again = { ...asked, lines: [{ orderLineId, amount: usd(3_536) }] }
  assert.instance(await refundEffect(app, again), OrderRefundOutOfRange)
})

story('what a reader’s earnings do not cover any more they owe', async world => {
  const { app, mara } = world
  const { ada, order, deck } = await shipped(world)
  const { accountId, balance } = await mara.earnings()
  const paidOut = {
    debit: accountId,
    credit: 'payout-clearing',
    amount: balance.minor,
    currency: 'USD',
  } as const
  await app.db.transact(tx => transfer(tx, { ...paidOut, subjectId: randomUUID(), reason: 'payout' }))
  await refunds(world, order, { lines: [deck] })
  assert.is(await balanceOf(ada), 20_000n - 8_316n + 4_536n)
  assert.is((await accountOf(app.db, mara.viewer.id, 'receivable', 'USD')).balance, -2_940n)
  assert.equal(await world.audit(), [])
})

story('of what is not shipped nothing is refunded: it is cancelled', async world => {
  const ada = await buyer(world)
  await receives(world, 'AMETHYST-POINT', 5)
  await puts(world, ada.viewer, 'AMETHYST-POINT')
  const order = await ordered(world, ada.viewer)
  const [line] = order.lines
  const lines = [{ orderLineId: line?.id ?? '', amount: usd(1) }]
  assert.instance(await refunds(world, order, { lines }), OrderNotChangeable)
})

run()
