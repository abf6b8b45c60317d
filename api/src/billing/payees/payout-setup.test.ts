import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { graphql } from 'graphql'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { signature } from '../../../../local/src/payments/desk.ts'
import { type BillingWorld, openBillingWorld } from '../../../test/billing-world.ts'
import type { Reader } from '../../../test/people.ts'
import type { App } from '../../app.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { Loaders } from '../../foundation/loaders.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { transfer } from '../../ledger/index.ts'
import { buildContract } from '../../schema.ts'
import { payReader } from '../payouts/begin-payday.ts'
import { payoutPage } from '../payouts/payouts.store.ts'
import { receivePaymentEvent } from '../receive-payment-event.ts'
import { checkPayoutSetup } from './check-payout-setup.ts'
import { lookAtPayee } from './look-at-payee.ts'
import { missingWords } from './missing-words.ts'
import { payeeOf, setupOf } from './payees.store.ts'
import { PayoutSetupLink, PayoutSetupRefused, stateOf } from './payout-setup.ts'
import { startPayoutSetup } from './start-payout-setup.ts'

const story = suite<{ world: BillingWorld }>('payout setup')
const origin = 'http://localhost:3000'

story.before(async context => {
  context.world = await openBillingWorld()
})
story.before.each(({ world }) => {
  world.bank.deliver('normal')
  world.mailbox.empty()
})
story.after(async ({ world }) => {
  assert.equal(await world.audit(), [])
  await world.close()
})

const starts = (app: App, reader: Reader, idempotencyKey: string = randomUUID(), from = origin) =>
  startPayoutSetup(app, reader.viewer, { idempotencyKey, origin: from })

async function opens(world: BillingWorld, reader: Reader): Promise<string> {
  assert.instance(await starts(world.app, reader), PayoutSetupLink)
  return (await payeeOf(world.app.db, reader.viewer.id))?.accountId ?? ''
}

const stateFor = async ({ app }: BillingWorld, { viewer }: Reader) => (await setupOf(app.db, viewer.id)).state
const balance = async (reader: Reader) => (await reader.earnings()).balance.minor
const payouts = async ({ app }: BillingWorld, reader: Reader) =>
  payoutPage(app.db, (await reader.earnings()).accountId, null, 20)

/** Straight from Theo's wallet; returns the reader's earnings account, as a payday names it. */
async function earns({ app, theo }: BillingWorld, reader: Reader, minor: number): Promise<string> {
  await theo.topsUp(minor)
  const wallet = BigInt((await theo.wallet()).id)
  const { accountId } = await reader.earnings()
  const given = { debit: wallet, credit: accountId, amount: BigInt(minor), subjectId: randomUUID() }
  await app.db.transact(tx => transfer(tx, { ...given, reason: 'tip', currency: 'USD' }))
  return String(accountId)
}

story('Mara sets up payouts: begun, left half done, checked, ready', async ({ world }) => {
  const { app, bank, mara } = world
  assert.is(await stateFor(world, mara), 'NOT_STARTED')
  const accountId = await opens(world, mara)
  await bank.settled()
  await world.settle()
  assert.is(await stateFor(world, mara), 'INCOMPLETE')
  for (const [standing, state] of [
    ['unfinished', 'INCOMPLETE'],
    ['checking', 'IN_REVIEW'],
    ['restricted', 'RESTRICTED'],
    ['ready', 'READY'],
  ] as const) {
    bank.judges(accountId, standing)
    await bank.settled()
    await world.settle()
    assert.is(await stateFor(world, mara), state)
    if (standing === 'unfinished')
      assert.is((await setupOf(app.db, mara.viewer.id)).missing({ language: 'es' })[0], 'tu cuenta bancaria')
  }
})

story('twenty identical calls at once are one account and one page', async ({ world }) => {
  const { app, bank, orin } = world
  const before = Object.keys(bank.book.accounts).length
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 20 }, () => starts(app, orin, key)))
  assert.is(Object.keys(bank.book.accounts).length, before + 1)
  assert.is(new Set(answers.map(answer => 'url' in answer && answer.url)).size, 1)
  assert.instance(await starts(app, orin, key, 'http://auralumic.localhost:3000'), IdempotencyKeyReused)
  const elsewhere = await starts(app, orin, randomUUID(), 'http://auralumic.localhost:3000')
  assert.match('url' in elsewhere ? elsewhere.url : '', /^http:\/\/auralumic\.localhost:3000\//)
  assert.is(Object.keys(bank.book.accounts).length, before + 1)
})

story('a process that dies on the way leaves one account for who asks again', async ({ world }) => {
  const { bank, selene } = world
  const before = Object.keys(bank.book.accounts).length
  for (const call of ['openAccount', 'onboardingUrl'] as const) {
    for (const when of ['before', 'after'] as const) {
      const died = await starts(world.dyingAt(call, when), selene).catch(problem => problem)
      assert.match(died?.message, /died here/)
    }
  }
  await bank.settled()
  await world.settle()
  assert.is(await stateFor(world, selene), 'INCOMPLETE', 'the event finds the account that nobody noted')
  await opens(world, selene)
  assert.is(Object.keys(bank.book.accounts).length, before + 1)
})

