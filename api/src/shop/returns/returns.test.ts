import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import type { Client } from '../../../test/people.ts'
import { balanceOf, buyer, ordered, puts, receives, ships, usd } from '../../../test/shop/shop-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { transfersOf } from '../../ledger/index.ts'
import { pageOfRows } from '../../notifications/inbox/inbox.store.ts'
import '../../notifications/index.ts'
import type { Order } from '../orders/order.ts'
import { orderNow } from '../orders/order-of.ts'
import { refundOrder } from '../refunds/refund-order.ts'
import { OrderPiecesNotOpen, ReturnNotOpen, ReturnNotPossible } from '../refusals.ts'
import { stockOf } from '../stock/stock.store.ts'
import { answerReturn } from './answer-return.ts'
import { OrderReturn } from './order-return.ts'
import { type ArrivedPieces, receiveReturn } from './receive-return.ts'
import { requestReturn } from './request-return.ts'
import { shownReturn } from './return-of.ts'

const { story, run } = stories('returns')

const SKU = 'MOONWATER-TAROT'

/** Three decks of Mara's at 42.00 with 8 % of tax, handed over. */
async function shipped(world: World) {
  await receives(world, SKU, 3)
  const ada = await buyer(world, 50_000)
  await puts(world, ada.viewer, SKU, 3)
  const order = await ordered(world, ada.viewer)
  await ships(world, order)
  return { ada, order, lineId: order.lines[0]?.id ?? '' }
}

const asks = ({ app }: World, { viewer }: Client, order: Order, lineId: string, count: number) =>
  requestReturn(app, viewer, {
    ...{ orderId: order.id, lines: [{ lineId, count }], reason: 'The box was crushed.' },
    idempotencyKey: randomUUID(),
  })

const answers = async ({ app, viewer }: World, { id }: OrderReturn, isAccepted: boolean, words = '') =>
  answerReturn(app, await viewer('ines'), { orderReturnId: id, isAccepted, words })

const arrives = async (
  { app, viewer }: World,
  { id }: OrderReturn,
  lines: readonly ArrivedPieces[],
  idempotencyKey = randomUUID(),
) => receiveReturn(app, await viewer('ines'), { orderReturnId: id, lines, toCard: false, idempotencyKey })

const refunds = async ({ app, viewer }: World, order: Order, orderLineId: string, minor: number) =>
  refundOrder(app, await viewer('ines'), {
    ...{ orderId: order.id, lines: [{ orderLineId, amount: usd(minor) }], shipping: null, toCard: false },
    ...{ reason: 'A kindness.', idempotencyKey: randomUUID() },
  })

const typesOf = async ({ app }: World, personId: string) =>
  (await pageOfRows(app.db, personId, { first: 20, after: null, unreadOnly: false })).map(({ type }) => type)

story('the worked example: two of three come back, one is sold again, one is not', async world => {
  const { app, mara } = world
  const before = (await mara.earnings()).balance.minor
  const { ada, order, lineId } = await shipped(world)
  const stock = (await stockOf(app.db, SKU)) as { available: number; writtenOff: number }
  // 126.00 and 10.08 of tax; 70 % of 126.00 are Mara's.
  assert.is((await mara.earnings()).balance.minor - before, 8_820n)
  const asked = (await asks(world, ada, order, lineId, 2)) as OrderReturn
  assert.equal([asked.state, asked.lines.map(({ count }) => count)], ['REQUESTED', [2]])
  assert.instance(await arrives(world, asked, [{ lineId, restocked: 1, writtenOff: 1 }]), ReturnNotOpen)
  assert.is(((await answers(world, asked, true)) as OrderReturn).state, 'ACCEPTED')
  const key = randomUUID()
  const arrived = [{ lineId, restocked: 1, writtenOff: 1 }]
  const all = await Promise.all(Array.from({ length: 20 }, () => arrives(world, asked, arrived, key)))
  assert.ok(all.every(each => each instanceof OrderReturn && each.state === 'RECEIVED'))
  // Two thirds of 136.08 are 90.72, of which 6.72 are tax and 84.00 are shared 70 to 30.
  const moved = await transfersOf(app.db, order.id, 'refund')
  assert.equal(
    moved.map(({ amount, fee }) => [amount, fee]),
    [
      [5_880n, -2_520n],
      [672n, 0n],
    ],
  )
  assert.is(await balanceOf(ada), 50_000n - order.total.minor + 9_072n)
  assert.is((await mara.earnings()).balance.minor - before, 2_940n)
  const now = await stockOf(app.db, SKU)
  assert.equal([now?.available, now?.writtenOff], [stock.available + 1, stock.writtenOff + 1])
  await world.settle()
  const types = await typesOf(world, ada.viewer.id)
  assert.ok(types.includes('RETURN_ANSWERED') && types.includes('RETURN_RECEIVED'))
  assert.not.ok(types.includes('ORDER_REFUNDED'), 'one of them is enough')
  assert.equal(await world.audit(), [])
})

