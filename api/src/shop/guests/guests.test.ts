import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { graphql } from 'graphql'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type BillingWorld, openBillingWorld } from '../../../test/billing-world.ts'
import { HOME, receives, ships } from '../../../test/shop/shop-stories.ts'
import { topUpById } from '../../billing/index.ts'
import type { Fault } from '../../foundation/fault.ts'
import { Loaders } from '../../foundation/loaders.ts'
import { money } from '../../foundation/money.ts'
import { accountOf } from '../../ledger/index.ts'
import { buildContract } from '../../schema.ts'
import type { Basket } from '../baskets/basket.ts'
import { setBasketLine } from '../baskets/set-line.ts'
import { problemOf } from '../checkout/discount.ts'
import { orderQuote } from '../checkout/order-quote.ts'
import { cancelOrder } from '../orders/end-order.ts'
import { Order } from '../orders/order.ts'
import { shownOrder } from '../orders/order-of.ts'
import { refundOrder } from '../refunds/refund-order.ts'
import { type OrderNotPlaced, OrderPriceChanged } from '../refusals.ts'
import { emailIn, guestKeyOf } from './guest-key.ts'
import { GuestOrderNotLinked, GuestOrderPlaced } from './guest-order.ts'
import { guestOrder, guestPath, linkGuestOrder } from './guest-orders.ts'
import { guestOrderById } from './guests.store.ts'
import { type GuestOrderToPlace, placeGuestOrder } from './place-guest-order.ts'

const story = suite<{ world: BillingWorld }>('orders of guests')

story.before(async context => {
  context.world = await openBillingWorld()
})
story.before.each(({ world }) => world.bank.deliver('normal'))
story.after(async ({ world }) => {
  assert.equal(await world.audit(), [])
  await world.close()
})

async function fills({ app }: BillingWorld, sku: string, count = 1): Promise<string> {
  return ((await setBasketLine(app, null, { sku, count, basketToken: null })) as Basket).token ?? ''
}

async function places(world: BillingWorld, basketToken: string, asked: Partial<GuestOrderToPlace> = {}) {
  const { app } = world
  const versions = await app.legalVersions()
  const terms = { country: 'US', shippingCode: 'STANDARD', discountCode: null }
  const { total } = await orderQuote(app, null, { basketToken, ...terms })
  const visit = { host: new URL(app.config.publicUrl).host, language: 'en', address: '203.0.113.9' } as const
  return placeGuestOrder(app, visit, {
    ...{
      basketToken,
      email: 'guest@example.test',
      dateOfBirth: '1990-04-27',
      ...terms,
      total,
      address: HOME,
    },
    termsVersion: versions.TERMS?.current ?? null,
    privacyVersion: versions.PRIVACY?.current ?? null,
    idempotencyKey: randomUUID(),
    ...asked,
  })
}

async function placed(world: BillingWorld, asked: Partial<GuestOrderToPlace> = {}) {
  await receives(world, 'CANDLE-45', 1)
  const answer = await places(world, await fills(world, 'CANDLE-45'), asked)
  assert.instance(answer, GuestOrderPlaced)
  return answer as GuestOrderPlaced
}
async function pays(world: BillingWorld, { order }: GuestOrderPlaced) {
  const topUp = await topUpById(world.app.db, order.topUpId ?? '')
  world.bank.pay(topUp?.paymentId ?? '')
  await world.bank.settled()
  await world.settle()
}
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (fault: Fault) => fault.code,
  )

