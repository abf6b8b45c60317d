import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  asks,
  begins,
  buys,
  dollars,
  HOST,
  onSale,
  staffSells,
  standing,
} from '../../../test/billing/package-stories.ts'
import { type BillingWorld, openBillingWorld } from '../../../test/billing-world.ts'
import { staffSave } from '../../../test/moderation/moderation-stories.ts'
import type { Client } from '../../../test/people.ts'
import { discountPercent, isOnSale } from '../../catalogue/packages/credit-package.ts'
import { creditPackagesAt } from '../../catalogue/packages/credit-packages.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { money } from '../../foundation/money.ts'
import { walletHistory } from '../../readings/money/wallet-history.ts'
import { auditBilling } from '../audit/audit.ts'
import { startTopUp } from '../top-ups/start-top-up.ts'
import { topUpById } from '../top-ups/top-ups.store.ts'
import { PackageChanged, PackageNotOnSale } from './package-refusals.ts'
import { CreditPackagesResolver } from './packages.resolver.ts'

const story = suite<{ world: BillingWorld; client: Client }>('credit packages')

story.before(async context => {
  context.world = await openBillingWorld()
})
story.before.each(async context => {
  context.world.bank.deliver('normal')
  context.client = await context.world.stranger()
})
story.after.each(async ({ world }) => {
  await world.settle()
  await world.advance(2 * 3600)
  assert.equal(await auditBilling(world.app), [])
  assert.equal(await world.audit(), [])
})
story.after(async ({ world }) => world.close())

const bonusOf = async ({ app }: BillingWorld, id: string) => (await topUpById(app.db, id))?.bonus.minor
const given = async (world: BillingWorld) => -(await world.platformBalance('promotions'))
const listed = (world: BillingWorld, viewer: Client['viewer'] | null, host = HOST) =>
  new CreditPackagesResolver().creditPackages({ app: world.app, viewer, host } as never)

story('the seeded ones stand in their order, with one mark and an honest discount', async ({ world }) => {
  const shown = (await creditPackagesAt(world.app, HOST)).map(each => [
    Number(each.price.minor),
    Number(each.bonus.minor),
    each.discountPercent(),
    each.isMostPopular,
  ])
  assert.equal(shown, [
    [1000, 0, 0, false],
    [2000, 0, 0, false],
    [5000, 400, 7, true],
    [10_000, 1000, 9, false],
  ])
})

story('each brand sells its own, and one of two marks is shown', async ({ world }) => {
  const id = await staffSells(world, { price: 3000, brand: 'auralumic', mostPopular: true })
  assert.ok((await creditPackagesAt(world.app, HOST)).every(each => each.id !== id))
  const there = await creditPackagesAt(world.app, 'auralumic.localhost:3000')
  assert.equal(
    there.filter(({ isMostPopular }) => isMostPopular).map(each => each.id),
    [id],
  )
  const seen = await onSale(world, id, 'auralumic.localhost')
  assert.instance(await asks(world, await world.stranger(), seen), PackageNotOnSale)
})

story('its bonus is in the wallet with its money, each a line of its own', async ({ world, client }) => {
  const before = await given(world)
  const id = await staffSells(world, { price: 5000, bonus: 450 })
  const topUp = await buys(world, client, id)
  assert.equal(await standing(world, client), { wallet: 5450, owed: 0 })
  assert.is((await given(world)) - before, 450n)
  const lines = await walletHistory(world.app.db, await client.wallet(), 20, null)
  assert.equal(
    lines.map(line => [line.kind, line.amount.minor, line.description({ language: 'en' })]),
    [
      ['TOP_UP', 5000n, 'Top-up'],
      ['BONUS', 450n, 'Bonus'],
    ],
  )
  assert.is(await bonusOf(world, topUp.id), 450n)
})