story('is asked for by the buyer alone, in time, and each piece once', async world => {
  const { app, nadia, viewer } = world
  const { ada, order, lineId } = await shipped(world)
  for (const count of [0, -1, 4])
    assert.instance(await asks(world, ada, order, lineId, count), ReturnNotPossible)
  const codeOf = ({ code }: { code: string }) => code
  assert.is(await asks(world, nadia, order, lineId, 1).catch(codeOf), 'NOT_FOUND')
  const inesAsClient = { ...ada, viewer: await viewer('ines') } as Client
  assert.is(await asks(world, inesAsClient, order, lineId, 1).catch(codeOf), 'NOT_FOUND')
  const one = (await asks(world, ada, order, lineId, 2)) as OrderReturn
  assert.is(await shownReturn(app.db, nadia.viewer, one.id), null)
  assert.is((await shownReturn(app.db, ada.viewer, one.id))?.id, one.id)
  assert.instance(await asks(world, ada, order, lineId, 2), ReturnNotPossible)
  assert.is(await answers(world, one, false).catch(codeOf), 'BAD_INPUT', 'declined with words')
  assert.is(((await answers(world, one, false, 'It was opened.')) as OrderReturn).state, 'DECLINED')
  assert.instance(await answers(world, one, true), ReturnNotOpen)
  assert.is((await orderNow(app.db, order.id)).lines[0]?.returned, 0)
  await world.advance(30 * 24 * 3600 - 1)
  assert.instance(await asks(world, ada, order, lineId, 1), OrderReturn)
  await world.advance(1)
  assert.instance(await asks(world, ada, order, lineId, 1), ReturnNotPossible)
})

story('what did not arrive stays with the buyer', async world => {
  const { app } = world
  const { ada, order, lineId } = await shipped(world)
  const asked = (await asks(world, ada, order, lineId, 3)) as OrderReturn
  await answers(world, asked, true)
  for (const pieces of [
    { restocked: 0, writtenOff: 0 },
    { restocked: -1, writtenOff: 2 },
    { restocked: 3, writtenOff: 1 },
  ])
    assert.instance(await arrives(world, asked, [{ lineId, ...pieces }]), OrderPiecesNotOpen)
  await arrives(world, asked, [{ lineId, restocked: 1, writtenOff: 0 }])
  const { lines, refunded } = await orderNow(app.db, order.id)
  assert.equal([lines[0]?.returned, refunded.minor], [1, 4_536n])
  assert.instance(await asks(world, ada, order, lineId, 3), ReturnNotPossible)
  assert.instance(await asks(world, ada, order, lineId, 2), OrderReturn)
})

story('a return and refunds at once, twenty times, give back no more than was paid', async world => {
  const { app } = world
  const { ada, order, lineId } = await shipped(world)
  const asked = (await asks(world, ada, order, lineId, 3)) as OrderReturn
  await answers(world, asked, true)
  await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      at === 7
        ? arrives(world, asked, [{ lineId, restocked: 3, writtenOff: 0 }])
        : refunds(world, order, lineId, 1_000),
    ),
  )
  const now = await orderNow(app.db, order.id)
  assert.is(now.lines[0]?.refunded.minor, 13_608n)
  assert.is(await balanceOf(ada), 50_000n - order.total.minor + 13_608n)
  assert.is((await shownReturn(app.db, ada.viewer, asked.id))?.state, 'RECEIVED')
  assert.equal(await world.audit(), [])
})

run()
