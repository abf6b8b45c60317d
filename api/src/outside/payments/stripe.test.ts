import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { signature } from '../../../../local/src/payments/desk.ts'
import type { FaultKind } from '../../../../local/src/payments/faults.ts'
import { startPayments } from '../../../../local/src/payments/payments.ts'
import { openDatabase } from '../../foundation/database.ts'
import { money } from '../../foundation/money.ts'
import { type Endpoint, EventNotGenuine, PaymentRefused, PaymentsUnavailable } from './payments.ts'
import { stripePayments } from './stripe.ts'

const secretKey = 'sk_test_of_a_contract'
const webhookSecret = 'whsec_of_a_contract'
const connectWebhookSecret = 'whsec_of_connected_accounts'
const twentyDollars = money(2000n, 'USD')
const mara = { email: 'mara@example.test', reference: 'mara', key: 'account:mara' }
const topUp = { amount: twentyDollars, reference: 'topup-1', description: 'Wallet top-up', key: 'topup:1' }

/** Stripe's own SDK on the payments stand-in: the same suite runs against Stripe's test mode by other settings. */
async function contract(settings: { timeoutMilliseconds?: number; retries?: number } = {}) {
  const server = await startPayments({
    secretKey,
    webhookSecret,
    connectWebhookSecret,
    webhookUrl: 'http://127.0.0.1:9/nobody-listens',
    connectWebhookUrl: 'http://127.0.0.1:9/nobody-listens',
    publicUrl: 'http://localhost:3000',
    retryMilliseconds: [],
  })
  const secrets = { secretKey, webhookSecret, connectWebhookSecret }
  const payments = stripePayments({ ...secrets, apiUrl: server.url, ...settings })
  return { server, payments }
}

async function isRefused(work: Promise<unknown>, code: string) {
  const fault = await work.then(
    () => undefined,
    caught => caught,
  )
  assert.instance(fault, PaymentRefused)
  assert.is(fault.code, code)
}

async function isUncertain(work: Promise<unknown>) {
  assert.instance(
    await work.then(
      () => undefined,
      caught => caught,
    ),
    PaymentsUnavailable,
  )
}

test('a payment asked for waits for its payer, and is known as paid once they paid', async () => {
  const { server, payments } = await contract()
  const asked = await payments.requestPayment(topUp)
  assert.is(asked.state, 'AWAITING')
  assert.equal(asked.amount, twentyDollars)
  assert.equal(asked.received, money(0n, 'USD'))
  assert.is(asked.reference, 'topup-1')
  assert.match(asked.clientSecret, /^pi_\w+_secret_\w+$/)
  server.pay(asked.id)
  const paid = await payments.payment(asked.id)
  assert.is(paid.state, 'SUCCEEDED')
  assert.equal(paid.received, twentyDollars)
  await server.stop()
})

test('the same key asks once, whoever asks and however often', async () => {
  const { server, payments } = await contract()
  const answers = await Promise.all(Array.from({ length: 20 }, () => payments.requestPayment(topUp)))
  assert.is(new Set(answers.map(answer => answer.id)).size, 1)
  assert.is(Object.keys(server.book.intents).length, 1)
  await isRefused(
    payments.requestPayment({ ...topUp, amount: money(3000n, 'USD') }),
    'idempotency_key_reused',
  )
  await server.stop()
})

test('a decline leaves the payment waiting, with the reason in words', async () => {
  const { server, payments } = await contract()
  const asked = await payments.requestPayment(topUp)
  assert.throws(() => server.pay(asked.id, '4000000000000002'))
  const after = await payments.payment(asked.id)
  assert.is(after.state, 'AWAITING')
  assert.is(after.failure, 'Your card was declined.')
  await server.stop()
})

test('a bank that asks first, says yes later; one that never answers leaves the payment in process', async () => {
  const { server, payments } = await contract()
  const asked = await payments.requestPayment(topUp)
  server.pay(asked.id, '4000002500003155')
  assert.is((await payments.payment(asked.id)).state, 'AWAITING')
  server.answerChallenge(asked.id, true)
  assert.is((await payments.payment(asked.id)).state, 'SUCCEEDED')
  const other = await payments.requestPayment({ ...topUp, key: 'topup:2' })
  server.pay(other.id, '4000000000000408')
  assert.is((await payments.payment(other.id)).state, 'PROCESSING')
  await server.stop()
})

test('a payment nobody made can be cancelled, a paid one cannot', async () => {
  const { server, payments } = await contract()
  const one = await payments.requestPayment(topUp)
  assert.is((await payments.cancelPayment(one.id, 'cancel:1')).state, 'CANCELLED')
  const two = await payments.requestPayment({ ...topUp, key: 'topup:2' })
  server.pay(two.id)
  await isRefused(payments.cancelPayment(two.id, 'cancel:2'), 'payment_intent_unexpected_state')
  await server.stop()
})

