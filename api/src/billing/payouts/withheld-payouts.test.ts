import * as assert from 'uvu/assert'
import {
  balance,
  begins,
  earns,
  isSuspended,
  newest,
  payday,
  payoutStories,
  pays,
  sent,
} from '../../../test/payout-stories.ts'
import { receiveIdentityEvent } from '../../accounts/index.ts'
import { accountOf, transfer } from '../../ledger/index.ts'
import { sendPayout } from './send-payout.ts'

const story = payoutStories('payouts that are withheld')

story('money that could not leave for a bank is not sent', async context => {
  const { world } = context
  const { orin } = world
  await earns(world, orin, 2000)
  const accountId = await world.setsUpPayouts(orin)
  world.bank.judges(accountId, 'paused')
  await world.bank.settled()
  await world.settle()
  const had = await balance(orin)
  await payday(world)
  await world.settle()
  assert.is(await balance(orin), had)
  world.bank.judges(accountId, 'ready')
  await world.bank.settled()
  await payday(world)
  await world.settle()
  assert.is(await balance(orin), 0n)
})

story(
  'a suspended reader keeps the earnings, staff are notified once, and payday pays again after it',
  async context => {
    const { world } = context
    const { selene } = world
    const cases = (await world.cases('PAYMENT')).length
    await earns(world, selene, 2200)
    await isSuspended(world, selene, true)
    for (let day = 0; day < 2; day++) {
      await payday(world)
      await world.settle()
    }
    assert.is(await balance(selene), 2200n)
    assert.is(sent(context).length, 0)
    const opened = (await world.cases('PAYMENT')).slice(cases)
    assert.is(opened.length, 1)
    assert.match(opened[0]?.words ?? '', /\$22\.00 of earnings/)
    await isSuspended(world, selene, false)
    await payday(world)
    await world.settle()
    assert.is(await balance(selene), 0n)
  },
)

story('who is suspended while the money is on its way is not sent it', async context => {
  const { world } = context
  const { app, selene } = world
  const payoutId = await begins(world, selene, 2200)
  await isSuspended(world, selene, true)
  await sendPayout(app, { payoutId })
  assert.equal(await newest(world, selene), ['FAILED', 2200])
  assert.is(await balance(selene), 2200n)
  assert.is(sent(context).length, 0)
  await isSuspended(world, selene, false)
  await pays(world, selene, 100)
})

story('what a reader owes is paid first, from a payout that came back and on payday', async context => {
  const { world } = context
  const { app, selene, theo } = world
  const owes = async (minor: bigint) => {
    const { id } = await accountOf(app.db, selene.viewer.id, 'receivable', 'USD')
    const wallet = BigInt((await theo.wallet()).id)
    const subjectId = crypto.randomUUID()
    const leg = { debit: id, credit: wallet, amount: minor, currency: 'USD', subjectId }
    await app.db.transact(tx => transfer(tx, { ...leg, reason: 'refund' }))
  }
  const owed = async () => (await accountOf(app.db, selene.viewer.id, 'receivable', 'USD')).balance
  const payoutId = await begins(world, selene, 2900)
  await owes(2900n)
  world.bank.fault({ path: 'POST /v1/transfers', kind: 'decline', times: 1 })
  await sendPayout(app, { payoutId })
  assert.equal(await newest(world, selene), ['FAILED', 2900])
  assert.is(await balance(selene), 0n, 'a reading that was refunded is not retained')
  assert.is(await owed(), 0n)
  await owes(1000n)
  await earns(world, selene, 2600)
  await payday(world)
  await world.settle()
  assert.is(await owed(), 0n)
  assert.equal(
    sent(context).map(each => each.amount),
    [1600],
  )
})

story('a deleted reader keeps the earnings, and staff are notified', async context => {
  const { world } = context
  const { app, selene } = world
  const cases = (await world.cases('PAYMENT')).length
  await earns(world, selene, 2300)
  await receiveIdentityEvent(app, { id: 'msg_selene', type: 'DELETED', subject: selene.viewer.subject })
  await payday(world)
  await world.settle()
  assert.is(await balance(selene), 2300n)
  assert.is(sent(context).length, 0)
  assert.is((await world.cases('PAYMENT')).length, cases + 1)
})

story.run()
