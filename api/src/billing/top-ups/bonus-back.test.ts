import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { buys, spends, staffSells, standing } from '../../../test/billing/package-stories.ts'
import { type BillingWorld, openBillingWorld } from '../../../test/billing-world.ts'
import type { Client } from '../../../test/people.ts'
import { auditBilling } from '../audit/audit.ts'
import { bonusKept } from './bonus.ts'
import { cardRefundable, refundToCard } from './refund-to-card.ts'
import { topUpById } from './top-ups.store.ts'

const story = suite<{ world: BillingWorld; client: Client; id: string }>('a bonus whose payment goes back')

story.before(async context => {
  context.world = await openBillingWorld()
  context.id = await staffSells(context.world, { price: 10_000, bonus: 1000 })
})
story.before.each(async context => {
  context.client = await context.world.stranger()
})
story.after.each(async ({ world }) => {
  await world.settle()
  await world.advance(2 * 3600)
  assert.equal(await auditBilling(world.app), [])
  assert.equal(await world.audit(), [])
})
story.after(async ({ world }) => world.close())

const lost = (world: BillingWorld) => world.platformBalance('chargeback-loss')

story('goes by the same part as its payment, and never to a card', async ({ world, client, id }) => {
  const before = await world.platformBalance('promotions')
  const topUp = await buys(world, client, id)
  const { paymentId } = topUp
  const refundable = await world.app.db.transact(tx => cardRefundable(tx, topUp.id))
  assert.is(refundable, 10_000n, 'the card has paid no bonus')
  world.bank.refund(paymentId, 3333)
  await world.bank.settled()
  assert.equal(await standing(world, client), { wallet: 11_000 - 3333 - 333, owed: 0 })
  world.bank.refund(paymentId)
  await world.bank.settled()
  assert.equal(await standing(world, client), { wallet: 0, owed: 0 })
  assert.is(await world.platformBalance('promotions'), before)
})

story('is owed where it was spent, and the next top-up pays it', async ({ world, client, id }) => {
  const { paymentId } = await buys(world, client, id)
  await spends(world, client, 10_500)
  world.bank.refund(paymentId)
  await world.bank.settled()
  assert.equal(await standing(world, client), { wallet: 0, owed: 10_500 })
  await buys(world, client, id)
  assert.equal(await standing(world, client), { wallet: 500, owed: 0 })
})

story('comes again when the refund fails, less what is owed', async ({ world, client, id }) => {
  const { paymentId } = await buys(world, client, id)
  await spends(world, client, 10_500)
  const refund = world.bank.refund(paymentId)
  await world.bank.settled()
  world.bank.refundFails(refund.id)
  await world.bank.settled()
  assert.equal(await standing(world, client), { wallet: 500, owed: 0 })
})

story(
  'a lost dispute leaves no debt of it, and an appeal repays the platform first',
  async ({ world, client, id }) => {
    const before = await lost(world)
    const { paymentId } = await buys(world, client, id)
    await spends(world, client, 10_500)
    const dispute = world.bank.dispute(paymentId)
    await world.bank.settled()
    assert.equal(await standing(world, client), { wallet: 0, owed: 10_500 })
    await buys(world, client, await staffSells(world, { price: 4000 }))
    assert.equal(await standing(world, client), { wallet: 0, owed: 6500 })
    world.bank.closes(dispute.id, 'lost')
    await world.bank.settled()
    assert.equal(await standing(world, client), { wallet: 0, owed: 0 })
    assert.is(before - (await lost(world)), 6500n)
    Object.assign(world.bank.book.disputes[dispute.id] ?? {}, { status: 'under_review' })
    world.bank.closes(dispute.id, 'won')
    await world.bank.settled()
    assert.equal(await standing(world, client), { wallet: 4500, owed: 0 })
    assert.is(await lost(world), before)
  },
)

story(
  'a refund that we ask for takes it, and gives it again when the card refuses',
  async ({ world, client, id }) => {
    const topUp = await buys(world, client, id)
    await world.app.db.transact(async tx => refundToCard(tx, topUp.id, 5000n))
    assert.equal(await standing(world, client), { wallet: 5500, owed: 0 })
    await world.settle()
    assert.is((await topUpById(world.app.db, topUp.id))?.bonusLeft, 500n)
  },
)

story('a payment whose dispute was won is refunded with its bonus', async ({ world, client, id }) => {
  const { paymentId } = await buys(world, client, id)
  world.bank.closes(world.bank.dispute(paymentId).id, 'won')
  await world.bank.settled()
  assert.equal(await standing(world, client), { wallet: 11_000, owed: 0 })
  world.bank.refund(paymentId)
  await world.bank.settled()
  assert.equal(await standing(world, client), { wallet: 0, owed: 0 })
})

story('whatever goes and comes back, in any order: what is left is by the rule', async ({ world, id }) => {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  for (let round = 0; round < 12; round++) {
    const client = await world.stranger()
    const { paymentId, id: topUpId } = await buys(world, client, id)
    await spends(world, client, random(11_001))
    const count = world.bank.book.events.length
    world.bank.deliver('drop')
    let gone = 0
    for (let step = 0; step < 3; step++) {
      const amount = 1 + random(3300)
      if (random(2) === 0) {
        world.bank.refund(paymentId, amount)
        gone += amount
        continue
      }
      const outcome = random(2) === 0 ? 'won' : 'lost'
      world.bank.closes(world.bank.dispute(paymentId, { amount }).id, outcome)
      if (outcome === 'lost') gone += amount
    }
    world.bank.deliver('normal')
    const events = world.bank.book.events.slice(count).map(each => each.id)
    const order = round % 2 === 0 ? events : events.toReversed()
    await Promise.all([...order, ...order].map(each => world.replays([each])))
    await world.settle()
    const { bonusLeft } = (await topUpById(world.app.db, topUpId)) ?? {}
    assert.is(bonusLeft, bonusKept(1000n, 10_000n, BigInt(gone)), `round ${round}`)
    assert.equal(await world.audit(), [])
  }
})

story.run()
