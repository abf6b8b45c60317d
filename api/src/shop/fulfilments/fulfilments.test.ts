import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import * as assert from 'uvu/assert'
import { balanceOf, buyer, ordered, puts, receives, ships, usd } from '../../../test/shop/shop-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { held, transfersOfEach } from '../../ledger/index.ts'
import { cancelOrder } from '../orders/end-order.ts'
import { Order } from '../orders/order.ts'
import { orderNow } from '../orders/order-of.ts'
import { refundOrder } from '../refunds/refund-order.ts'
import { OrderNotChangeable, OrderPiecesNotOpen, OrderRefundOutOfRange } from '../refusals.ts'
import { stockOf } from '../stock/stock.store.ts'
import { cancelOrderLines } from './cancel-parts.ts'
import { fulfilledLines } from './fulfilments.store.ts'
import { fulfilmentsByOrder } from './fulfilments-of.ts'
import { shipOrders } from './ship-order.ts'

const { story, run } = stories('fulfilments')

/** Three decks of Mara's and two candles of the house's, paid: 126.00 and 58.00 less a tenth, 6.00 or nothing for shipping. */
async function paid(world: World, decks = 3) {
  await receives(world, 'MOONWATER-TAROT', decks)
  await receives(world, 'CANDLE-45', 2)
  const ada = await buyer(world, 100_000)
  await puts(world, ada.viewer, 'MOONWATER-TAROT', decks)
  await puts(world, ada.viewer, 'CANDLE-45', 2)
  const order = await ordered(world, ada.viewer, { discountCode: 'MOON10', shippingCode: 'EXPRESS' })
  const [deck, candle] = order.lines.map(({ id }) => id)
  if (!deck || !candle) throw new Error('two lines were ordered')
  return { ada, order, deck, candle }
}

const cancels = async ({ app, viewer }: World, order: Order, lines: { lineId: string; count: number }[]) =>
  cancelOrderLines(app, await viewer('ines'), { orderId: order.id, lines, idempotencyKey: randomUUID() })

const refunds = async ({ app, viewer }: World, order: Order, orderLineId: string, minor: bigint) =>
  refundOrder(app, await viewer('ines'), {
    ...{ orderId: order.id, lines: [{ orderLineId, amount: usd(minor) }], shipping: null },
    ...{ reason: 'It came broken.', toCard: false, idempotencyKey: randomUUID() },
  })

story('the worked example: an order in two parcels, of which one piece is cancelled', async world => {
  const { app, mara } = world
  const earned = async () => (await mara.earnings()).balance.minor
  const before = await earned()
  const { ada, order, deck, candle } = await paid(world)
  // 126.00 - 12.60 = 113.40 with 9.07 of tax; 58.00 - 5.80 = 52.20 with 4.18; shipping 19.00 with 1.52.
  assert.equal(
    order.lines.map(({ paid: all }) => all.minor),
    [12_247n, 5_638n],
  )
  assert.is(order.total.minor, 12_247n + 5_638n + 2_052n)
  const first = (await ships(world, order, [{ lineId: deck, count: 1 }])) as Order
  assert.is(first.state, 'PARTLY_FULFILLED')
  // A third of the decks is 40.82 with 3.02 of tax: 37.80, of which 70 % are Mara's; and all of shipping.
  assert.is((await earned()) - before, 2_646n)
  assert.is(await held(app.db, order.id), order.total.minor - 4_082n - 2_052n)

  const less = (await cancels(world, order, [{ lineId: deck, count: 1 }])) as Order
  assert.equal([less.state, less.cancelled.minor], ['PARTLY_FULFILLED', 4_082n])
  const last = (await ships(world, order)) as Order
  assert.equal([last.state, last.fulfilledAt !== null], ['FULFILLED', true])
  assert.equal(
    last.lines.map(({ fulfilled, cancelled }) => [fulfilled, cancelled]),
    [
      [2, 1],
      [2, 0],
    ],
  )
  assert.is(await held(app.db, order.id), 0n)
  assert.is(await balanceOf(ada), 100_000n - order.total.minor + 4_082n)
  const moved = await transfersOfEach(app.db, [order.id])
  assert.equal(
    moved.map(({ reason, number, amount, fee }) => [reason, number, amount, fee]),
    [
      ['purchase-hold', 1, 19_937n, 0n],
      ['purchase-share', 1, 3_780n, 1_134n],
      ['purchase-sale', 1, 1_900n, 0n],
      ['purchase-tax', 1, 302n + 152n, 0n],
      ['release', 2, 4_082n, 0n],
      ['purchase-share', 3, 3_780n, 1_134n],
      ['purchase-sale', 3, 5_220n, 0n],
      ['purchase-tax', 3, 303n + 418n, 0n],
    ],
  )
  const parcels = (await fulfilmentsByOrder(app.db)([order.id])).get(order.id)
  assert.equal(
    parcels?.rows.map(({ number, kind, tracking }) => [number, kind, tracking]),
    [
      [1, 'SHIPPED', 'MP-1'],
      [3, 'SHIPPED', 'MP-1'],
    ],
  )
  assert.equal(
    parcels?.lines.map(({ number, lineId, count }) => [number, lineId, count]),
    [
      [1, deck, 1],
      [3, deck, 1],
      [3, candle, 2],
    ],
  )
  assert.equal(await world.audit(), [])
})