story('its mail names what was paid, the bonus and the sum', async ({ world }) => {
  world.mailbox.empty()
  await buys(world, world.theo, await staffSells(world, { price: 5000, bonus: 450 }))
  await world.settle()
  const { subject, text } = await world.mailbox.next('theo@example.test')
  assert.match(subject, /^\$54\.50 added/)
  assert.match(text, /payment of \$50\.00[\s\S]*bonus of \$4\.50/)
})

story('events that come twice, late and out of order give the bonus once', async ({ world, client }) => {
  const id = await staffSells(world, { price: 2000, bonus: 200 })
  for (const way of ['twice', 'out-of-order', 'late'] as const) {
    world.bank.deliver(way)
    world.bank.pay((await begins(world, client, id)).paymentId)
    await world.bank.flush()
    await world.bank.settled()
  }
  const events = world.bank.book.events.slice(-4).map(each => each.id)
  await world.replays([...events, ...events.toReversed()])
  assert.equal(await standing(world, client), { wallet: 6600, owed: 0 })
})

story(
  'twenty identical calls are one top-up; the key means this package and bonus',
  async ({ world, client }) => {
    const seen = await onSale(world, await staffSells(world, { price: 2000, bonus: 200 }))
    const key = randomUUID()
    const all = await Promise.all(Array.from({ length: 20 }, () => asks(world, client, seen, { key })))
    assert.is(new Set(all.map(each => ('id' in each ? each.id : null))).size, 1)
    const amount = startTopUp(world.app, client.viewer, { amount: seen.price, idempotencyKey: key })
    assert.instance(await amount, IdempotencyKeyReused)
    const other = await onSale(world, await staffSells(world, { price: 2000, bonus: 200 }))
    assert.instance(await asks(world, client, other, { key }), IdempotencyKeyReused)
  },
)

story('another price or bonus than was seen is refused with what holds now', async ({ world, client }) => {
  const id = await staffSells(world, { price: 2000, bonus: 200 })
  const seen = await onSale(world, id)
  await staffSave(world, 'UPDATE cms.packages SET bonus_minor = 100 WHERE id = $1', [id])
  const refused = await asks(world, client, seen)
  assert.ok(refused instanceof PackageChanged)
  assert.is(refused.creditPackage.bonus.minor, 100n)
  assert.match(refused.words.in('en'), /\$20\.00 and adds a bonus of \$1\.00/)
  const cheap = { ...(await onSale(world, id)), id, price: dollars(1) }
  assert.instance(await asks(world, client, cheap), PackageChanged)
  const greedy = { ...(await onSale(world, id)), id, bonus: money(-5n, 'USD') }
  assert.instance(await asks(world, client, greedy), PackageChanged)
  await staffSave(world, 'UPDATE cms.packages SET archived = true WHERE id = $1', [id])
  const gone = await asks(world, client, seen)
  assert.ok(gone instanceof PackageNotOnSale && gone.code === 'PACKAGE_NOT_ON_SALE')
})

story(
  'what staff change or switch off between asking and paying is honoured as asked',
  async ({ world, client }) => {
    const id = await staffSells(world, { price: 2000, bonus: 200 })
    const topUp = await begins(world, client, id)
    const change =
      'UPDATE cms.packages SET archived = true, price_minor = 9000, bonus_minor = 0 WHERE id = $1'
    await staffSave(world, change, [id])
    world.bank.pay(topUp.paymentId)
    await world.bank.settled()
    assert.equal(await standing(world, client), { wallet: 2200, owed: 0 })
  },
)

story('is sold from its first moment on, and not at its last', async ({ world, client }) => {
  const now = (await world.now()).getTime()
  const [from, until] = [new Date(now + 600_000), new Date(now + 3_600_000)]
  const id = await staffSells(world, { price: 2000, bonus: 200, from, until })
  const isThere = async () => (await creditPackagesAt(world.app, HOST)).some(each => each.id === id)
  assert.not(await isThere())
  await world.advance(600)
  assert.ok(await isThere())
  const seen = await onSale(world, id)
  await world.advance(3000)
  assert.not(await isThere())
  assert.instance(await asks(world, client, seen), PackageNotOnSale)
})

