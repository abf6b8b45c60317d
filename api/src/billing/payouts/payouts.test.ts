import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type BillingWorld, openBillingWorld } from '../../../test/billing-world.ts'
import type { Reader } from '../../../test/people.ts'
import { readmitPerson, receiveIdentityEvent, suspendPerson } from '../../accounts/index.ts'
import { money } from '../../foundation/money.ts'
import { accountOf, type BalanceChanged, transfer } from '../../ledger/index.ts'
import { PaymentRefused } from '../../outside/index.ts'
import { auditBilling } from '../audit/audit.ts'
import { beginPayday, payReader } from './begin-payday.ts'
import type { Payout } from './payout.ts'
import { lockPayout, payoutPage } from './payouts.store.ts'
import { noteTransfer } from './receive-transfer.ts'
import { returnPayout } from './return-payout.ts'
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
  context.world.bank.deliver('normal')
})
story.after(async ({ world }) => {
  assert.equal(await world.audit(), [])
  await world.advance(2 * 3600)
  assert.equal(await auditBilling(world.app), [])
  await world.close()
})

/** How readings earn is told elsewhere. */
async function earns({ app }: BillingWorld, reader: Reader, minor: number) {
  const earnings = await reader.earnings()
  await app.db.transact(tx =>
    transfer(tx, {
      debit: 'platform-revenue',
      credit: earnings.accountId,
      amount: BigInt(minor),
      currency: 'USD',
      subjectId: crypto.randomUUID(),
      reason: 'adjustment',
    }),
  )
}

/** The reader has earned so much, and a payout of it was written down: nothing was sent yet. */
async function begins(world: BillingWorld, reader: Reader, minor: number): Promise<string> {
  await earns(world, reader, minor)
  const account = String((await reader.earnings()).accountId)
  await payReader(world.app, { account, day: freshDay() })
  const [payout] = await payouts(world, reader)
  assert.is(payout?.state, 'SENDING')
  return payout?.id ?? ''
}

/** Staff take a reader's access away, or give it back. */
async function isSuspended(world: BillingWorld, { viewer }: Reader, suspended: boolean): Promise<void> {
  const staff = await world.viewer('ines')
  const asked = { personId: viewer.id, reason: 'A test says so.', idempotencyKey: crypto.randomUUID() }
  await (suspended ? suspendPerson : readmitPerson)(world.app, staff, asked)
}

let daysUsed = 0
/** A day on which nobody was paid yet. */
const freshDay = () => new Date(Date.UTC(2040, 0, 1 + daysUsed++)).toISOString().slice(0, 10)

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
  // Its event would tell us as well.
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

story('an open desk is told when the money is on its way and when it has arrived', async ({ world }) => {
  const { app, mara } = world
  await earns(world, mara, 2000)
  const { accountId, ownerId } = await mara.earnings()
  const { version } = await accountOf(app.db, ownerId, 'earnings', 'USD')
  const heard: BalanceChanged[] = []
  const twice = new Promise<void>(resolve =>
    app.bus.on(`account:${accountId}`, told => {
      const changed = told as BalanceChanged
      // What was earned before may be told late.
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

/** A payout of that much that was sent and noted. */
async function pays(
  world: BillingWorld,
  reader: Reader,
  minor: number,
): Promise<{ id: string; transferId: string }> {
  const payoutId = await begins(world, reader, minor)
  await sendPayout(world.app, { payoutId })
  const [payout] = await payouts(world, reader)
  assert.is(payout?.state, 'PAID')
  return { id: payoutId, transferId: payout?.transferId ?? '' }
}

const newest = async (world: BillingWorld, reader: Reader) => {
  const [payout] = await payouts(world, reader)
  return [payout?.state, Number(payout?.returned.minor)]
}

story('a transfer that came back before it was noted is not paid', async context => {
  const { world } = context
  const { selene } = world
  for (const isHeard of [true, false]) {
    world.bank.deliver(isHeard ? 'normal' : 'drop')
    const payoutId = await begins(world, selene, 2400)
    await sendPayout(world.dyingAt('transfer', 'after'), { payoutId }).catch(() => undefined)
    world.bank.reverse(sent(context).at(-1)?.id ?? '')
    await world.bank.settled()
    if (isHeard) await world.settle()
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
    accountId: 'acct_hers',
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

story('a key that another request is using says nothing yet', async context => {
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
  'a suspended reader keeps the earnings, staff hear of it once, and payday pays again after it',
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
  assert.is(await balance(selene), 0n, 'a reading that was refunded is not kept')
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

story('a deleted reader keeps the earnings, and staff hear of it', async context => {
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
