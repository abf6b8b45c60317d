import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type BillingWorld, openBillingWorld } from '../../test/billing-world.ts'
import { money } from '../foundation/money.ts'
import { auditBilling } from './audit/audit.ts'
import { reconcileTopUps } from './top-ups/reconcile-top-ups.ts'
import { startTopUp } from './top-ups/start-top-up.ts'
import { topUpById } from './top-ups/top-ups.store.ts'

const story = suite<{ world: BillingWorld; before: bigint }>('provider events')

story.before(async context => {
  context.world = await openBillingWorld()
})
story.before.each(async context => {
  context.world.bank.deliver('normal')
  context.before = await balance(context.world)
})
story.after(async ({ world }) => {
  assert.equal(await world.audit(), [])
  await world.close()
})

const balance = async (world: BillingWorld): Promise<bigint> => (await world.theo.wallet()).balance.minor
const topUpNow = (world: BillingWorld, id: string) => topUpById(world.app.db, id)

story('a payment is believed from the endpoint of the own account alone', async ({ world, before }) => {
  const { webhookSecret, connectWebhookSecret } = world.app.config.payments
  world.bank.deliver('drop')
  const topUp = await world.topsUp(50_000)
  world.bank.pay(topUp.paymentId)
  const type = 'payment_intent.succeeded'
  const forged = [
    { endpoint: 'CONNECT', secret: connectWebhookSecret },
    { endpoint: 'CONNECT', secret: connectWebhookSecret, change: { account: 'acct_of_a_stranger' } },
    { endpoint: 'CONNECT', secret: webhookSecret },
    { endpoint: 'ACCOUNT', secret: connectWebhookSecret },
    { endpoint: 'ACCOUNT', secret: webhookSecret, change: { account: 'acct_of_a_stranger' } },
    { endpoint: 'ACCOUNT', secret: webhookSecret, change: { created: Math.floor(Date.now() / 1000) + 3600 } },
  ] as const
  for (const each of forged) assert.is(await world.resends(type, each), 400)
  assert.is(await balance(world), before)
  assert.is(await world.resends(type), 200)
  assert.is(await balance(world), before + 50_000n)
  assert.is(await world.resends(type), 200)
  assert.is(await world.resends(type, { change: { id: 'evt_told_again' } }), 200)
  assert.is(await balance(world), before + 50_000n)
})

story('an account is looked at from the endpoint of connected accounts alone', async ({ world }) => {
  const { webhookSecret, connectWebhookSecret } = world.app.config.payments
  await world.setsUpPayouts(world.mara)
  const type = 'account.updated'
  assert.is(await world.resends(type, { endpoint: 'ACCOUNT', secret: webhookSecret }), 400)
  assert.is(await world.resends(type, { endpoint: 'CONNECT', secret: connectWebhookSecret }), 200)
})

for (const [what, change] of [
  ['less', { amount: 1999 }],
  ['more', { amount: 2001 }],
  ['another currency', { currency: 'eur' }],
] as const)
  story(
    `a payment of ${what} than was asked for credits nothing, and is a case`,
    async ({ world, before }) => {
      const cases = (await world.cases('PAYMENT')).length
      const topUp = await world.topsUp(2000)
      await world.bank.settled()
      Object.assign(world.bank.book.intents[topUp.paymentId] ?? {}, change)
      world.bank.pay(topUp.paymentId)
      await world.bank.settled()
      assert.is(await world.resends('payment_intent.succeeded'), 200, 'it is not sent for ever')
      assert.is(await world.resends('payment_intent.succeeded', { change: { id: `evt_${what}` } }), 200)
      await world.advance(180)
      await reconcileTopUps(world.app)
      const now = await topUpNow(world, topUp.id)
      assert.is(now?.state, 'FAILED')
      assert.is(now?.failureReason, 'WRONG_AMOUNT')
      assert.is(await balance(world), before)
      const opened = (await world.cases('PAYMENT')).slice(cases)
      assert.is(opened.length, 1)
      assert.match(opened[0]?.words ?? '', new RegExp(topUp.id))
    },
  )