story('a provider that is silent is a fault; one that declines is a refusal', async ({ world }) => {
  const { app, bank, orin } = world
  const key = randomUUID()
  bank.fault({ path: 'POST /v1/account_links', kind: 'timeout', times: 1 })
  const problem = await starts(app, orin, key).catch(thrown => thrown)
  assert.is(problem?.extensions?.code, 'RATE_LIMITED')
  assert.instance(await starts(app, orin, key), PayoutSetupLink)
  bank.fault({ path: 'POST /v1/account_links', kind: 'decline', times: 1 })
  assert.instance(await starts(app, orin), PayoutSetupRefused)
})

story(
  'events twice, late, in any order and of another time: what is so now is what counts',
  async ({ world }) => {
    const { bank, orin } = world
    const accountId = await opens(world, orin)
    bank.deliver('twice')
    bank.judges(accountId, 'checking')
    await bank.settled()
    bank.deliver('out-of-order')
    bank.judges(accountId, 'restricted')
    bank.judges(accountId, 'ready')
    await bank.flush()
    await world.settle()
    assert.is(await stateFor(world, orin), 'READY')
    bank.deliver('drop')
    bank.judges(accountId, 'restricted')
    await world.settle()
    assert.is(await stateFor(world, orin), 'READY', 'nothing else was reported yet')
    // An event of long ago, delivered again by hand: it reports that something changed, not what.
    const old = bank.book.events.find(
      event => event.type === 'account.updated' && event.account === accountId,
    )
    const { connectWebhookSecret } = world.app.config.payments
    const body = JSON.stringify({ ...old, id: 'evt_told_again' })
    const header = signature(body, connectWebhookSecret, Math.floor(Date.now() / 1000))
    assert.is(await receivePaymentEvent(world.app, 'CONNECT', body, header), 'QUEUED')
    assert.is(await receivePaymentEvent(world.app, 'CONNECT', body, header), 'KNOWN')
    await world.settle()
    assert.is(await stateFor(world, orin), 'RESTRICTED')
    bank.judges(accountId, 'ready')
    assert.is((await checkPayoutSetup(world.app, orin.viewer)).state, 'READY', 'coming back asks by itself')
  },
)

story('the later answer stands, whichever of two who asked is slower to write', async ({ world }) => {
  const { app, bank, orin } = world
  const accountId = await opens(world, orin)
  bank.deliver('drop')
  bank.judges(accountId, 'ready')
  let answered: () => void = () => undefined
  const hasAnswer = new Promise<void>(resolve => {
    answered = resolve
  })
  let goOn: () => void = () => undefined
  const mayWrite = new Promise<void>(resolve => {
    goOn = resolve
  })
  let asked = 0
  const slow: App = {
    ...app,
    payments: {
      ...app.payments,
      async payee(id) {
        const payee = await app.payments.payee(id)
        if (asked++ > 0) return payee
        answered()
        await mayWrite
        return payee
      },
    },
  }
  const slowly = lookAtPayee(slow, { accountId })
  await hasAnswer
  bank.judges(accountId, 'restricted')
  await lookAtPayee(app, { accountId })
  goOn()
  await slowly
  assert.is(asked, 2, 'what was asked before is asked again')
  assert.is(await stateFor(world, orin), 'RESTRICTED')
  bank.judges(accountId, 'ready')
  await Promise.all(Array.from({ length: 6 }, () => lookAtPayee(app, { accountId })))
  assert.is(await stateFor(world, orin), 'READY')
})

story(
  'a payday passes over who is not set up; their earnings stay, and one letter is sent',
  async ({ world }) => {
    const { app, bank, mara, mailbox } = world
    const accountId = (await payeeOf(app.db, mara.viewer.id))?.accountId ?? ''
    bank.judges(accountId, 'restricted')
    await bank.settled()
    await world.settle()
    const account = await earns(world, mara, 2400)
    for (const day of ['2031-05-01', '2031-05-02']) {
      await payReader(app, { account, day })
      await world.settle()
    }
    assert.is(await balance(mara), 2400n)
    assert.equal(await payouts(world, mara), [], 'nothing has failed')
    assert.ok((await setupOf(app.db, mara.viewer.id)).waitingSince)
    const letters = mailbox.list('mara@example.test')
    assert.equal(
      letters.map(letter => letter.subject),
      ['Your earnings are waiting for you'],
    )
    // Ready by the next payday, though the provider's word of it was lost.
    bank.deliver('drop')
    bank.judges(accountId, 'ready')
    await payReader(app, { account, day: '2031-05-03' })
    await world.settle()
    assert.is((await payouts(world, mara))[0]?.state, 'PAID')
    assert.is(await balance(mara), 0n)
    assert.is((await setupOf(app.db, mara.viewer.id)).waitingSince, null)
  },
)