story(
  'several are handed over at once, each by itself, with a link where staff set up the carrier',
  async world => {
    const { app, viewer } = world
    const [one, other, gone] = [await paid(world), await paid(world), await paid(world)]
    await cancelOrder(app, gone.ada.viewer, gone.order.id)
    const shipment = ({ order: { id } }: typeof one, carrier: string, tracking: string) => ({
      ...{ orderId: id, lines: null, carrier, tracking, idempotencyKey: randomUUID() },
    })
    const shipments = [
      shipment(one, 'starlight', 'A/1 ?'),
      shipment(gone, 'STARLIGHT', '2'),
      shipment(other, 'Aunt Vera', '3'),
    ]
    const staff = await viewer('ines')
    for (const _ of [1, 2]) {
      const results = await shipOrders(app, staff, shipments)
      assert.equal(
        results.map(result => (result instanceof Order ? result.state : result.code)),
        ['FULFILLED', 'CANCELLED', 'FULFILLED'],
      )
    }
    const parcels = await fulfilmentsByOrder(app.db)([one.order.id, other.order.id])
    assert.equal(
      [one, other].map(({ order: { id } }) =>
        parcels.get(id)?.rows.map(row => [row.carrier, row.trackingUrl]),
      ),
      [[['Starlight Express', 'https://starlight.example/parcels/A%2F1%20%3F']], [['Aunt Vera', null]]],
    )
    const many = Array.from({ length: 51 }, () => shipment(one, '', ''))
    assert.is(await shipOrders(app, staff, many).catch(({ code }) => code), 'BAD_INPUT')
  },
)

story('a refund comes from the parcels in which the line was', async world => {
  const { app, mara } = world
  const before = (await mara.earnings()).balance.minor
  const { ada, order, deck } = await paid(world)
  await ships(world, order, [{ lineId: deck, count: 1 }])
  assert.instance(await refunds(world, order, deck, 4_083n), OrderRefundOutOfRange, 'the rest is cancelled')
  await ships(world, order)
  await refunds(world, order, deck, 4_000n)
  assert.equal(
    (await fulfilledLines(app.db, [order.id])).map(({ refunded }) => refunded),
    [4_000n, 0n, 0n],
  )
  await refunds(world, order, deck, 8_247n)
  assert.is((await mara.earnings()).balance.minor, before)
  assert.is(await balanceOf(ada), 100_000n - order.total.minor + 12_247n)
  assert.instance(await refunds(world, order, deck, 1n), OrderRefundOutOfRange)
  assert.equal(await world.audit(), [])
})

story('no more is handed over or cancelled than is open', async world => {
  const { app } = world
  const { ada, order, deck, candle } = await paid(world)
  for (const lines of [
    [],
    [{ lineId: deck, count: 0 }],
    [{ lineId: deck, count: -1 }],
    [{ lineId: deck, count: 4 }],
    [1, 1].map(count => ({ lineId: deck, count })),
    [{ lineId: randomUUID(), count: 1 }],
  ]) {
    assert.instance(await ships(world, order, lines), OrderPiecesNotOpen)
    assert.instance(await cancels(world, order, lines), OrderPiecesNotOpen)
  }
  await ships(world, order, [{ lineId: deck, count: 3 }])
  assert.instance(await ships(world, order, [{ lineId: deck, count: 1 }]), OrderPiecesNotOpen)
  const before = await balanceOf(ada)
  const rest = (await cancelOrder(app, ada.viewer, order.id)) as Order
  assert.equal([rest.state, rest.ending, rest.cancelled.minor], ['FULFILLED', null, 5_638n])
  assert.is(await balanceOf(ada), before + 5_638n)
  assert.instance(await cancelOrder(app, ada.viewer, order.id), Order, 'asked again, it is cancelled')
  assert.instance(await ships(world, order, [{ lineId: candle, count: 1 }]), OrderNotChangeable)
})

