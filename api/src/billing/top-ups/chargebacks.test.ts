import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type BillingWorld, openBillingWorld } from '../../../test/billing-world.ts'
import type { Client } from '../../../test/people.ts'
import { accountOf, Short, transfer } from '../../ledger/index.ts'
import { auditBilling } from '../audit/audit.ts'
import { lookAtPayment } from './look-at-payment.ts'
import { reconcileTopUps } from './reconcile-top-ups.ts'

const story = suite<{ world: BillingWorld; client: Client }>('refunds and disputes of cards')

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

/** A top-up that is paid and in the wallet. */
async function paid(world: BillingWorld, client: Client, minor: number): Promise<string> {
  const { paymentId } = await world.topsUp(minor, crypto.randomUUID(), client)
  world.bank.pay(paymentId)
  await world.bank.settled()
  return paymentId
}

/** Spends so much; false when the wallet has less. */
async function spends({ app }: BillingWorld, client: Client, minor: number): Promise<boolean> {
  const { id } = await client.wallet()
  const moved = await app.db.transact(tx =>
    transfer(tx, {
      debit: BigInt(id),
      credit: 'platform-revenue',
      amount: BigInt(minor),
      currency: 'USD',
      subjectId: crypto.randomUUID(),
      reason: 'adjustment',
    }),
  )
  return !(moved instanceof Short)
}

/** What the client has, what the client owes, and what the platform has lost by now, in minor units. */
async function standing(world: BillingWorld, client: Client) {
  const wallet = (await client.wallet()).balance.minor
  const { balance } = await accountOf(world.app.db, client.viewer.id, 'receivable', 'USD')
  return { wallet: Number(wallet), owed: Number(-balance) }
}

const lost = (world: BillingWorld) => world.platformBalance('chargeback-loss')

/** Events of the bank since a moment, to be sent again in another order. */
const eventsSince = ({ bank }: BillingWorld, count: number) =>
  bank.book.events.slice(count).map(({ id }) => id)

story(
  'a refund to the card leaves the wallet, once, however often it is reported',
  async ({ world, client }) => {
    const payment = await paid(world, client, 3000)
    world.bank.deliver('twice')
    world.bank.refund(payment, 1000)
    await world.bank.settled()
    await world.settle()
    assert.equal(await standing(world, client), { wallet: 2000, owed: 0 })
    world.bank.refund(payment)
    await world.bank.settled()
    await world.settle()
    assert.equal(await standing(world, client), { wallet: 0, owed: 0 })
  },
)

story('what the wallet does not cover is owed, and the next top-up pays it', async ({ world, client }) => {
  const payment = await paid(world, client, 3000)
  await spends(world, client, 2200)
  world.bank.refund(payment)
  await world.bank.settled()
  assert.equal(await standing(world, client), { wallet: 0, owed: 2200 })
  await paid(world, client, 2000)
  assert.equal(await standing(world, client), { wallet: 0, owed: 200 })
  await paid(world, client, 1000)
  assert.equal(await standing(world, client), { wallet: 800, owed: 0 })
})

story('a refund that fails is in the wallet again, less what is still owed', async ({ world, client }) => {
  const payment = await paid(world, client, 3000)
  await spends(world, client, 2200)
  const { id } = world.bank.refund(payment)
  await world.bank.settled()
  await paid(world, client, 1000)
  assert.equal(await standing(world, client), { wallet: 0, owed: 1200 })
  world.bank.refundFails(id)
  await world.bank.settled()
  assert.equal(await standing(world, client), { wallet: 1800, owed: 0 })
})

story(
  'a disputed payment is taken at once, is a case, and comes back when it is won',
  async ({ world, client }) => {
    const cases = (await world.cases('CHARGEBACK')).length
    const payment = await paid(world, client, 5000)
    await spends(world, client, 4000)
    const dispute = world.bank.dispute(payment)
    await world.bank.settled()
    assert.equal(await standing(world, client), { wallet: 0, owed: 4000 })
    const opened = (await world.cases('CHARGEBACK')).slice(cases)
    assert.is(opened.length, 1)
    assert.match(opened[0]?.words ?? '', new RegExp(`${dispute.id} \\(fraudulent\\) of \\$50\\.00`))
    world.bank.closes(dispute.id, 'won')
    await world.bank.settled()
    assert.equal(await standing(world, client), { wallet: 1000, owed: 0 })
    assert.is((await world.cases('CHARGEBACK')).length, cases + 1)
  },
)

