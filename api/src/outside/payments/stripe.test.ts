import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { FaultKind } from '../../../../local/src/payments/faults.ts'
import { contract, mara, opened, topUp, twentyDollars } from '../../../test/stripe-contract.ts'
import { openDatabase } from '../../foundation/database/database.ts'
import { money } from '../../foundation/money.ts'
import { PaymentRefused, PaymentsUnavailable } from './payments.ts'

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

test('a bank that asks first, approves later; one that never answers leaves the payment in process', async () => {
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

test('an account is opened once a key, and reports how far its owner has come', async () => {
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

test('a reader is paid to their account, once a key, and the transfer is found again by its reference', async () => {
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

test('a platform without money refuses; a fault or silence is uncertain, and the same key returns what became of it', async () => {
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