test('a refund gives back no more than was paid', async () => {
  const { server, payments } = await contract()
  const { id } = await payments.requestPayment(topUp)
  server.pay(id)
  const part = await payments.refund({ paymentId: id, amount: money(500n, 'USD'), key: 'refund:1' })
  assert.equal(part.amount, money(500n, 'USD'))
  const rest = await payments.refund({ paymentId: id, key: 'refund:2' })
  assert.equal(rest.amount, money(1500n, 'USD'))
  await isRefused(payments.refund({ paymentId: id, key: 'refund:3' }), 'charge_already_refunded')
  await server.stop()
})

/** An account whose owner has told the provider all it asks. */
async function opened({ server, payments }: Awaited<ReturnType<typeof contract>>): Promise<string> {
  const accountId = await payments.openAccount(mara)
  server.judges(accountId, 'ready')
  return accountId
}

test('an account is opened once a key, and says how far its owner has come', async () => {
  const { server, payments } = await contract()
  const ids = await Promise.all(Array.from({ length: 5 }, () => payments.openAccount(mara)))
  const [accountId = ''] = new Set(ids)
  assert.equal(Object.keys(server.book.accounts), [accountId])
  const begun = await payments.payee(accountId)
  assert.is(begun.reference, 'mara')
  assert.equal([begun.isSubmitted, begun.isPayable, begun.isRejected], [false, false, false])
  assert.ok(begun.due.includes('external_account'))
  const standings = ['checking', 'restricted', 'rejected', 'ready'] as const
  const found = []
  for (const standing of standings) {
    server.judges(accountId, standing)
    const { isSubmitted, isPayable, isRejected, due } = await payments.payee(accountId)
    found.push([isSubmitted, isPayable, isRejected, due.length])
  }
  assert.equal(found, [
    [true, false, false, 0],
    [true, false, false, 1],
    [true, false, true, 0],
    [true, true, false, 0],
  ])
  await isRefused(payments.payee('acct_nobody'), 'resource_missing')
  await server.stop()
})

test('a page of the provider opens for one errand; the same key names the same page', async () => {
  const { server, payments } = await contract()
  const accountId = await payments.openAccount(mara)
  const asked = {
    accountId,
    returnUrl: 'http://localhost:3000/back',
    refreshUrl: 'http://localhost:3000/again',
    key: 'visit:1',
  }
  const page = await payments.onboardingUrl(asked)
  assert.is(await payments.onboardingUrl(asked), page)
  assert.is.not(await payments.onboardingUrl({ ...asked, key: 'visit:2' }), page)
  assert.is.not(await payments.accountPageUrl(accountId), page)
  await isRefused(
    payments.onboardingUrl({ ...asked, accountId: 'acct_nobody', key: 'visit:3' }),
    'resource_missing',
  )
  await server.stop()
})

test('an account that is not set up is sent nothing', async () => {
  const { server, payments } = await contract()
  const accountId = await payments.openAccount(mara)
  const payout = { accountId, amount: money(1500n, 'USD'), reference: 'payout-1', key: 'payout:1' }
  await isRefused(payments.transfer(payout), 'insufficient_capabilities_for_transfer')
  server.judges(accountId, 'ready')
  assert.is((await payments.transfer({ ...payout, key: 'payout:2' })).accountId, accountId)
  await server.stop()
})

test('a reader is paid to her account, once a key, and the transfer is found again by its reference', async () => {
  const { server, payments } = await contract()
  const accountId = await opened({ server, payments })
  const payout = { accountId, amount: money(1500n, 'USD'), reference: 'payout-1', key: 'payout:1' }
  assert.equal(await payments.transfersFor('payout-1'), [])
  const sent = await payments.transfer(payout)
  assert.equal(await payments.transfer(payout), sent)
  assert.equal(await payments.transfersFor('payout-1'), [sent])
  assert.equal(sent.reversed, money(0n, 'USD'))
  server.reverse(sent.id, 400)
  assert.equal((await payments.transfersFor('payout-1'))[0]?.reversed, money(400n, 'USD'))
  assert.is(sent.accountId, accountId)
  assert.is(sent.reference, 'payout-1')
  await isRefused(
    payments.transfer({ ...payout, accountId: 'acct_nobody', key: 'payout:2' }),
    'resource_missing',
  )
  await server.stop()
})