story(
  'a lost dispute leaves no debt: what was not covered is the platform’s loss',
  async ({ world, client }) => {
    const before = await lost(world)
    const payment = await paid(world, client, 5000)
    await spends(world, client, 4000)
    const dispute = world.bank.dispute(payment)
    world.bank.closes(dispute.id, 'lost')
    await world.bank.settled()
    assert.equal(await standing(world, client), { wallet: 0, owed: 0 })
    assert.is(before - (await lost(world)), 4000n)
    await paid(world, client, 1000)
    assert.equal(await standing(world, client), { wallet: 1000, owed: 0 })
  },
)

story(
  'an appeal that is won after all repays the platform first, then the client',
  async ({ world, client }) => {
    const before = await lost(world)
    const payment = await paid(world, client, 5000)
    await spends(world, client, 4000)
    const dispute = world.bank.dispute(payment)
    world.bank.closes(dispute.id, 'lost')
    await world.bank.settled()
    Object.assign(world.bank.book.disputes[dispute.id] ?? {}, { status: 'under_review' })
    world.bank.closes(dispute.id, 'won')
    await world.bank.settled()
    assert.equal(await standing(world, client), { wallet: 1000, owed: 0 })
    assert.is(await lost(world), before)
  },
)

story('a client is notified of what their bank took and gave back', async ({ world }) => {
  const { theo } = world
  const payment = await paid(world, theo, 2000)
  const dispute = world.bank.dispute(payment)
  await world.bank.settled()
  await world.settle()
  const taken = await world.mailbox.next('theo@example.test')
  assert.match(taken.subject, /was taken back/)
  assert.match(taken.text, /disputes a top-up of yours and took \$20\.00 back/)
  world.mailbox.empty()
  world.bank.closes(dispute.id, 'won')
  await world.bank.settled()
  await world.settle()
  assert.match((await world.mailbox.next('theo@example.test')).subject, /back in your wallet/)
})

story('an inquiry takes nothing until it becomes a dispute', async ({ world, client }) => {
  const payment = await paid(world, client, 2000)
  const inquiry = world.bank.dispute(payment, { inquiry: true })
  await world.bank.settled()
  assert.equal(await standing(world, client), { wallet: 2000, owed: 0 })
  world.bank.escalate(inquiry.id)
  await world.bank.settled()
  assert.equal(await standing(world, client), { wallet: 0, owed: 0 })
  const closed = world.bank.dispute(await paid(world, client, 2000), { inquiry: true })
  world.bank.closes(closed.id, 'won')
  await world.bank.settled()
  assert.equal(await standing(world, client), { wallet: 2000, owed: 0 })
})

story(
  'a payment refunded and disputed as well takes no more of the client than it brought',
  async ({ world, client }) => {
    const before = await lost(world)
    await paid(world, client, 1000)
    const payment = await paid(world, client, 2000)
    world.bank.refund(payment)
    const dispute = world.bank.dispute(payment)
    await world.bank.settled()
    assert.equal(await standing(world, client), { wallet: 1000, owed: 0 })
    assert.is(before - (await lost(world)), 2000n)
    world.bank.closes(dispute.id, 'won')
    await world.bank.settled()
    assert.equal(await standing(world, client), { wallet: 1000, owed: 0 })
    assert.is(await lost(world), before)
  },
)

for (const [outcome, expected] of [
  ['won', { wallet: 800, owed: 0 }],
  ['lost', { wallet: 0, owed: 0 }],
] as const)
  story(`a ${outcome} dispute ends the same in every order of its events`, async ({ world }) => {
    for (let place = 0; place < 6; place++) {
      const client = await world.stranger()
      const payment = await paid(world, client, 2000)
      await spends(world, client, 1200)
      world.bank.deliver('drop')
      const count = world.bank.book.events.length
      world.bank.closes(world.bank.dispute(payment).id, outcome)
      world.bank.deliver('normal')
      const events = eventsSince(world, count)
      // Each event is the first one once, and each comes again at the end.
      const order = [...events.slice(place % events.length), ...events.slice(0, place % events.length)]
      await world.replays(place < 3 ? order : order.toReversed())
      await world.replays(events)
      assert.equal(await standing(world, client), expected, `order ${place}`)
    }
  })