story(
  'of twenty payments at once for what each person may have once, one brings the bonus',
  async ({ world, client }) => {
    const id = await staffSells(world, { price: 1000, bonus: 500, once: true })
    const all = await Promise.all(Array.from({ length: 20 }, () => begins(world, client, id)))
    await Promise.all(all.map(async ({ paymentId }) => world.bank.pay(paymentId)))
    await world.bank.settled()
    assert.equal(await standing(world, client), { wallet: 20_500, owed: 0 })
    const bonuses = await Promise.all(all.map(each => bonusOf(world, each.id)))
    assert.equal(bonuses.filter(minor => minor === 500n).length, 1)
    assert.equal(bonuses.filter(minor => minor === 0n).length, 19)
  },
)

story('what somebody has had once is not offered to them, and to others it is', async ({ world, client }) => {
  const id = await staffSells(world, { price: 1000, bonus: 500, once: true })
  const sees = async (viewer: Client['viewer'] | null) =>
    (await listed(world, viewer)).some(each => each.id === id)
  assert.equal([await sees(client.viewer), await sees(null)], [true, true])
  const seen = await onSale(world, id)
  const { paymentId } = await buys(world, client, id)
  assert.equal([await sees(client.viewer), await sees(null)], [false, true])
  const again = await asks(world, client, seen)
  assert.ok(again instanceof PackageNotOnSale && again.code === 'PACKAGE_USED')
  world.bank.refund(paymentId)
  await world.bank.settled()
  assert.ok((await asks(world, client, seen)) instanceof PackageNotOnSale, 'nor after a refund')
  assert.ok(await buys(world, await world.stranger(), id))
})

story(
  'a package is not held to the least and the most of an amount of one’s own',
  async ({ world, client }) => {
    await buys(world, client, await staffSells(world, { price: 100, bonus: 0 }))
    assert.equal(await standing(world, client), { wallet: 100, owed: 0 })
  },
)

story('staff see what each package sold and gave, also one that is gone', async ({ world, client }) => {
  const id = await staffSells(world, { price: 4000, bonus: 400 })
  const { paymentId } = await buys(world, client, id)
  await buys(world, await world.stranger(), id)
  world.bank.refund(paymentId, 1000)
  await world.bank.settled()
  await staffSave(world, 'UPDATE cms.packages SET archived = true WHERE id = $1', [id])
  const sales = await new CreditPackagesResolver().packageSales({ app: world.app } as never, 30)
  const line = sales.find(each => each.creditPackage?.id === id)
  const { count, paid, bonus, bonusTakenBack } = line ?? {}
  assert.equal([count, paid?.minor, bonus?.minor, bonusTakenBack?.minor], [2, 8000n, 800n, 100n])
  await world.advance(31 * 24 * 3600)
  const later = await new CreditPackagesResolver().packageSales({ app: world.app } as never, 30)
  assert.not(later.some(each => each.creditPackage?.id === id))
})

story('a discount is never rounded up, and a window has its edges', () => {
  assert.is(discountPercent(5000n, 0n), 0)
  assert.is(discountPercent(1000n, 1000n), 50)
  assert.is(discountPercent(9999n, 1n), 0)
  assert.is(discountPercent(9901n, 99n), 0)
  assert.is(discountPercent(9900n, 100n), 1)
  const [at, later] = [new Date(1000), new Date(1001)]
  assert.ok(isOnSale({ from: at, until: later, isArchived: false }, at))
  assert.not(isOnSale({ from: later, until: null, isArchived: false }, at))
  assert.not(isOnSale({ from: null, until: at, isArchived: false }, at))
  assert.not(isOnSale({ from: null, until: null, isArchived: true }, at))
})

story.run()
