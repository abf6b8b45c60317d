import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type BillingWorld, openBillingWorld } from '../../../test/billing-world.ts'
import { money } from '../../foundation/money.ts'
import { transfer } from '../../ledger/index.ts'
import { payReader } from '../payouts/begin-payday.ts'
import { sendPayout } from '../payouts/send-payout.ts'
import { changeTopUp } from '../top-ups/top-ups.store.ts'
import { auditBilling, auditNightly } from './audit.ts'

const story = suite<{ world: BillingWorld; known: Set<string> }>('the billing audit')

story.before(async context => {
  context.world = await openBillingWorld()
  await context.world.setsUpPayouts(context.world.mara)
  context.known = new Set()
})
story.before.each(({ world }) => world.bank.deliver('normal'))
story.after(({ world }) => world.close())

/** What was not found before, after the events that are on their way had the time to arrive. */
async function finds({ world, known }: { world: BillingWorld; known: Set<string> }): Promise<string[]> {
  await world.advance(2 * 3600)
  const found = (await auditBilling(world.app)).filter(({ key }) => !known.has(key))
  for (const { key } of found) known.add(key)
  return found.map(({ words }) => words.in('en'))
}

async function paid(world: BillingWorld, minor: number): Promise<{ id: string; paymentId: string }> {
  const topUp = await world.topsUp(minor)
  world.bank.pay(topUp.paymentId)
  await world.bank.settled()
  return topUp
}

/** A payout that was sent to Mara. */
async function sent(world: BillingWorld, minor: number, day: string): Promise<string> {
  const { app, mara } = world
  const { accountId } = await mara.earnings()
  await app.db.transact(tx =>
    transfer(tx, {
      debit: 'platform-revenue',
      credit: accountId,
      amount: BigInt(minor),
      currency: 'USD',
      subjectId: crypto.randomUUID(),
      reason: 'adjustment',
    }),
  )
  await payReader(app, { account: String(accountId), day })
  const payoutId = await world.newestPayout()
  await sendPayout(app, { payoutId })
  return payoutId
}

story('finds nothing where nothing is wrong, whatever happened', async context => {
  const { world } = context
  const { paymentId } = await paid(world, 3000)
  world.bank.refund(paymentId, 500)
  world.bank.closes(world.bank.dispute(paymentId, { amount: 1000 }).id, 'won')
  await sent(world, 2000, '2041-01-01')
  world.bank.reverse(Object.keys(world.bank.book.transfers).at(-1) ?? '', 300)
  await world.bank.settled()
  await world.settle()
  await world.topsUp(1000)
  assert.equal(await finds(context), [])
})

story('finds a top-up that succeeded without its money, and money for no top-up', async context => {
  const { world } = context
  const { id } = await world.topsUp(1100)
  await changeTopUp(world.app.db, id, 'SUCCEEDED', null, null)
  const wallet = BigInt((await world.theo.wallet()).id)
  const subjectId = crypto.randomUUID()
  const move = { debit: 'card-clearing', credit: wallet, currency: 'USD', reason: 'top-up' } as const
  await world.app.db.transact(tx => transfer(tx, { ...move, amount: 700n, subjectId }))
  const found = await finds(context)
  assert.is(found.length, 3)
  assert.match(found[0] ?? '', new RegExp(`${id}: It succeeded and was not credited`))
  assert.match(found[1] ?? '', new RegExp(`\\(top-up\\) is for ${subjectId}, which billing does not know`))
  assert.match(found[2] ?? '', /is AWAITING at the provider, and top-up .* is SUCCEEDED/)
})

story('finds a top-up that was credited with another amount', async context => {
  const { world } = context
  world.bank.deliver('drop')
  const { id, paymentId } = await world.topsUp(1200)
  const wallet = BigInt((await world.theo.wallet()).id)
  const move = { debit: 'card-clearing', credit: wallet, currency: 'USD', reason: 'top-up' } as const
  await world.app.db.transact(tx => transfer(tx, { ...move, amount: 700n, subjectId: id }))
  const found = await finds(context)
  assert.match(found[0] ?? '', /It is AWAITING_PAYMENT and was credited/)
  world.bank.pay(paymentId)
  // The event cannot be applied: its money was moved as something else.
  assert.is(await world.resends('payment_intent.succeeded'), 500)
  const [event, payment, ...more] = await finds(context)
  assert.match(event ?? '', /could not be applied: top-up of .* was already recorded/)
  assert.match(payment ?? '', /is SUCCEEDED at the provider, and top-up .* is AWAITING_PAYMENT/)
  assert.equal(more, [])
})

story('finds what the provider took back and never reported', async context => {
  const { world } = context
  const { paymentId } = await paid(world, 1300)
  world.bank.deliver('drop')
  world.bank.refund(paymentId, 400)
  const dispute = world.bank.dispute(paymentId, { amount: 900 })
  const found = await finds(context)
  assert.is(found.length, 2)
  assert.match(found[0] ?? '', /Refund re_\w+: It took \$4\.00 back, unknown here/)
  assert.match(found[1] ?? '', new RegExp(`Dispute ${dispute.id}: It took \\$9\\.00 back`))
})

story(
  'finds a reversal that was never reported, and a transfer for a payout that has another',
  async context => {
    const { world } = context
    const payoutId = await sent(world, 2500, '2041-01-02')
    world.bank.deliver('drop')
    const [own] = await world.app.payments.transfersFor(payoutId)
    world.bank.reverse(own?.id ?? '', 400)
    const byHand = { accountId: own?.accountId ?? '', amount: money(2500n, 'USD'), reference: payoutId }
    await world.app.payments.transfer({ ...byHand, key: 'by-hand' })
    const found = await finds(context)
    assert.is(found.length, 2)
    assert.ok(found.some(words => /\$4\.00 of it was reversed, and \$0\.00 of payout/.test(words)))
    assert.ok(found.some(words => /It sent \$25\.00 beside payout .*, which is PAID/.test(words)))
  },
)

story('finds what the provider does not know', async context => {
  const { world } = context
  const { id, paymentId } = await paid(world, 1400)
  delete world.bank.book.intents[paymentId]
  const payoutId = await sent(world, 2600, '2041-01-03')
  const [transfer] = await world.app.payments.transfersFor(payoutId)
  delete world.bank.book.transfers[transfer?.id ?? '']
  const found = await finds(context)
  assert.is(found.length, 2)
  assert.match(found[0] ?? '', new RegExp(`The provider does not know it; top-up ${id}`))
  assert.match(found[1] ?? '', new RegExp(`The provider does not know it; payout ${payoutId}`))
})

story('makes a case of each finding, once, and repairs nothing', async context => {
  const { world } = context
  await auditNightly(world.app)
  const cases = await world.cases('AUDIT')
  assert.is(cases.length, (await auditBilling(world.app)).length)
  assert.ok(cases.length > 0)
  await Promise.all([auditNightly(world.app), auditNightly(world.app)])
  assert.is((await world.cases('AUDIT')).length, cases.length)
  assert.equal(await finds(context), [])
})

story.run()