story(
  'becoming ready while payday comes, on many nodes at once: paid once or waiting, never both',
  async ({ world }) => {
    const { app, bank, mara } = world
    const { accountId = '' } = (await payeeOf(app.db, mara.viewer.id)) ?? {}
    const before = (await payouts(world, mara)).length
    for (const round of [1, 2, 3]) {
      bank.judges(accountId, 'restricted')
      await lookAtPayee(app, { accountId })
      const account = await earns(world, mara, 2000)
      const day = `2032-01-0${round}`
      // The provider's yes comes after so many have already received its no.
      let answers = 0
      const payee: App['payments']['payee'] = async id => {
        const refused = await app.payments.payee(id)
        if (++answers === round) bank.judges(id, 'ready')
        return refused
      }
      const node: App = { ...app, payments: { ...app.payments, payee } }
      await Promise.all([
        ...Array.from({ length: 4 }, () => payReader(node, { account, day })),
        lookAtPayee(node, { accountId }),
      ])
      await bank.settled()
      await world.settle()
      const made = (await payouts(world, mara)).length - before
      assert.ok(made <= round)
      const sent = (await payouts(world, mara))
        .slice(0, made)
        .reduce((sum, { amount }) => sum + amount.minor, 0n)
      assert.is(sent + (await balance(mara)), BigInt(round) * 2000n)
    }
    const account = String((await mara.earnings()).accountId)
    await payReader(app, { account, day: '2032-01-04' })
    await world.settle()
    assert.is(await balance(mara), 0n)
  },
)

story(
  'an account closed between payday and transfer: the money comes back, and the next payday waits',
  async ({ world }) => {
    const { app, bank, mara } = world
    const accountId = (await payeeOf(app.db, mara.viewer.id))?.accountId ?? ''
    const account = await earns(world, mara, 1800)
    bank.deliver('drop')
    await payReader(app, { account, day: '2033-01-01' })
    bank.judges(accountId, 'rejected')
    await world.settle()
    const [payout] = await payouts(world, mara)
    assert.is(payout?.state, 'FAILED')
    assert.is(payout?.failureReason, 'ACCOUNT_NOT_READY')
    assert.is(await balance(mara), 1800n)
    assert.is(await stateFor(world, mara), 'RESTRICTED', 'the refusal made us look')
    await payReader(app, { account, day: '2033-01-02' })
    assert.is((await payouts(world, mara))[0]?.id, payout?.id, 'no second failure')
    delete bank.book.accounts[accountId]
    assert.is((await checkPayoutSetup(app, mara.viewer)).state, 'RESTRICTED')
  },
)

story(
  'the desk asks by the contract, is notified of a change at once, and a client may do none of it',
  async ({ world }) => {
    const { app, bank, orin, theo } = world
    const schema = await buildContract()
    const asks = async (viewer: Viewer, source: string) => {
      const contextValue = {
        app,
        viewer,
        language: 'en',
        loaders: new Loaders(),
        host: 'localhost:3000',
        requestId: 'test',
      }
      return JSON.parse(JSON.stringify(await graphql({ schema, source, contextValue })))
    }
    const accountId = await opens(world, orin)
    bank.judges(accountId, 'unfinished')
    await lookAtPayee(app, { accountId })
    const { id } = await orin.earnings()
    const published = new Promise(resolve => app.bus.on(`account:${id}`, resolve))
    bank.judges(accountId, 'restricted')
    await lookAtPayee(app, { accountId })
    await published
    const seen = await asks(
      orin.viewer,
      '{ viewer { earnings { payoutSetup { state missing waitingSince } } } }',
    )
    const missing = ['a photo of your identity document']
    assert.equal(seen.data.viewer.earnings.payoutSetup, { state: 'RESTRICTED', missing, waitingSince: null })
    const start = `mutation { startPayoutSetup(idempotencyKey: "${randomUUID()}") { ... on PayoutSetupLink { url } } }`
    const link = await asks(orin.viewer, start)
    assert.match(link.data.startPayoutSetup.url, /^http:\/\/localhost:3000\/local\/payouts\//)
    for (const source of [start, 'mutation { checkPayoutSetup { payoutSetup { state } } }'])
      assert.is((await asks(theo.viewer, source)).errors[0].extensions.code, 'FORBIDDEN')
  },
)

story('an account is what the provider lets it do', () => {
  const account = { isPayable: false, isRejected: false, isSubmitted: false, due: ['external_account'] }
  assert.is(stateOf(account), 'INCOMPLETE')
  assert.is(stateOf({ ...account, isSubmitted: true }), 'RESTRICTED')
  assert.is(stateOf({ ...account, isSubmitted: true, due: [] }), 'IN_REVIEW')
  assert.is(stateOf({ ...account, isSubmitted: true, isPayable: true }), 'READY')
  assert.is(stateOf({ ...account, isRejected: true }), 'RESTRICTED')
})

story('what is missing is put in plain words, each once', () => {
  const due = [
    'individual.dob.day',
    'individual.first_name',
    'person_1Ab.verification.document',
    'tos_acceptance.ip',
  ]
  assert.equal(missingWords('en', due), [
    'your name and date of birth',
    'a photo of your identity document',
    'your agreement to our payment partner’s terms',
  ])
  assert.equal(missingWords('en', ['interchange.of_the_future']), [
    'something more, which its page will name',
  ])
})

story.run()
