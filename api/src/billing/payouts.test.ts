import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type BillingWorld, openBillingWorld } from '../../test/billing-world.ts'
import type { Reader } from '../../test/people.ts'
import { accountOf, type BalanceChanged, transfer } from '../ledger/index.ts'
import { beginPayday, payReader } from './begin-payday.ts'
import type { Payout } from './payout.ts'
import { payoutPage } from './payouts.store.ts'
import { sendPayout } from './send-payout.ts'

const story = suite<{ world: BillingWorld; sentBefore: number }>('payouts')

story.before(async context => {
  const world = await openBillingWorld()
  for (const reader of [world.mara, world.orin, world.selene]) await world.setsUpPayouts(reader)
  context.world = world
})
story.before.each(context => {
  context.sentBefore = Object.keys(context.world.bank.book.transfers).length
  context.world.mailbox.empty()
})
story.after(async ({ world }) => {
  assert.equal(await world.audit(), [])
  await world.close()
})

/** Straight from Theo's wallet: how readings earn is told elsewhere. */
async function earns({ app, theo }: BillingWorld, reader: Reader, minor: number) {
  await theo.topsUp(minor)
  const { id } = await theo.wallet()
  const earnings = await reader.earnings()
  await app.db.transact(tx =>
    transfer(tx, {
      debit: BigInt(id),
      credit: earnings.accountId,
      amount: BigInt(minor),
      subjectId: crypto.randomUUID(),
      reason: 'tip',
      currency: 'USD',
    }),
  )
}

async function payday(world: BillingWorld) {
  await world.advance(24 * 3600)
  await beginPayday(world.app)
}

const balance = async (reader: Reader): Promise<bigint> => (await reader.earnings()).balance.minor
const payouts = async (world: BillingWorld, reader: Reader): Promise<Payout[]> =>
  payoutPage(world.app.db, (await reader.earnings()).accountId, null, 20)
/** What the provider has sent since the story began. */
const sent = ({ world, sentBefore }: { world: BillingWorld; sentBefore: number }) =>
  Object.values(world.bank.book.transfers).slice(sentBefore)

story('a process that dies anywhere on the way sends the money once', async context => {
  const { world } = context
  const { selene } = world
  for (const [day, when] of (['before', 'after'] as const).entries()) {
    const before = sent(context).length
    await earns(world, selene, 2000)
    await payReader(world.app, {
      account: String((await selene.earnings()).accountId),
      day: `2030-01-0${day + 1}`,
    })
    const payoutId = (await payouts(world, selene))[0]?.id ?? ''
    const died = await sendPayout(world.dyingAt('transfer', when), { payoutId }).then(
      () => null,
      problem => problem,
    )
    assert.match(died?.message, /died here/)
    assert.is((await payouts(world, selene))[0]?.state, 'SENDING')
    await Promise.all([sendPayout(world.app, { payoutId }), sendPayout(world.app, { payoutId })])
    assert.is((await payouts(world, selene))[0]?.state, 'PAID')
    assert.is(sent(context).length, before + 1, `died ${when} the transfer`)
    assert.is(await balance(selene), 0n)
  }
})

story('Mara is paid what she earned, once a day, and hears of it', async context => {
  const { world } = context
  const { mara, orin } = world
  await earns(world, mara, 4200)
  await earns(world, orin, 1499)
  await payday(world)
  await beginPayday(world.app)
  await world.settle()
  const [payout] = await payouts(world, mara)
  assert.is(payout?.state, 'PAID')
  assert.equal(payout?.amount, { minor: 4200n, currency: 'USD' })
  assert.ok(payout?.settledAt)
  assert.is(await balance(mara), 0n)
  assert.equal(
    sent(context).map(each => [each.amount, each.currency, each.transfer_group]),
    [[4200, 'usd', payout?.id]],
  )
  assert.is(await balance(orin), 1499n, 'less than the least stays')
  assert.match((await world.mailbox.next('mara@example.test')).subject, /payout of \$42\.00 is on its way/)
})

story(
  'exactly the least is paid, and the next payday pays what came after, to the same account',
  async context => {
    const { world } = context
    await earns(world, world.mara, 1500)
    await payday(world)
    await world.settle()
    await earns(world, world.mara, 2000)
    await payday(world)
    await world.settle()
    assert.equal(
      sent(context).map(each => each.amount),
      [1500, 2000],
    )
    assert.is(new Set(sent(context).map(each => each.destination)).size, 1)
  },
)

