import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type BillingWorld, openBillingWorld } from '../../../test/billing-world.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { money } from '../../foundation/money.ts'
import { reconcileTopUps } from './reconcile-top-ups.ts'
import { startTopUp } from './start-top-up.ts'
import { afterPayment, TopUp, TopUpOutOfRange } from './top-up.ts'
import { topUpById } from './top-ups.store.ts'

const story = suite<{ world: BillingWorld; before: bigint }>('top-ups')

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
const state = async (world: BillingWorld, id: string) => (await topUpById(world.app.db, id))?.state
const dollars = (whole: number) => money(BigInt(whole) * 100n, 'USD')

story(
  'Theo tops up by card, and the money is in his wallet when the event comes',
  async ({ world, before }) => {
    const topUp = await world.topsUp(2500)
    assert.is(topUp.state, 'AWAITING_PAYMENT')
    assert.match(topUp.clientSecret, /_secret_/)
    assert.is(await balance(world), before)
    world.bank.pay(topUp.paymentId)
    await world.bank.settled()
    assert.is(await state(world, topUp.id), 'SUCCEEDED')
    assert.is(await balance(world), before + 2500n)
  },
)

story('twenty identical calls at once are one payment and one answer', async ({ world }) => {
  const intents = Object.keys(world.bank.book.intents).length
  const asked = { amount: dollars(25), idempotencyKey: randomUUID() }
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => startTopUp(world.app, world.theo.viewer, asked)),
  )
  assert.is(Object.keys(world.bank.book.intents).length, intents + 1)
  for (const answer of answers) assert.equal({ ...answer }, { ...answers[0] })
})

story('the same key for another amount is refused', async ({ world }) => {
  const key = randomUUID()
  await world.topsUp(2500, key)
  const other = await startTopUp(world.app, world.theo.viewer, { amount: dollars(30), idempotencyKey: key })
  assert.instance(other, IdempotencyKeyReused)
})

story(
  'an amount outside the policy is refused, and its key can be used for one inside',
  async ({ world }) => {
    const key = randomUUID()
    for (const minor of [1n, 0n, -500n, 499n, 50_001n, 10n ** 17n]) {
      const asked = { amount: money(minor, 'USD'), idempotencyKey: key }
      const refused = await startTopUp(world.app, world.theo.viewer, asked)
      assert.ok(refused instanceof TopUpOutOfRange)
      assert.match(refused.words.in('en'), /\$5\.00 to \$500\.00/)
    }
    for (const [minor, idempotencyKey] of [
      [2500n, key],
      [500n, randomUUID()],
      [50_000n, randomUUID()],
    ] as const) {
      const asked = { amount: money(minor, 'USD'), idempotencyKey }
      assert.instance(await startTopUp(world.app, world.theo.viewer, asked), TopUp)
    }
  },
)

story('events that come twice, late and in any order move the money once', async ({ world, before }) => {
  const twice = await world.topsUp(1000)
  world.bank.deliver('twice')
  world.bank.pay(twice.paymentId)
  await world.bank.settled()
  world.bank.deliver('out-of-order')
  const reversed = await world.topsUp(1000)
  assert.throws(() => world.bank.pay(reversed.paymentId, '4000000000000002'))
  world.bank.pay(reversed.paymentId)
  await world.bank.flush()
  world.bank.deliver('late')
  const late = await world.topsUp(1000)
  world.bank.pay(late.paymentId)
  assert.is(await state(world, late.id), 'AWAITING_PAYMENT')
  await world.bank.flush()
  for (const { id } of [twice, reversed, late]) assert.is(await state(world, id), 'SUCCEEDED')
  assert.is(await balance(world), before + 3000n)
})

story(
  'a decline is reported and charges nothing; another card on the same payment succeeds',
  async ({ world, before }) => {
    const topUp = await world.topsUp(2000)
    assert.throws(() => world.bank.pay(topUp.paymentId, '4000000000000002'))
    await world.bank.settled()
    const declined = await topUpById(world.app.db, topUp.id)
    assert.is(declined?.state, 'FAILED')
    assert.equal([declined?.failureReason, declined?.failureWords], ['DECLINED', 'Your card was declined.'])
    assert.is(await balance(world), before)
    world.bank.pay(topUp.paymentId)
    await world.bank.settled()
    assert.is(await state(world, topUp.id), 'SUCCEEDED')
    assert.is(await balance(world), before + 2000n)
  },
)