story('are paid by card alone, seen by their key, and by nobody else', async ({ world }) => {
  const { app, theo } = world
  const answer = await placed(world)
  const { order, guestKey } = answer
  assert.equal([order.state, order.total.minor], ['AWAITING_PAYMENT', 3_780n])
  assert.is((await topUpById(app.db, order.topUpId ?? ''))?.amount.minor, 3_780n)
  await pays(world, answer)
  assert.is((await guestOrder(app, guestKey))?.state, 'PAID')
  await ships(world, order)
  const asked = await graphql({
    schema: await buildContract(),
    source: `{ guestOrder(guestKey: "${guestKey}") { fulfilments { kind lines { count } } cancellations { at } refunds { at } } }`,
    contextValue: { app, viewer: null, language: 'en', loaders: new Loaders() },
  })
  const shown = { fulfilments: [{ kind: 'SHIPPED', lines: [{ count: 1 }] }], cancellations: [], refunds: [] }
  assert.equal(
    JSON.parse(JSON.stringify(asked)),
    { data: { guestOrder: shown } },
    'their parcel, without an account',
  )
  assert.is(await guestOrder(app, 'A'.repeat(43)), null)
  assert.is(await guestOrder(app, "' OR true --"), null)
  assert.is(await shownOrder(app.db, theo.viewer, order.id), null)
  assert.is(guestKey.length, 43, '256 bits')
  assert.is.not(guestKey, guestKeyOf(app, randomUUID()))
})

story(
  'are one for a key, however often they are sent at once, with one person and one payment',
  async ({ world }) => {
    await receives(world, 'CANDLE-45', 1)
    const token = await fills(world, 'CANDLE-45')
    const intents = Object.keys(world.bank.book.intents).length
    const total = { minor: 3_780n, currency: 'USD' }
    const asked = { total, idempotencyKey: randomUUID() }
    const all = await Promise.all(Array.from({ length: 16 }, () => places(world, token, asked)))
    assert.ok(all.every(each => each instanceof GuestOrderPlaced))
    const ids = all.map(each => (each as GuestOrderPlaced).order)
    assert.is(new Set(ids.map(({ id }) => id)).size, 1)
    assert.is(new Set(ids.map(({ personId }) => personId)).size, 1)
    assert.is(Object.keys(world.bank.book.intents).length, intents + 1)
    const again = await places(world, token, { total })
    assert.is((again as OrderNotPlaced).code, 'BASKET_EMPTY')
  },
)

story(
  'are refused without an address, an age, the terms, the price or something to ship',
  async ({ world }) => {
    const { app } = world
    await receives(world, 'CANDLE-45', 1)
    const token = await fills(world, 'CANDLE-45')
    for (const email of [
      '',
      'nobody',
      'a@b',
      'a b@example.test',
      'a@example.test, b@example.test',
      'x'.repeat(255),
    ])
      assert.is(await codeOf(places(world, token, { email })), 'BAD_INPUT', email)
    const code = async (asked: Partial<GuestOrderToPlace>) =>
      ((await places(world, token, asked)) as { code?: string }).code
    assert.is(await code({ dateOfBirth: '2020-01-01' }), 'TOO_YOUNG')
    assert.is(await code({ termsVersion: 99 }), 'DOCUMENT_CHANGED')
    assert.instance(await places(world, token, { total: { minor: 1n, currency: 'USD' } }), OrderPriceChanged)
    assert.is(await code({ basketToken: 'A'.repeat(32) }), 'BASKET_EMPTY')
    const sound = await fills(world, 'NEW-MOON')
    assert.is(((await places(world, sound)) as OrderNotPlaced).code, 'ACCOUNT_NEEDED')
    assert.is(emailIn(' Ada@Example.TEST '), 'ada@example.test')
    const eachOnce = { mostUses: null, mostUsesEach: 1, from: null, until: null, least: null }
    assert.is(problemOf(eachOnce as never, 1n, { all: 0, own: null }, app.clock.now()), 'ACCOUNT_NEEDED')
  },
)

