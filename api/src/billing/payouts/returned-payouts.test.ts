import * as assert from 'uvu/assert'
import { balance, begins, newest, payoutStories, payouts, pays, sent } from '../../../test/payout-stories.ts'
import { money } from '../../foundation/money.ts'
import { lockPayout } from './payouts.store.ts'
import { noteTransfer } from './receive-transfer.ts'
import { returnPayout } from './return-payout.ts'
import { sendPayout } from './send-payout.ts'

const story = payoutStories('payouts that come back')

story('a transfer that came back before it was noted is not paid', async context => {
  const { world } = context
  const { selene } = world
  for (const isDelivered of [true, false]) {
    world.bank.deliver(isDelivered ? 'normal' : 'drop')
    const payoutId = await begins(world, selene, 2400)
    await sendPayout(world.dyingAt('transfer', 'after'), { payoutId }).catch(() => undefined)
    world.bank.reverse(sent(context).at(-1)?.id ?? '')
    await world.bank.settled()
    if (isDelivered) await world.settle()
    else await sendPayout(world.app, { payoutId })
    assert.equal(await newest(world, selene), ['FAILED', 2400])
    assert.is(await balance(selene), 2400n)
    await sendPayout(world.app, { payoutId })
    assert.equal(await newest(world, selene), ['FAILED', 2400])
    await pays(world, selene, 100)
  }
  world.bank.deliver('normal')
})

story('another transfer with the same reference that comes back changes nothing', async ({ world }) => {
  const { selene } = world
  const { id, transferId } = await pays(world, selene, 2500)
  const { accountId } = (await world.app.payments.transfersFor(id))[0] ?? { accountId: '' }
  const byHand = { accountId, amount: money(2500n, 'USD'), reference: id, key: `by-hand:${id}` }
  const other = await world.app.payments.transfer(byHand)
  world.bank.reverse(other.id)
  await world.bank.settled()
  await world.settle()
  assert.equal(await newest(world, selene), ['PAID', 0])
  assert.is(await balance(selene), 0n)
  assert.is((await payouts(world, selene))[0]?.transferId, transferId)
  delete world.bank.book.transfers[other.id]
})

story('a transfer comes back in parts, each once, in any order of its events', async ({ world }) => {
  const { selene } = world
  const { transferId } = await pays(world, selene, 3000)
  const count = world.bank.book.events.length
  world.bank.deliver('drop')
  for (const part of [500, 700, 300]) world.bank.reverse(transferId, part)
  world.bank.deliver('normal')
  const [first = '', second = '', third = ''] = world.bank.book.events.slice(count).map(({ id }) => id)
  await world.replays([second])
  assert.equal(await newest(world, selene), ['PAID', 1200])
  await world.replays([first, second, first])
  assert.is(await balance(selene), 1200n)
  await Promise.all([world.replays([third]), world.replays([third]), world.replays([second])])
  assert.equal(await newest(world, selene), ['PAID', 1500])
  assert.is(await balance(selene), 1500n)
  world.bank.reverse(transferId)
  await world.bank.settled()
  assert.equal(await newest(world, selene), ['FAILED', 3000])
  assert.is(await balance(selene), 3000n)
  await pays(world, selene, 100)
})

story('a payout that fails twice brings the money back once', async ({ world }) => {
  const { app, selene } = world
  const payoutId = await begins(world, selene, 2000)
  const fails = () =>
    app.db.transact(async tx => {
      const payout = await lockPayout(tx, payoutId)
      if (!payout) throw new Error('no payout')
      return returnPayout(tx, payout, payout.amount.minor, 'REFUSED')
    })
  const outcomes = [await fails(), ...(await Promise.all([fails(), fails()]))]
  assert.equal(outcomes, ['APPLIED', 'UNCHANGED', 'UNCHANGED'])
  assert.is(await balance(selene), 2000n)
  await pays(world, selene, 100)
})

story('what has failed is not paid afterwards: a transfer for it is a case', async ({ world }) => {
  const { app, selene } = world
  const cases = (await world.cases('PAYMENT')).length
  const payoutId = await begins(world, selene, 2000)
  world.bank.fault({ path: 'POST /v1/transfers', kind: 'decline', times: 1 })
  await sendPayout(app, { payoutId })
  assert.equal(await newest(world, selene), ['FAILED', 2000])
  const late = {
    id: 'tr_late',
    accountId: 'acct_late',
    amount: money(2000n, 'USD'),
    reference: payoutId,
    reversed: money(0n, 'USD'),
    sentAt: new Date(),
  }
  for (let times = 0; times < 2; times++) await app.db.transact(tx => noteTransfer(tx, payoutId, late))
  assert.equal(await newest(world, selene), ['FAILED', 2000])
  assert.is(await balance(selene), 2000n)
  assert.is((await world.cases('PAYMENT')).length, cases + 1)
  await pays(world, selene, 100)
})

story.run()