story('a payment whose event never came is found by asking', async ({ world, before }) => {
  world.bank.deliver('drop')
  const topUp = await world.topsUp(2000)
  world.bank.pay(topUp.paymentId)
  await reconcileTopUps(world.app)
  assert.is(await balance(world), before, 'asked before it was due')
  await world.advance(180)
  await Promise.all([reconcileTopUps(world.app), reconcileTopUps(world.app)])
  assert.is(await state(world, topUp.id), 'SUCCEEDED')
  assert.is(await balance(world), before + 2000n)
})

story(
  'a payment nobody makes for a day is cancelled, and cannot be made any more',
  async ({ world, before }) => {
    const topUp = await world.topsUp(2000)
    // What a webhook is just looking at, a search passes over until its next round.
    await world.bank.settled()
    await world.advance(25 * 3600)
    await reconcileTopUps(world.app)
    assert.is(await state(world, topUp.id), 'FAILED')
    assert.throws(() => world.bank.pay(topUp.paymentId), /status of canceled/)
    assert.is(await balance(world), before)
  },
)

story(
  'a process that dies between intention and payment leaves one payment for who asks again',
  async ({ world, before }) => {
    for (const when of ['before', 'after'] as const) {
      const asked = { amount: dollars(15), idempotencyKey: randomUUID() }
      const intents = Object.keys(world.bank.book.intents).length
      const died = await startTopUp(world.dyingAt('requestPayment', when), world.theo.viewer, asked).then(
        () => null,
        problem => problem,
      )
      assert.match(died?.message, /died here/)
      const again = await startTopUp(world.app, world.theo.viewer, asked)
      assert.instance(again, TopUp)
      assert.is(Object.keys(world.bank.book.intents).length, intents + 1)
      world.bank.pay((again as TopUp).paymentId ?? '')
    }
    await world.bank.settled()
    assert.is(await balance(world), before + 3000n)
  },
)

story(
  'a process that dies while it asks about a payment leaves it to the next look',
  async ({ world, before }) => {
    world.bank.deliver('drop')
    for (const call of ['payment', 'cancelPayment'] as const) {
      const topUp = await world.topsUp(2000)
      await world.advance(25 * 3600)
      await reconcileTopUps(world.dyingAt(call, 'after'))
      assert.is(await state(world, topUp.id), 'AWAITING_PAYMENT')
      await world.advance(2 * 3600)
      await reconcileTopUps(world.app)
      assert.is(await state(world, topUp.id), 'FAILED')
    }
    assert.is(await balance(world), before)
  },
)

story('an event that is faster than our own note of the payment is not lost', async ({ world, before }) => {
  const asked = { amount: dollars(15), idempotencyKey: randomUUID() }
  await startTopUp(world.dyingAt('requestPayment', 'after'), world.theo.viewer, asked).catch(() => undefined)
  const paymentId = Object.keys(world.bank.book.intents).at(-1) ?? ''
  world.bank.pay(paymentId)
  await world.bank.settled()
  assert.is(await balance(world), before + 1500n)
  const again = await startTopUp(world.app, world.theo.viewer, asked)
  assert.is((again as TopUp).state, 'SUCCEEDED')
  assert.is((again as TopUp).paymentId, paymentId)
})

story(
  'a provider that does not answer is a fault, and the same call later goes through',
  async ({ world }) => {
    const asked = { amount: dollars(15), idempotencyKey: randomUUID() }
    world.bank.deliver('drop')
    for (const kind of ['timeout', 'error', 'late-answer'] as const) {
      world.bank.fault({ path: 'POST /v1/payment_intents', kind, times: 1 })
      const problem = await startTopUp(world.app, world.theo.viewer, asked).then(
        () => null,
        thrown => thrown,
      )
      assert.is(problem?.extensions?.code, 'RATE_LIMITED')
    }
    assert.instance(await startTopUp(world.app, world.theo.viewer, asked), TopUp)
  },
)

story('success is final, whatever else is reported', () => {
  const reported = ['AWAITING', 'PROCESSING', 'SUCCEEDED', 'CANCELLED'] as const
  for (const state of reported) assert.is(afterPayment('SUCCEEDED', { state, failure: 'declined' }), null)
  assert.is(afterPayment('FAILED', { state: 'SUCCEEDED', failure: null })?.state, 'SUCCEEDED')
  assert.is(afterPayment('FAILED', { state: 'AWAITING', failure: null }), null)
})

story.run()
