import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type BillingWorld, openBillingWorld } from '../../../test/billing-world.ts'
import { ordered, puts, receives, ships, usd } from '../../../test/shop/shop-stories.ts'
import { auditBilling } from '../../billing/audit/audit.ts'
import { topUpById } from '../../billing/index.ts'
import { sendCardRefund } from '../../billing/top-ups/refund-to-card.ts'
import { takenBackOfTopUp } from '../../billing/top-ups/taken-back.store.ts'
import { transfersOfEach } from '../../ledger/index.ts'
import { pageOfRows } from '../../notifications/inbox/inbox.store.ts'
import { Order } from '../orders/order.ts'
import { orderNow } from '../orders/order-of.ts'
import { CardRefundOutOfRange } from '../refusals.ts'
import { refundOrder } from './refund-order.ts'

const story = suite<{ world: BillingWorld }>('refunds of orders to the card')

story.before(async context => {
  context.world = await openBillingWorld()
})
story.before.each(({ world }) => world.bank.deliver('normal'))
// uvu ends a suite whose hook fails, and does not say why.
story.after.each(({ world }) =>
  booksAgree(world).catch(error => {
    console.error(error)
    throw error
  }),
)

async function booksAgree(world: BillingWorld): Promise<void> {
  await world.settle()
  await world.advance(2 * 3600)
  assert.equal(await auditBilling(world.app), [])
  assert.equal(await world.audit(), [])
}
story.after(({ world }) => world.close())

/** A candle of 29.00, 6.00 for shipping and 8 % of tax: 20.00 from the wallet, 17.80 by card; shipped. */
async function shipped(world: BillingWorld) {
  const ada = await world.stranger('Ada Lanternfield')
  const { paymentId } = await world.topsUp(2_000, randomUUID(), ada)
  world.bank.pay(paymentId)
  await world.bank.settled()
  await receives(world, 'CANDLE-45', 1)
  await puts(world, ada.viewer, 'CANDLE-45')
  const order = await ordered(world, ada.viewer, { restByCard: true })
  const topUp = await topUpById(world.app.db, order.topUpId ?? '')
  world.bank.pay(topUp?.paymentId ?? '')
  await world.bank.settled()
  await world.settle()
  assert.instance(await ships(world, order), Order)
  return { ada, order, lineId: order.lines[0]?.id ?? '', topUp }
}

const refunds = async ({ app, viewer }: BillingWorld, order: Order, lineId: string, minor: number) =>
  refundOrder(app, await viewer('ines'), {
    ...{ orderId: order.id, lines: [{ orderLineId: lineId, amount: usd(minor) }], shipping: null },
    ...{ reason: 'It came broken.', toCard: true, idempotencyKey: randomUUID() },
  })

const balanceOf = async (ada: { wallet(): Promise<{ balance: { minor: bigint } }> }) =>
  (await ada.wallet()).balance.minor

const refundsAtBank = ({ bank }: BillingWorld, paymentId: string | null | undefined) =>
  Object.values(bank.book.refunds)
    .filter(refund => refund.payment_intent === paymentId)
    .map(({ amount, status }) => [amount, status])

story('the worked example: to the wallet, and from it on to the card', async ({ world }) => {
  const { app } = world
  const { ada, order, lineId, topUp } = await shipped(world)
  assert.instance(await refunds(world, order, lineId, 1_781), CardRefundOutOfRange)
  assert.is((await orderNow(app.db, order.id)).refunded.minor, 0n, 'nothing was given back')
  assert.instance(await refunds(world, order, lineId, 1_000), Order)
  assert.is(await balanceOf(ada), 0n, 'it is on its way already')
  await world.settle()
  await world.bank.settled()
  await world.settle()
  assert.equal(refundsAtBank(world, topUp?.paymentId), [[1_000, 'succeeded']])
  assert.is(await balanceOf(ada), 0n, 'once, although the bank reports it too')
  const moved = (await transfersOfEach(app.db, [order.id])).filter(({ reason }) => reason === 'refund')
  // Of 10.00 of a line of 31.32 with 2.32 of tax, 74 cents are tax and the rest is the platform's own sale.
  assert.equal(
    moved.map(({ amount, reverses }) => [amount, reverses !== null]),
    [
      [926n, true],
      [74n, true],
    ],
  )
  const refused = await refunds(world, order, lineId, 781)
  assert.ok(refused instanceof CardRefundOutOfRange && refused.most.minor === 780n)
  assert.instance(await refunds(world, order, lineId, 780), Order)
  const rows = await pageOfRows(app.db, ada.viewer.id, { first: 9, after: null, unreadOnly: false })
  assert.ok(rows.some(({ type }) => type === 'ORDER_REFUNDED'))
})

story('what the card refuses stays in the wallet', async ({ world }) => {
  const { ada, order, lineId, topUp } = await shipped(world)
  world.bank.fault({ path: 'POST /v1/refunds', kind: 'decline', times: 1 })
  await refunds(world, order, lineId, 1_000)
  await world.settle()
  assert.equal(refundsAtBank(world, topUp?.paymentId), [])
  assert.is(await balanceOf(ada), 1_000n)
  const again = await refunds(world, order, lineId, 781)
  assert.ok(again instanceof CardRefundOutOfRange && again.most.minor === 780n, 'it is not asked twice')
})

story('a bank that falls silent after it did is asked what it has, and pays once', async ({ world }) => {
  const { ada, order, lineId, topUp } = await shipped(world)
  world.bank.fault({ path: 'POST /v1/refunds', kind: 'late-answer', times: 1 })
  world.bank.deliver('drop')
  await refunds(world, order, lineId, 1_000)
  await world.settle()
  const [asked] = await takenBackOfTopUp(world.app.db, topUp?.id ?? '')
  assert.is(asked?.providerId, null)
  await sendCardRefund(world.app, { takenBackId: asked?.id ?? '' })
  assert.equal(refundsAtBank(world, topUp?.paymentId), [[1_000, 'succeeded']])
  assert.is(await balanceOf(ada), 0n)
})

story('of twenty refunds to the card at once, it gets what it paid', async ({ world }) => {
  const { ada, order, lineId, topUp } = await shipped(world)
  const all = await Promise.all(Array.from({ length: 20 }, () => refunds(world, order, lineId, 500)))
  assert.is(all.filter(each => each instanceof Order).length, 3)
  assert.is(all.filter(each => each instanceof CardRefundOutOfRange).length, 17)
  await world.settle()
  await world.bank.settled()
  await world.settle()
  assert.is(refundsAtBank(world, topUp?.paymentId).length, 3)
  assert.is(await balanceOf(ada), 0n)
})

story.run()
