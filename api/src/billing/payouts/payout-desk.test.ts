import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import {
  balance,
  begins,
  earns,
  newest,
  payday,
  payoutStories,
  payouts,
  sent,
} from '../../../test/payout-stories.ts'
import { OwnAccess } from '../../accounts/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { holdPayouts, releasePayouts } from './hold-payouts.ts'
import { Payout } from './payout.ts'
import { PayoutNotRetryable, PayoutsHeld } from './payout-hold.ts'
import { findPayouts, payoutRuns } from './payout-runs.ts'
import { retryPayout } from './retry-payout.ts'
import { sendPayout } from './send-payout.ts'

const story = payoutStories('what staff do about payouts')
const because = (more: object = {}) => ({ reason: 'They asked us.', idempotencyKey: randomUUID(), ...more })

story('payouts that are held stay in the earnings, and the next payday after it pays them', async context => {
  const { world } = context
  const { app, selene } = world
  const ines = await world.viewer('ines')
  const personId = selene.viewer.id
  const asked = { personId, ...because() }
  const all = await Promise.all(Array.from({ length: 20 }, () => holdPayouts(app, ines, asked)))
  assert.ok(all.every(each => each instanceof PayoutsHeld && each.hold?.by === ines.id))
  assert.instance(await holdPayouts(app, ines, { ...asked, reason: 'Another.' }), IdempotencyKeyReused)
  await earns(world, selene, 2200)
  await payday(world)
  await world.settle()
  assert.is(await balance(selene), 2200n)
  const released = await releasePayouts(app, ines, { personId, ...because() })
  assert.is((released as PayoutsHeld).hold, null)
  assert.is(
    ((await holdPayouts(app, ines, asked)) as PayoutsHeld).hold,
    null,
    'a late repetition holds nothing',
  )
  await payday(world)
  await world.settle()
  assert.is(await balance(selene), 0n)
  assert.is(sent(context).length, 1)
})

story('what is on its way when it is held comes back, and is tried again once after it', async context => {
  const { world } = context
  const { app, orin } = world
  const ines = await world.viewer('ines')
  const personId = orin.viewer.id
  const payoutId = await begins(world, orin, 2100)
  await holdPayouts(app, ines, { personId, ...because() })
  await sendPayout(app, { payoutId })
  assert.equal(await newest(world, orin), ['FAILED', 2100])
  const retry = (more: object = {}) => retryPayout(app, ines, { payoutId, ...because(more) })
  assert.is(((await retry()) as PayoutNotRetryable).code, 'PAYOUT_WITHHELD')
  await releasePayouts(app, ines, { personId, ...because() })
  const tries = await Promise.all(Array.from({ length: 20 }, () => retry()))
  const begun = tries.filter(each => each instanceof Payout)
  assert.is(begun.length, 1, 'once, however many press at once')
  const others = tries.filter(each => each instanceof PayoutNotRetryable).map(({ code }) => code)
  assert.ok(others.every(code => ['PAYOUT_RETRIED', 'PAYOUT_NOTHING_TO_PAY'].includes(code)))
  await world.settle()
  assert.is(sent(context).length, 1)
  assert.equal(await newest(world, orin), ['PAID', 0])
  assert.is(await balance(orin), 0n)
  const [paid] = await payouts(world, orin)
  const again = await retryPayout(app, ines, { payoutId: paid?.id ?? '', ...because() })
  assert.is((again as PayoutNotRetryable).code, 'PAYOUT_PAID')
})

story('one key is one retry, and pays no more than failed, nor what was spent meanwhile', async context => {
  const { world } = context
  const { app, mara } = world
  const ines = await world.viewer('ines')
  const payoutId = await begins(world, mara, 3000)
  await holdPayouts(app, ines, { personId: mara.viewer.id, ...because() })
  await sendPayout(app, { payoutId })
  await releasePayouts(app, ines, { personId: mara.viewer.id, ...because() })
  await earns(world, mara, 500)
  const asked = { payoutId, ...because() }
  const tries = await Promise.all(Array.from({ length: 20 }, () => retryPayout(app, ines, asked)))
  const ids = new Set(tries.map(each => (each instanceof Payout ? each.id : each.constructor.name)))
  assert.is(ids.size, 1)
  await world.settle()
  assert.is(sent(context).length, 1)
  assert.is(await balance(mara), 500n)
})

story('nobody does it for themselves, or without a reason', async ({ world }) => {
  const { app } = world
  const mara = world.mara.viewer
  assert.instance(await holdPayouts(app, mara, { personId: mara.id, ...because() }), OwnAccess)
  const [own] = await payouts(world, world.mara)
  const asked = { payoutId: own?.id ?? '', ...because() }
  assert.instance(await retryPayout(app, mara, asked), OwnAccess)
  const ines = await world.viewer('ines')
  for (const reason of ['  ', 'x'.repeat(2_001)])
    await holdPayouts(app, ines, { personId: mara.id, ...because({ reason }) }).then(
      () => assert.unreachable(),
      ({ code }) => assert.is(code, 'BAD_INPUT'),
    )
})

story('they are listed by run, state and person, page by page', async ({ world }) => {
  const { app, orin } = world
  const personId = orin.viewer.id
  const [latest] = await findPayouts(app.db, { personId }, null, 1)
  assert.is(latest?.state, 'PAID')
  const failed = await findPayouts(app.db, { personId, state: 'FAILED' }, latest?.id ?? null, 10)
  assert.equal(
    failed.map(({ state }) => state),
    ['FAILED'],
  )
  const ofDay = await findPayouts(app.db, { day: latest?.day ?? null }, null, 100)
  assert.ok(ofDay.some(({ id }) => id === latest?.id))
  const [run, next] = await payoutRuns(app.db, { after: null, first: 1, currency: 'USD' })
  assert.ok(run && next && run.day > next.day)
  const [after] = await payoutRuns(app.db, { after: run?.day ?? null, first: 1, currency: 'USD' })
  assert.is(after?.day, next?.day)
})

story.run()
