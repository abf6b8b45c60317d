import * as assert from 'uvu/assert'
import {
  balance,
  begins,
  earns,
  freshDay,
  newest,
  payday,
  payoutStories,
  payouts,
  sent,
} from '../../../test/payout-stories.ts'
import type { BalanceChanged } from '../../ledger/index.ts'
import { PaymentRefused } from '../../outside/index.ts'
import { beginPayday, payReader } from './begin-payday.ts'
import { sendPayout } from './send-payout.ts'

const story = payoutStories('payouts')

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

story('Mara is paid what was earned, once a day, and is notified', async context => {
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

story('a refused transfer brings the money back and reports it', async context => {
  const { world } = context
  const { mara } = world
  await earns(world, mara, 3000)
  world.bank.fault({ path: 'POST /v1/transfers', kind: 'decline', times: 1 })
  await payday(world)
  await world.settle()
  const [payout] = await payouts(world, mara)
  assert.is(payout?.state, 'FAILED')
  assert.is(payout?.failureReason, 'UNFUNDED')
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
  assert.is(payout?.failureReason, 'SENT_BACK')
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
  // Its event would report it as well.
  world.bank.deliver('drop')
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
  const { paymentId } = await world.topsUp(2000)
  world.bank.pay(paymentId)
  await world.bank.settled()
  const call = await theo.calls(mara)
  await world.advance(1)
  await world.settle()
  assert.is(await mara.pending(), 210n, 'the first minute is charged as it begins')
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
  assert.is(await mara.pending(), 0n)
})

story('an open desk is notified when the money is on its way and when it has arrived', async ({ world }) => {
  const { app, mara } = world
  await earns(world, mara, 2000)
  const { accountId } = await mara.earnings()
  const received: string[] = []
  const arrived = new Promise<void>(resolve =>
    app.bus.on(`account:${accountId}`, published => {
      const { balance } = published as Partial<BalanceChanged>
      received.push(balance ?? 'look again')
      if (received.at(-2) === '0' && balance === undefined) resolve()
    }),
  )
  await payReader(app, { account: String(accountId), day: '2029-12-31' })
  const payoutId = (await payouts(world, mara))[0]?.id ?? ''
  await sendPayout(app, { payoutId })
  assert.is((await payouts(world, mara))[0]?.state, 'PAID')
  await arrived
})

story('several who pay a reader for one day, and send it, pay once', async context => {
  const { world } = context
  const { selene } = world
  await earns(world, selene, 2100)
  const asked = { account: String((await selene.earnings()).accountId), day: freshDay() }
  await Promise.all(Array.from({ length: 4 }, () => payReader(world.app, asked)))
  const [payout] = await payouts(world, selene)
  const payoutId = payout?.id ?? ''
  await Promise.all(Array.from({ length: 4 }, () => sendPayout(world.app, { payoutId })))
  assert.equal(await newest(world, selene), ['PAID', 0])
  assert.is(sent(context).length, 1)
  assert.is(await balance(selene), 0n)
})

story('a key that another request is using gives no result yet', async context => {
  const { world } = context
  const { selene } = world
  const payoutId = await begins(world, selene, 2000)
  world.bank.fault({ path: 'POST /v1/transfers', kind: 'in-use', times: 1 })
  const problem = await sendPayout(world.app, { payoutId }).catch(thrown => thrown)
  assert.is(problem?.name, 'PaymentsUnavailable')
  assert.equal(await newest(world, selene), ['SENDING', 0])
  await sendPayout(world.app, { payoutId })
  assert.equal(await newest(world, selene), ['PAID', 0])
  assert.is(sent(context).length, 1)
})

story('a node that is refused while another one sends does not bring the money back', async context => {
  const { world } = context
  const { app, selene } = world
  const payoutId = await begins(world, selene, 2000)
  const refused = {
    ...app,
    payments: {
      ...app.payments,
      async transfer(asked: Parameters<typeof app.payments.transfer>[0]) {
        await app.payments.transfer(asked)
        throw new PaymentRefused('account_invalid', 'This account cannot be paid to.')
      },
    },
  }
  await sendPayout(refused, { payoutId })
  assert.equal(await newest(world, selene), ['PAID', 0])
  assert.is(sent(context).length, 1)
})

story('a process that dies while it asks what was sent sends once in the end', async context => {
  const { world } = context
  const payoutId = await begins(world, world.selene, 2000)
  for (const when of ['before', 'after'] as const)
    await sendPayout(world.dyingAt('transfersFor', when), { payoutId }).catch(() => undefined)
  await Promise.all([sendPayout(world.app, { payoutId }), sendPayout(world.app, { payoutId })])
  assert.equal(await newest(world, world.selene), ['PAID', 0])
  assert.is(sent(context).length, 1)
})

story.run()