story(
  'come into the account of who has their link and their address, with their money',
  async ({ world }) => {
    const { app, theo } = world
    const ada = await world.stranger('Ada Lanternfield')
    const [own, eve] = [
      { ...ada.viewer, email: 'Ada@example.test' },
      { ...theo.viewer, email: 'eve@example.test' },
    ]
    const answer = await placed(world, { email: 'ada@example.test' })
    await pays(world, answer)
    const { order, guestKey } = answer
    assert.instance(await linkGuestOrder(app, eve, guestKey), GuestOrderNotLinked)
    assert.is(await codeOf(linkGuestOrder(app, own, 'A'.repeat(43))), 'NOT_FOUND')
    const linked = await Promise.all(Array.from({ length: 6 }, () => linkGuestOrder(app, own, guestKey)))
    assert.ok(linked.every(each => each instanceof Order && each.personId === ada.viewer.id))
    assert.is(await guestOrder(app, guestKey), null, 'the link is of no more use')
    assert.is((await shownOrder(app.db, own, order.id))?.state, 'PAID')
    const other = { ...theo.viewer, email: 'ada@example.test' }
    assert.instance(await linkGuestOrder(app, other, guestKey), GuestOrderNotLinked)
    await cancelOrder(app, own, order.id)
    await world.settle()
    await world.settle()
    assert.is((await ada.wallet()).balance.minor, 3_780n)
    const guest = await guestOrderById(app.db, order.id)
    assert.is((await accountOf(app.db, guest?.guestId ?? '', 'wallet', 'USD')).balance, 0n)
  },
)

/** What the bank gave back of a guest's payment. */
async function cardGot(world: BillingWorld, { order }: GuestOrderPlaced): Promise<number[]> {
  await world.bank.settled()
  await world.settle()
  const topUp = await topUpById(world.app.db, order.topUpId ?? '')
  return Object.values(world.bank.book.refunds)
    .filter(refund => refund.payment_intent === topUp?.paymentId)
    .map(({ amount }) => amount)
}

story('that nobody took in go back to the card: cancelled, paid too late, or refunded', async ({ world }) => {
  const { app } = world
  const staff = await world.viewer('ines')
  const cancelled = await placed(world)
  await pays(world, cancelled)
  await cancelOrder(app, staff, cancelled.order.id)
  await world.settle()
  assert.equal(await cardGot(world, cancelled), [3_780])

  const late = await placed(world)
  await cancelOrder(app, staff, late.order.id)
  await pays(world, late)
  assert.equal(await cardGot(world, late), [3_780])

  const refunded = await placed(world)
  await pays(world, refunded)
  await ships(world, refunded.order)
  await refundOrder(app, staff, {
    ...{ orderId: refunded.order.id, shipping: null, toCard: false, reason: 'It came broken.' },
    lines: [{ orderLineId: refunded.order.lines[0]?.id ?? '', amount: money(1_000n, 'USD') }],
    idempotencyKey: randomUUID(),
  })
  await world.settle()
  assert.equal(await cardGot(world, refunded), [1_000], 'once, whatever staff chose')
  for (const { order } of [cancelled, late, refunded]) {
    const guest = await guestOrderById(app.db, order.id)
    assert.is((await accountOf(app.db, guest?.guestId ?? '', 'wallet', 'USD')).balance, 0n)
  }
})

story('whose card takes nothing back leave it to who takes them in', async ({ world }) => {
  const { app } = world
  const ada = await world.stranger('Ada Lanternfield')
  const answer = await placed(world, { email: 'late@example.test' })
  const staff = await world.viewer('ines')
  await cancelOrder(app, staff, answer.order.id)
  world.bank.fault({ path: 'POST /v1/refunds', kind: 'decline', times: 1 })
  await pays(world, answer)
  await world.settle()
  await linkGuestOrder(app, { ...ada.viewer, email: 'late@example.test' }, answer.guestKey)
  assert.is((await ada.wallet()).balance.minor, 3_780n)
})

story('are mailed with a link that needs no account, once they are paid', async ({ world }) => {
  const { app } = world
  const email = 'mailed@example.test'
  const answer = await placed(world, { email })
  await world.settle()
  assert.is(world.mailbox.list(email).length, 0, 'nobody is written to for nothing')
  await pays(world, answer)
  await world.settle()
  const path = `/orders/guest/${answer.guestKey}`
  const letters = world.mailbox.list(email)
  assert.is(letters.length, 1, 'nothing of a wallet that they cannot open')
  assert.ok(letters[0]?.text.includes(path))
  const guest = await guestOrderById(app.db, answer.order.id)
  assert.is(await guestPath(app, guest?.guestId ?? '', '/wallet'), null)
})

story.run()
