import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { signature } from '../../../../local/src/payments/desk.ts'
import {
  connectWebhookSecret,
  contract,
  mara,
  opened,
  topUp,
  webhookSecret,
} from '../../../test/stripe-contract.ts'
import { money } from '../../foundation/money.ts'
import { type Endpoint, EventNotGenuine } from './payments.ts'

/** An event of the stand-in by its type, as Stripe sends it. */
function eventBody({ server }: Awaited<ReturnType<typeof contract>>, type: string): string {
  const event = server.book.events.findLast(each => each.type === type)
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

test('an event is believed by its signature and its time, and reports the payment as it was', async () => {
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

test('events of refunds, disputes and reversals report what became of them', async () => {
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
  const event = await read('charge.dispute.funds_withdrawn')
  assert.ok(event?.kind === 'taken-back')
  assert.is(event.takenBack.reason, 'product_not_received')
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

test.run()