story('a refund that is reported before its payment waits for it', async ({ world, client }) => {
  world.bank.deliver('drop')
  const { paymentId } = await world.topsUp(2000, crypto.randomUUID(), client)
  world.bank.pay(paymentId)
  const count = world.bank.book.events.length
  world.bank.refund(paymentId, 500)
  world.bank.deliver('normal')
  await world.replays(eventsSince(world, count))
  assert.equal(await standing(world, client), { wallet: 0, owed: 0 })
  await world.settle()
  assert.equal(await standing(world, client), { wallet: 1500, owed: 0 })
})

story(
  'a charge that reports only its sum makes us ask which refunds there are',
  async ({ world, client }) => {
    const payment = await paid(world, client, 2000)
    world.bank.deliver('drop')
    world.bank.refund(payment, 700)
    world.bank.deliver('normal')
    assert.is(await world.resends('charge.refunded'), 200)
    await world.settle()
    assert.equal(await standing(world, client), { wallet: 1300, owed: 0 })
  },
)

story('several at once, beside one who spends, take each unit once', async ({ world, client }) => {
  const payment = await paid(world, client, 3000)
  world.bank.deliver('drop')
  const count = world.bank.book.events.length
  world.bank.refund(payment, 1000)
  world.bank.refund(payment, 500)
  world.bank.dispute(payment, { amount: 1500 })
  const events = eventsSince(world, count)
  const [isSpent] = await Promise.all([
    spends(world, client, 400),
    ...events.map(id => world.replays([id])),
    ...events.map(id => world.replays([id])),
    lookAtPayment(world.app, { paymentId: payment }),
  ])
  assert.equal(await standing(world, client), { wallet: 0, owed: isSpent ? 400 : 0 })
})

story(
  'a payment and all that was taken back of it, reported at once and backwards, come to what is left',
  async ({ world, client }) => {
    world.bank.deliver('drop')
    const count = world.bank.book.events.length
    const { paymentId } = await world.topsUp(3000, crypto.randomUUID(), client)
    world.bank.pay(paymentId)
    world.bank.refund(paymentId, 600)
    world.bank.closes(world.bank.dispute(paymentId, { amount: 1000 }).id, 'won')
    world.bank.closes(world.bank.dispute(paymentId, { amount: 900 }).id, 'lost')
    const events = eventsSince(world, count).toReversed()
    await Promise.all([...events, ...events].map(id => world.replays([id])))
    await Promise.all([world.settle(), lookAtPayment(world.app, { paymentId })])
    await world.settle()
    assert.equal(await standing(world, client), { wallet: 1500, owed: 0 })
  },
)

story('a process that dies while it asks leaves the question to the next one', async ({ world, client }) => {
  for (const call of ['payment', 'takenBackOf'] as const) {
    const payment = await paid(world, client, 1000)
    world.bank.deliver('drop')
    world.bank.refund(payment)
    world.bank.deliver('normal')
    const died = await lookAtPayment(world.dyingAt(call, 'after'), { paymentId: payment }).catch(
      problem => problem,
    )
    assert.match(died?.message, /died here/)
    await lookAtPayment(world.app, { paymentId: payment })
    assert.equal(await standing(world, client), { wallet: 0, owed: 0 })
  }
})

story('a payment that was not credited gives nothing back', async ({ world, client }) => {
  const { paymentId } = await world.topsUp(2000, crypto.randomUUID(), client)
  await world.bank.settled()
  Object.assign(world.bank.book.intents[paymentId] ?? {}, { amount: 100 })
  world.bank.pay(paymentId)
  world.bank.refund(paymentId)
  await world.bank.settled()
  await world.settle()
  await world.advance(180)
  await reconcileTopUps(world.app)
  assert.equal(await standing(world, client), { wallet: 0, owed: 0 })
  // The finding is true, and staff have the case; the stand-in forgets it so that the others' audits are clean.
  delete world.bank.book.intents[paymentId]
})

story.run()