story('another payment that names a top-up is not taken for its own', async ({ world, before }) => {
  const cases = (await world.cases('PAYMENT')).length
  const topUp = await world.topsUp(2000)
  const amount = money(2000n, 'USD')
  const asked = { amount, reference: topUp.id, description: 'By hand', key: `foreign:${topUp.id}` }
  const foreign = await world.app.payments.requestPayment(asked)
  await world.bank.settled()
  assert.is((await topUpNow(world, topUp.id))?.paymentId, topUp.paymentId)
  world.bank.pay(foreign.id)
  await world.bank.settled()
  assert.is((await topUpNow(world, topUp.id))?.state, 'AWAITING_PAYMENT')
  assert.is(await balance(world), before)
  assert.is((await world.cases('PAYMENT')).length, cases + 1)
  world.bank.pay(topUp.paymentId)
  await world.bank.settled()
  assert.is(await balance(world), before + 2000n)
})

story(
  'before our own payment is noted, another amount under its name is not taken for it',
  async ({ world, before }) => {
    const asked = { amount: money(2000n, 'USD'), idempotencyKey: crypto.randomUUID() }
    await startTopUp(world.dyingAt('requestPayment', 'before'), world.theo.viewer, asked).catch(
      () => undefined,
    )
    const id = await world.newestTopUp()
    const amount = money(900n, 'USD')
    const foreign = await world.app.payments.requestPayment({
      amount,
      reference: id,
      description: 'By hand',
      key: `foreign:${id}`,
    })
    world.bank.pay(foreign.id)
    await world.bank.settled()
    const now = await topUpNow(world, id)
    assert.equal([now?.state, now?.paymentId], ['AWAITING_PAYMENT', null])
    assert.is(await balance(world), before)
  },
)

story(
  'a payment that carries somebody else’s reference stays with its own top-up',
  async ({ world, before }) => {
    const [mine, other] = [await world.topsUp(1500), await world.topsUp(1500)]
    await world.bank.settled()
    Object.assign(world.bank.book.intents[mine.paymentId]?.metadata ?? {}, { reference: other.id })
    world.bank.pay(mine.paymentId)
    await world.bank.settled()
    assert.is((await topUpNow(world, mine.id))?.state, 'SUCCEEDED')
    assert.is((await topUpNow(world, other.id))?.state, 'AWAITING_PAYMENT')
    assert.is(await balance(world), before + 1500n)
  },
)

story(
  'one event many times at once, beside others and our own question, credits once',
  async ({ world, before }) => {
    world.bank.deliver('drop')
    const topUp = await world.topsUp(1700)
    world.bank.pay(topUp.paymentId)
    await world.advance(180)
    const type = 'payment_intent.succeeded'
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => world.resends(type)),
      ...Array.from({ length: 5 }, (_, number) =>
        world.resends(type, { change: { id: `evt_at_once_${number}` } }),
      ),
    ])
    await Promise.all([reconcileTopUps(world.app), reconcileTopUps(world.app), world.resends(type)])
    assert.equal(new Set(answers), new Set([200]))
    assert.is(await balance(world), before + 1700n)
  },
)

story('what is about nothing of ours is answered and forgotten', async ({ world, before }) => {
  await world.app.payments.requestPayment({
    amount: money(1000n, 'USD'),
    reference: 'an-invoice-of-somebody-else',
    description: '',
    key: crypto.randomUUID(),
  })
  const paymentId = Object.keys(world.bank.book.intents).at(-1) ?? ''
  world.bank.pay(paymentId)
  world.bank.refund(paymentId)
  world.bank.dispute(paymentId)
  await world.bank.settled()
  for (const type of [
    'payment_intent.succeeded',
    'refund.created',
    'charge.refunded',
    'charge.dispute.created',
  ])
    assert.is(await world.resends(type, { change: { id: `evt_${type}` } }), 200)
  await world.settle()
  assert.is(await balance(world), before)
})

story('an event that cannot be applied is noted, and applied when it can', async ({ world, before }) => {
  world.bank.deliver('drop')
  const topUp = await world.topsUp(1000)
  world.bank.pay(topUp.paymentId)
  const events = () =>
    auditBilling(world.app).then(found => found.filter(({ key }) => key.startsWith('event:')))
  await world.breaking(async () => {
    assert.is(await world.resends('payment_intent.succeeded'), 500)
    assert.is(await world.resends('payment_intent.succeeded'), 500)
  })
  const [finding, ...more] = await events()
  assert.match(finding?.words.in('en') ?? '', /payment_intent\.succeeded\) could not be applied/)
  assert.is(more.length, 0)
  assert.is(await balance(world), before)
  assert.is(await world.resends('payment_intent.succeeded'), 200)
  assert.is(await balance(world), before + 1000n)
  assert.equal(await events(), [])
})

story.run()