story('a refused transfer brings the money back and says so', async context => {
  const { world } = context
  const { mara } = world
  await earns(world, mara, 3000)
  world.bank.fault({ path: 'POST /v1/transfers', kind: 'decline', times: 1 })
  await payday(world)
  await world.settle()
  const [payout] = await payouts(world, mara)
  assert.is(payout?.state, 'FAILED')
  assert.is(payout?.failure, 'The transfer could not be funded today.')
  assert.is(await balance(mara), 3000n)
  const letter = await world.mailbox.next('mara@example.test')
  assert.match(letter.subject, /did not go through/)
  assert.match(letter.text, /back in your earnings/)
  await payday(world)
  await world.settle()
  assert.is(await balance(mara), 0n)
  assert.equal(
    (await payouts(world, mara)).slice(0, 2).map(each => each.state),
    ['PAID', 'FAILED'],
  )
})

story('money that the bank sends back is in the earnings again, once', async context => {
  const { world } = context
  const { mara } = world
  await earns(world, mara, 2600)
  await payday(world)
  await world.settle()
  world.bank.deliver('twice')
  world.bank.reverse(sent(context)[0]?.id ?? '')
  await world.bank.settled()
  world.bank.deliver('normal')
  await world.settle()
  const [payout] = await payouts(world, mara)
  assert.is(payout?.state, 'FAILED')
  assert.match(payout?.failure ?? '', /bank sent the money back/)
  assert.is(await balance(mara), 2600n)
  const subjects = world.mailbox.list('mara@example.test').map(letter => letter.subject)
  assert.is(subjects.filter(subject => /did not go through/.test(subject)).length, 1)
  await payday(world)
  await world.settle()
  assert.is(await balance(mara), 0n)
})

story('a silent provider leaves the payout on its way; it is sent once in the end', async context => {
  const { world } = context
  const { mara } = world
  await earns(world, mara, 2000)
  await payday(world)
  world.bank.fault({ path: 'POST /v1/transfers', kind: 'late-answer', times: 1 })
  await world.settle()
  assert.is((await payouts(world, mara))[0]?.state, 'SENDING')
  assert.is(await balance(mara), 0n)
  const payoutId = (await payouts(world, mara))[0]?.id ?? ''
  await sendPayout(world.app, { payoutId })
  assert.is((await payouts(world, mara))[0]?.state, 'PAID')
  assert.is(sent(context).length, 1)
})

story('an open reading earns nothing yet, and holds no payout back', async context => {
  const { world } = context
  const { theo, mara } = world
  await earns(world, mara, 1600)
  await theo.topsUp(2000)
  const call = await theo.calls(mara)
  await world.advance(1)
  await world.settle()
  const { pending } = await mara.earnings()
  assert.is(pending.minor, 210n, 'the first minute is charged as it begins')
  const day = { day: '2031-01-01', account: String((await mara.earnings()).accountId) }
  await world.app.db.transact(tx => tx.job('billing.pay-reader', day))
  await world.settle()
  assert.equal(
    sent(context).map(each => each.amount),
    [1600],
  )
  assert.is(await balance(mara), 0n)
  await world.advance(59)
  await theo.ends(call)
  assert.is(await balance(mara), 210n)
  assert.is((await mara.earnings()).pending.minor, 0n)
})

story('an open desk is told when the money is on its way and when it has arrived', async ({ world }) => {
  const { app, mara } = world
  await earns(world, mara, 2000)
  const { accountId, ownerId } = await mara.earnings()
  const { version } = await accountOf(app.db, ownerId, 'earnings', 'USD')
  const heard: BalanceChanged[] = []
  const twice = new Promise<void>(resolve =>
    app.bus.on(`account:${accountId}`, told => {
      const changed = told as BalanceChanged
      // What she earned before may be told late.
      if (BigInt(changed.version) > version && heard.push(changed) === 2) resolve()
    }),
  )
  await payReader(app, { account: String(accountId), day: '2029-12-31' })
  const payoutId = (await payouts(world, mara))[0]?.id ?? ''
  await sendPayout(app, { payoutId })
  assert.is((await payouts(world, mara))[0]?.state, 'PAID')
  await twice
  assert.equal(
    heard.map(({ balance, version }) => [balance, version]),
    [
      ['0', String(version + 1n)],
      ['0', String(version + 2n)],
    ],
  )
})

story.run()
