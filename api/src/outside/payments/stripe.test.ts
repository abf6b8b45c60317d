import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { signature } from '../../../../local/src/payments/desk.ts'
import { startPayments } from '../../../../local/src/payments/payments.ts'
import { openDatabase } from '../../foundation/database.ts'
import { money } from '../../foundation/money.ts'
import { EventNotGenuine, PaymentRefused, PaymentsUnavailable } from './payments.ts'
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

test('events of readers’ accounts are signed with another secret, and believed as well', async () => {
  const { server, payments } = await contract()
  const accountId = await payments.openAccount(mara)
  const body = JSON.stringify(server.book.events.find(event => event.type === 'account.updated'))
  const now = Math.floor(Date.now() / 1000)
  const event = await payments.readEvent(body, signature(body, connectWebhookSecret, now))
  assert.is(event.payee?.accountId, accountId)
  assert.is(event.payee?.isPayable, false)
  await server.stop()
})

test('a reader is paid to her account, once a key, and the transfer is found again by its reference', async () => {
  const { server, payments } = await contract()
  const accountId = await opened({ server, payments })
  const payout = { accountId, amount: money(1500n, 'USD'), reference: 'payout-1', key: 'payout:1' }
  assert.is(await payments.transferFor('payout-1'), null)
  const sent = await payments.transfer(payout)
  assert.equal(await payments.transfer(payout), sent)
  assert.equal(await payments.transferFor('payout-1'), sent)
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
  const trouble = (kind: 'decline' | 'error' | 'rate-limit' | 'timeout' | 'late-answer') =>
    server.fault({ path: '/v1/transfers', kind, times: 1 })
  trouble('decline')
  await isRefused(payments.transfer({ ...payout, key: 'payout:0' }), 'balance_insufficient')
  for (const kind of ['error', 'rate-limit', 'timeout'] as const) {
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

test('an event is believed by its signature and its time, and tells the payment as it was', async () => {
  const { server, payments } = await contract()
  const { id } = await payments.requestPayment(topUp)
  server.pay(id)
  const body = JSON.stringify(server.book.events.find(event => event.type === 'payment_intent.succeeded'))
  const now = Math.floor(Date.now() / 1000)
  const event = await payments.readEvent(Buffer.from(body), signature(body, webhookSecret, now))
  assert.is(event.payment?.id, id)
  assert.is(event.payment?.state, 'SUCCEEDED')
  const doubted: [string, string | undefined][] = [
    [body, undefined],
    [body, 't=1,v1=00'],
    [`${body} `, signature(body, webhookSecret, now)],
    [body, signature(body, 'whsec_of_somebody_else', now)],
    [body, signature(body, webhookSecret, now - 3600)],
    [body, signature(body, webhookSecret, now + 3600)],
  ]
  for (const [text, header] of doubted) {
    const fault = await payments.readEvent(text, header).then(
      () => undefined,
      caught => caught,
    )
    assert.instance(fault, EventNotGenuine)
  }
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