test('a platform without money refuses; a fault or silence is uncertain, and the same key tells what became of it', async () => {
  const { server, payments } = await contract({ timeoutMilliseconds: 1_000, retries: 0 })
  const accountId = await opened({ server, payments })
  const payout = { accountId, amount: money(1500n, 'USD'), reference: 'payout-1', key: 'payout:1' }
  const trouble = (kind: FaultKind) => server.fault({ path: '/v1/transfers', kind, times: 1 })
  trouble('decline')
  await isRefused(payments.transfer({ ...payout, key: 'payout:0' }), 'balance_insufficient')
  for (const kind of ['error', 'rate-limit', 'in-use', 'timeout'] as const) {
    trouble(kind)
    await isUncertain(payments.transfer(payout))
  }
  assert.is(Object.keys(server.book.transfers).length, 0)
  trouble('late-answer')
  await isUncertain(payments.transfer(payout))
  const sent = await payments.transfer(payout)
  assert.equal(Object.keys(server.book.transfers), [sent.id])
  await server.stop()
})

test('nobody at the other end is uncertain too', async () => {
  const { server, payments } = await contract({ retries: 0 })
  await server.stop()
  await isUncertain(payments.requestPayment(topUp))
})

test('an account that money does not leave for a bank is not payable', async () => {
  const { server, payments } = await contract()
  const accountId = await opened({ server, payments })
  server.judges(accountId, 'paused')
  assert.is((await payments.payee(accountId)).isPayable, false)
  await server.stop()
})

test('lists are read to their end, page by page, and no further back than asked', async () => {
  const { server, payments } = await contract()
  const accountId = await opened({ server, payments })
  const since = new Date(Date.now() - 3600_000)
  for (let number = 0; number < 103; number++) {
    const { id } = await payments.requestPayment({
      ...topUp,
      reference: `topup-${number}`,
      key: `k${number}`,
    })
    const old = server.book.intents[id]
    if (old && number === 0) old.created -= 7200
  }
  const listed = []
  for await (const payment of payments.listPayments(since)) listed.push(payment.reference)
  assert.equal([listed.length, listed[0], listed.at(-1)], [102, 'topup-102', 'topup-1'])
  const amount = money(1500n, 'USD')
  const sent = await payments.transfer({ accountId, amount, reference: 'payout-1', key: 'payout:1' })
  const transfers = []
  for await (const transfer of payments.listTransfers(since)) transfers.push(transfer)
  assert.equal(transfers, [sent])
  await server.stop()
  await isUncertain(payments.listPayments(since)[Symbol.asyncIterator]().next())
})

test('what was taken back of a payment is found with the payment, and in the lists', async () => {
  const { server, payments } = await contract()
  const { id } = await payments.requestPayment(topUp)
  server.pay(id)
  assert.equal(await payments.takenBackOf(id), [])
  const refund = server.refund(id, 500)
  const dispute = server.dispute(id, { amount: 1500, inquiry: true })
  const of = async () =>
    (await payments.takenBackOf(id)).map(({ kind, paymentId, withdrawn, reinstated, outcome }) => [
      kind,
      paymentId === id,
      withdrawn.minor,
      reinstated.minor,
      outcome,
    ])
  assert.equal(await of(), [
    ['REFUND', true, 500n, 0n, 'LOST'],
    ['DISPUTE', true, 0n, 0n, 'OPEN'],
  ])
  server.refundFails(refund.id)
  server.escalate(dispute.id)
  assert.equal(await of(), [
    ['REFUND', true, 500n, 500n, 'WON'],
    ['DISPUTE', true, 1500n, 0n, 'OPEN'],
  ])
  server.closes(dispute.id, 'won')
  assert.equal((await of())[1], ['DISPUTE', true, 1500n, 1500n, 'WON'])
  const listed = []
  for await (const each of payments.listTakenBack(new Date(Date.now() - 3600_000))) listed.push(each.id)
  assert.equal(listed, [refund.id, dispute.id])
  await server.stop()
})

/** An event of the stand-in by its type, as Stripe sends it. */
function eventBody({ server }: Awaited<ReturnType<typeof contract>>, type: string): string {
  const event = server.book.events.findLast(kept => kept.type === type)
  assert.ok(event, `no ${type} was sent`)
  return JSON.stringify(event)
}

const unixNow = () => Math.floor(Date.now() / 1000)

async function isDoubted(work: Promise<unknown>) {
  const fault = await work.then(
    () => undefined,
    caught => caught,
  )
  assert.instance(fault, EventNotGenuine)
}