story(
  'what was cancelled part by part ends the order, and shipping comes back with the last',
  async world => {
    const { app } = world
    const { ada, order, deck, candle } = await paid(world)
    const stock = async () => (await stockOf(app.db, 'MOONWATER-TAROT'))?.available ?? 0
    const before = await stock()
    await cancels(world, order, [{ lineId: deck, count: 1 }])
    await cancels(world, order, [{ lineId: candle, count: 2 }])
    assert.is((await orderNow(app.db, order.id)).state, 'PAID')
    const ended = (await cancels(world, order, [{ lineId: deck, count: 2 }])) as Order
    assert.equal([ended.state, ended.ending, ended.cancelled], ['CANCELLED', 'BY_STAFF', order.total])
    assert.is(await balanceOf(ada), 100_000n)
    assert.is(await stock(), before + 3)
  },
)

story('of twenty that hand the last pieces over at once, one does', async world => {
  const { app } = world
  const { order, deck } = await paid(world)
  const all = await Promise.all(
    Array.from({ length: 20 }, () => ships(world, order, [{ lineId: deck, count: 2 }])),
  )
  assert.is(all.filter(each => each instanceof Order).length, 1)
  assert.is(all.filter(each => each instanceof OrderPiecesNotOpen).length, 19)
  assert.is((await fulfilledLines(app.db, [order.id])).length, 1)
  assert.equal(await world.audit(), [])
})

story(
  'handing over and cancelling the same at once, twenty times: each piece is one or the other',
  async world => {
    const { app } = world
    const ada = await buyer(world, 100_000)
    await puts(world, ada.viewer, 'NEW-MOON', 20)
    const order = await ordered(world, ada.viewer, { address: null, shippingCode: null })
    const lineId = order.lines[0]?.id ?? ''
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        at % 2 ? ships(world, order, [{ lineId, count: 2 }]) : cancels(world, order, [{ lineId, count: 2 }]),
      ),
    )
    const { lines, total, cancelled } = await orderNow(app.db, order.id)
    assert.is((lines[0]?.fulfilled ?? 0) + (lines[0]?.cancelled ?? 0), 20)
    assert.is(await held(app.db, order.id), 0n)
    assert.is(await balanceOf(ada), 100_000n - total.minor + cancelled.minor)
    assert.equal(await world.audit(), [])
  },
)

/** A part of an order that is handed over, cancelled or given back. */
const steps = fc.array(
  fc.record({
    what: fc.constantFrom('ship', 'cancel', 'refund'),
    line: fc.nat(1),
    count: fc.integer({ min: 1, max: 3 }),
    minor: fc.bigInt(1n, 9_000n),
  }),
  { maxLength: 8 },
)

story('however it is handed over, cancelled and given back, nothing is made or lost', async world => {
  const { app } = world
  await fc.assert(
    fc.asyncProperty(steps, async asked => {
      const { ada, order, deck, candle } = await paid(world, 5)
      for (const { what, line, count, minor } of asked) {
        const lineId = line ? candle : deck
        if (what === 'refund') await refunds(world, order, lineId, minor)
        else await (what === 'ship' ? ships : cancels)(world, order, [{ lineId, count }])
      }
      const now = await orderNow(app.db, order.id)
      if (now.state === 'PAID' || now.state === 'PARTLY_FULFILLED') await ships(world, order)
      const { state, total, cancelled, refunded } = await orderNow(app.db, order.id)
      assert.ok(state === 'FULFILLED' || state === 'CANCELLED')
      assert.is(await held(app.db, order.id), 0n)
      assert.is(await balanceOf(ada), 100_000n - total.minor + cancelled.minor + refunded.minor)
    }),
    { numRuns: 25 },
  )
  assert.equal(await world.audit(), [])
})

run()