test('an event is believed by its signature and its time, and tells the payment as it was', async () => {
  const world = await contract()
  const { server, payments } = world
  const { id } = await payments.requestPayment(topUp)
  server.pay(id)
  const body = eventBody(world, 'payment_intent.succeeded')
  const now = unixNow()
  const { about } = await payments.readEvent(
    'ACCOUNT',
    Buffer.from(body),
    signature(body, webhookSecret, now),
  )
  assert.ok(about?.kind === 'payment')
  assert.is(about.payment.id, id)
  assert.is(about.payment.state, 'SUCCEEDED')
  const toCome = JSON.stringify({ ...JSON.parse(body), created: now + 3600 })
  const doubted: [string, string | undefined][] = [
    [body, undefined],
    [body, 't=1,v1=00'],
    [`${body} `, signature(body, webhookSecret, now)],
    [body, signature(body, 'whsec_of_somebody_else', now)],
    [body, signature(body, webhookSecret, now - 3600)],
    [body, signature(body, webhookSecret, now + 3600)],
    [toCome, signature(toCome, webhookSecret, now)],
    [body, signature(body, webhookSecret, now).replace('t=', `t=${now + 3600},t=`)],
  ]
  for (const [text, header] of doubted) await isDoubted(payments.readEvent('ACCOUNT', text, header))
  await server.stop()
})

test('each endpoint sends its own events under its own secret, and no others', async () => {
  const world = await contract()
  const { server, payments } = world
  const accountId = await payments.openAccount(mara)
  server.pay((await payments.requestPayment(topUp)).id)
  const account = eventBody(world, 'account.updated')
  const payment = eventBody(world, 'payment_intent.succeeded')
  const ofAccount = JSON.stringify({ ...JSON.parse(payment), account: accountId })
  const read = (endpoint: Endpoint, body: string, secret: string) =>
    payments.readEvent(endpoint, body, signature(body, secret, unixNow()))
  assert.equal((await read('CONNECT', account, connectWebhookSecret)).about, { kind: 'payee', accountId })
  await isDoubted(read('CONNECT', payment, connectWebhookSecret))
  await isDoubted(read('CONNECT', ofAccount, connectWebhookSecret))
  await isDoubted(read('ACCOUNT', payment, connectWebhookSecret))
  await isDoubted(read('ACCOUNT', ofAccount, webhookSecret))
  await isDoubted(read('ACCOUNT', account, webhookSecret))
  await isDoubted(read('CONNECT', account, webhookSecret))
  await server.stop()
})

test('events of refunds, disputes and reversals tell what became of them', async () => {
  const world = await contract()
  const { server, payments } = world
  const { id } = await payments.requestPayment(topUp)
  server.pay(id)
  const read = async (type: string) => {
    const body = eventBody(world, type)
    return (await payments.readEvent('ACCOUNT', body, signature(body, webhookSecret, unixNow()))).about
  }
  const refund = server.refund(id, 500)
  assert.equal(await read('charge.refunded'), { kind: 'refunded', paymentId: id })
  assert.equal(await read('refund.created'), {
    kind: 'taken-back',
    takenBack: (await payments.takenBackOf(id))[0],
  })
  server.refundFails(refund.id)
  for (const type of ['refund.updated', 'charge.refund.updated', 'refund.failed'])
    assert.equal(await read(type), { kind: 'taken-back', takenBack: (await payments.takenBackOf(id))[0] })
  const dispute = server.dispute(id, { reason: 'product_not_received' })
  const told = await read('charge.dispute.funds_withdrawn')
  assert.ok(told?.kind === 'taken-back')
  assert.is(told.takenBack.reason, 'product_not_received')
  server.closes(dispute.id, 'lost')
  const closed = await read('charge.dispute.closed')
  assert.ok(closed?.kind === 'taken-back')
  assert.is(closed.takenBack.outcome, 'LOST')
  const accountId = await opened(world)
  const amount = money(1500n, 'USD')
  const sent = await payments.transfer({ accountId, amount, reference: 'payout-1', key: 'payout:1' })
  server.reverse(sent.id, 600)
  const reversed = await read('transfer.reversed')
  assert.ok(reversed?.kind === 'transfer')
  assert.equal(reversed.transfer, { ...sent, reversed: money(600n, 'USD') })
  await server.stop()
})

test('an amount that a number cannot carry, or none, is refused before it leaves', async () => {
  const { server, payments } = await contract()
  for (const minor of [0n, -100n, 2n ** 53n]) {
    await isRefused(payments.requestPayment({ ...topUp, amount: money(minor, 'USD') }), 'amount_invalid')
  }
  await server.stop()
})

test('a call inside a database transaction is a fault of the caller', async () => {
  const { server, payments } = await contract()
  const fault = await insideOne(() => payments.requestPayment(topUp)).then(
    () => undefined,
    caught => caught,
  )
  assert.match(fault.message, /inside a database transaction/)
  await server.stop()
})

/** A transaction of our own database door on a pool that answers nothing: only the door's own bookkeeping matters. */
async function insideOne<T>(work: () => Promise<T>): Promise<T> {
  const db = openDatabase('postgres://nobody@127.0.0.1:9/none', {
    publish: async () => {},
  })
  const client = { query: async () => ({ rows: [] }), release() {} }
  Object.assign(db.pool, { connect: async () => client })
  return db.transact(work)
}

test.run()
