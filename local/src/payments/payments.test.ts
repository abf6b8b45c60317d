import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { signature } from './desk.ts'
import { decodeForm } from './form.ts'
import { startPayments } from './payments.ts'

const secretKey = 'sk_test_of_the_embedded_world'
const webhookSecret = 'whsec_of_the_embedded_world'
const connectWebhookSecret = 'whsec_of_connected_accounts'

type Answered = {
  id: string
  url: string
  error: { type: string; code: string; param: string; payment_intent: { status: string } }
}
type Heard = { id: string; type: string; about: string; path: string; signed: boolean }

async function world(retryMilliseconds: readonly number[] = []) {
  const heard: Heard[] = []
  let refusals = 0
  const house = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (refusals > 0) {
      refusals -= 1
      return void response.writeHead(503).end()
    }
    const body = String(Buffer.concat(chunks))
    const header = String(request.headers['stripe-signature'])
    const timestamp = Number(/t=(\d+)/.exec(header)?.[1])
    const event = JSON.parse(body)
    const path = request.url ?? ''
    const secret = path.endsWith('-connect') ? connectWebhookSecret : webhookSecret
    const signed = header === signature(body, secret, timestamp)
    heard.push({ id: event.id, type: event.type, about: event.data.object.id, path, signed })
    response.end()
  })
  await new Promise<void>(resolve => house.listen(0, '127.0.0.1', resolve))
  const webhookUrl = `http://127.0.0.1:${(house.address() as AddressInfo).port}/webhooks/stripe`
  const publicUrl = 'http://localhost:3000'
  const connectWebhookUrl = `${webhookUrl}-connect`
  const secrets = { secretKey, webhookSecret, connectWebhookSecret }
  const to = { webhookUrl, connectWebhookUrl, publicUrl }
  const payments = await startPayments({ ...secrets, ...to, retryMilliseconds })
  return {
    payments,
    heard,
    refuse: (times: number) => {
      refusals = times
    },
    async post(path: string, form: Record<string, string>, key?: string) {
      const headers = { authorization: `Bearer ${secretKey}`, ...(key && { 'idempotency-key': key }) }
      const answer = await fetch(payments.url + path, {
        method: 'POST',
        headers,
        body: new URLSearchParams(form),
      })
      return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answered }
    },
    async close() {
      await payments.stop()
      house.closeAllConnections()
      await new Promise(resolve => house.close(resolve))
    },
  }
}

test('nested form fields become nested values', () => {
  const form = decodeForm('amount=2000&metadata[order]=6&expand[]=customer&expand[]=charge&a[b][c]=d')
  assert.equal(JSON.parse(JSON.stringify(form)), {
    amount: '2000',
    metadata: { order: '6' },
    expand: ['customer', 'charge'],
    a: { b: { c: 'd' } },
  })
})

test('the same key gives the same answer and one payment; other parameters are refused', async () => {
  const { payments, post, close } = await world()
  const form = { amount: '2000', currency: 'usd' }
  const first = await post('/v1/payment_intents', form, 'topup:1')
  const again = await post('/v1/payment_intents', form, 'topup:1')
  const other = await post('/v1/payment_intents', { ...form, amount: '3000' }, 'topup:1')
  assert.match(first.body.id, /^pi_[A-Za-z0-9]{24}$/)
  assert.equal(again.body, first.body)
  assert.is(again.headers.get('idempotent-replayed'), 'true')
  assert.is(first.headers.get('idempotent-replayed'), null)
  assert.is(other.status, 400)
  assert.is(other.body.error.type, 'idempotency_error')
  assert.is(Object.keys(payments.book.intents).length, 1)
  await close()
})

test('a validation error keeps nothing under its key', async () => {
  const { post, close } = await world()
  const wrong = await post('/v1/payment_intents', { currency: 'usd' }, 'topup:1')
  assert.is(wrong.status, 400)
  assert.is(wrong.body.error.param, 'amount')
  assert.is((await post('/v1/payment_intents', { amount: '2000', currency: 'usd' }, 'topup:1')).status, 200)
  await close()
})

test('a decline is a 402 with the code of the bank, kept under its key, and the payment stays payable', async () => {
  const { payments, post, heard, close } = await world()
  const { body } = await post('/v1/payment_intents', { amount: '2000', currency: 'usd' })
  const confirm = { payment_method: 'pm_card_chargeDeclined' }
  const declined = await post(`/v1/payment_intents/${body.id}/confirm`, confirm, 'confirm:1')
  assert.is(declined.status, 402)
  assert.is(declined.body.error.code, 'card_declined')
  assert.is(declined.body.error.payment_intent.status, 'requires_payment_method')
  assert.is((await post(`/v1/payment_intents/${body.id}/confirm`, confirm, 'confirm:1')).status, 402)
  assert.is(payments.pay(body.id).status, 'succeeded')
  await payments.settled()
  const types = heard.map(event => event.type.replace('payment_intent.', ''))
  assert.equal(types, ['created', 'payment_failed', 'succeeded'])
  assert.ok(heard.every(event => event.signed))
  await close()
})

test('events come twice, in reverse order or not at all when asked', async () => {
  const { payments, post, heard, close } = await world()
  payments.deliver('twice')
  const { body } = await post('/v1/payment_intents', { amount: '2000', currency: 'usd' })
  await payments.settled()
  assert.is(heard.length, 2)
  assert.is(heard[0]?.id, heard[1]?.id)
  payments.deliver('out-of-order')
  assert.throws(() => payments.pay(body.id, '4000000000000002'))
  payments.pay(body.id)
  await payments.flush()
  const late = heard.slice(2).map(event => event.type)
  assert.equal(late, ['payment_intent.succeeded', 'payment_intent.payment_failed'])
  payments.deliver('drop')
  await post('/v1/payment_intents', { amount: '2000', currency: 'usd' })
  await payments.flush()
  assert.is(heard.length, 4)
  await close()
})

test('an event the house refuses comes again', async () => {
  const { payments, post, heard, refuse, close } = await world([0])
  refuse(1)
  await post('/v1/payment_intents', { amount: '2000', currency: 'usd' })
  await payments.settled()
  while (heard.length === 0) await new Promise(setImmediate)
  assert.is(heard[0]?.type, 'payment_intent.created')
  await close()
})

test('what happens on connected accounts goes to an endpoint of its own, under its own secret', async () => {
  const { payments, post, heard, close } = await world()
  await post('/v1/accounts', { type: 'express', email: 'mara@example.test' })
  await post('/v1/payment_intents', { amount: '2000', currency: 'usd' })
  await payments.settled()
  assert.equal(
    heard.map(({ type, path, signed }) => [type, path, signed]),
    [
      ['account.updated', '/webhooks/stripe-connect', true],
      ['payment_intent.created', '/webhooks/stripe', true],
    ],
  )
  await close()
})

test('a refund tells of itself and of its charge; one that fails is the platform’s again', async () => {
  const { payments, post, heard, close } = await world()
  const { body } = await post('/v1/payment_intents', { amount: '2000', currency: 'usd' })
  payments.pay(body.id)
  const { id } = payments.refund(body.id, 500)
  const charge = () => Object.values(payments.book.charges)[0]
  assert.equal([charge()?.amount_refunded, charge()?.refunded], [500, false])
  payments.refund(body.id)
  assert.equal([charge()?.amount_refunded, charge()?.refunded], [2000, true])
  assert.throws(() => payments.refund(body.id, 1), /already been refunded/)
  payments.refundFails(id)
  assert.equal([charge()?.amount_refunded, charge()?.refunded], [1500, false])
  await payments.settled()
  assert.equal(
    heard.slice(2).map(({ type }) => type),
    [
      ...['refund.created', 'charge.refunded', 'refund.created', 'charge.refunded'],
      ...['refund.updated', 'charge.refund.updated', 'refund.failed'],
    ],
  )
  await close()
})

test('a dispute takes the money with the first word of it, and gives it back when it is won', async () => {
  const { payments, post, heard, close } = await world()
  const { body } = await post('/v1/payment_intents', { amount: '2000', currency: 'usd' })
  payments.pay(body.id)
  const moved = (id: string) => payments.book.disputes[id]?.balance_transactions.map(({ amount }) => amount)
  const inquiry = payments.dispute(body.id, { inquiry: true })
  assert.equal(moved(inquiry.id), [])
  payments.escalate(inquiry.id)
  assert.equal(moved(inquiry.id), [-2000])
  payments.closes(inquiry.id, 'won')
  assert.equal(moved(inquiry.id), [-2000, 2000])
  const lost = payments.dispute(body.id, { amount: 700 })
  payments.closes(lost.id, 'lost')
  assert.equal(moved(lost.id), [-700])
  await payments.settled()
  assert.equal(
    heard.slice(2).map(({ type }) => type.replace('charge.dispute.', '')),
    [
      ...['created', 'updated', 'funds_withdrawn', 'closed', 'funds_reinstated'],
      ...['created', 'funds_withdrawn', 'closed'],
    ],
  )
  await close()
})

test('people at the embedded world make refunds and disputes too', async () => {
  const { payments, post, close } = await world()
  const { body } = await post('/v1/payment_intents', { amount: '2000', currency: 'usd' })
  const asks = async (path: string, form: Record<string, string>) => {
    const answer = await fetch(`${payments.url}/local/payments/${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
    })
    return { status: answer.status, body: (await answer.json()) as { id: string; status: string } }
  }
  assert.is((await asks('refunds', { payment: body.id })).status, 400, 'nothing was paid yet')
  payments.pay(body.id)
  const refund = await asks('refunds', { payment: body.id, amount: '500' })
  assert.is((await asks('refunds', { fails: refund.body.id })).body.status, 'failed')
  const dispute = await asks('disputes', { payment: body.id })
  assert.is((await asks('disputes', { dispute: dispute.body.id, closes: 'lost' })).body.status, 'lost')
  assert.is((await asks('disputes', { dispute: 'dp_nobody' })).status, 404)
  await close()
})

test('a transfer comes back in parts, never more than it was', async () => {
  const { payments, post, close } = await world()
  const account = (await post('/v1/accounts', { type: 'express', email: 'mara@example.test' })).body
  payments.judges(account.id, 'ready')
  const { body } = await post('/v1/transfers', { amount: '2500', currency: 'usd', destination: account.id })
  assert.is((await post(`/v1/transfers/${body.id}/reversals`, { amount: '1000' })).status, 200)
  assert.equal(payments.book.transfers[body.id]?.reversed, false)
  assert.throws(() => payments.reverse(body.id, 1501), /At most 1500/)
  payments.reverse(body.id)
  assert.equal(payments.book.transfers[body.id]?.reversed, true)
  assert.throws(() => payments.reverse(body.id), /already been reversed/)
  await close()
})

test('a late answer did what was asked: the same key hears of it', async () => {
  const { payments, post, close } = await world()
  const account = (await post('/v1/accounts', { type: 'express', email: 'mara@example.test' })).body
  payments.judges(account.id, 'ready')
  payments.fault({ path: '/v1/transfers', kind: 'late-answer', times: 1 })
  const form = { amount: '2500', currency: 'usd', destination: account.id }
  const key = { authorization: `Bearer ${secretKey}`, 'idempotency-key': 'payout:1' }
  const unanswered = fetch(`${payments.url}/v1/transfers`, {
    method: 'POST',
    headers: key,
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(150),
  })
  await unanswered.then(
    () => assert.unreachable(),
    fault => assert.is(fault.name, 'TimeoutError'),
  )
  const again = await post('/v1/transfers', form, 'payout:1')
  assert.is(again.headers.get('idempotent-replayed'), 'true')
  assert.is(Object.keys(payments.book.transfers).length, 1)
  await close()
})

test('the card page takes a test card, tells of a decline, and asks for the bank', async () => {
  const { payments, post, close } = await world()
  const { body } = await post('/v1/payment_intents', { amount: '2050', currency: 'usd' })
  const page = `${payments.url}/local/pay/${body.id}?return_to=/wallet`
  const pay = (number: string) =>
    fetch(page, { method: 'POST', body: new URLSearchParams({ number }), redirect: 'manual' })
  assert.match(await (await fetch(page)).text(), /\$20\.50/)
  const declined = await pay('4000 0000 0000 0002')
  assert.is(declined.status, 402)
  assert.match(await declined.text(), /Your card was declined/)
  const asked = await pay('4000 0025 0000 3155')
  const challenge = asked.headers.get('location') ?? ''
  assert.match(challenge, /\/challenge\?return_to=%2Fwallet$/)
  const answered = await fetch(challenge, {
    method: 'POST',
    body: new URLSearchParams({ answer: 'approve' }),
    redirect: 'manual',
  })
  assert.is(answered.status, 303)
  assert.match(
    answered.headers.get('location') ?? '',
    /\/wallet\?payment_intent=pi_\w+&redirect_status=succeeded$/,
  )
  assert.is(payments.book.intents[body.id]?.status, 'succeeded')
  await close()
})

test('the payout page is left half done, finished, and looked at again: each once a link', async () => {
  const { payments, post, heard, close } = await world()
  const { id } = (await post('/v1/accounts', { type: 'express', email: 'mara@example.test' })).body
  const opens = async () => {
    const home = payments.url
    const form = {
      account: id,
      return_url: `${home}/back`,
      refresh_url: `${home}/again`,
      type: 'account_onboarding',
    }
    return (await post('/v1/account_links', form)).body.url
  }
  const says = async (page: string, said: Record<string, string>) => {
    const answer = await fetch(page, { method: 'POST', body: new URLSearchParams(said), redirect: 'manual' })
    return [answer.status, answer.headers.get('location')?.replace(payments.url, '')]
  }
  const standing = () => {
    const { details_submitted, payouts_enabled, requirements } = payments.book.accounts[id] as never
    return [
      details_submitted,
      payouts_enabled,
      (requirements as { currently_due: string[] }).currently_due[0],
    ]
  }
  const first = await opens()
  assert.match(await (await fetch(first)).text(), /Agree and submit/)
  assert.equal(await says(first, { answer: 'submit', number: '12' }), [400, undefined])
  assert.equal(await says(first, { answer: 'later' }), [303, '/back'])
  assert.equal(standing(), [false, false, 'external_account'])
  assert.equal(await says(first, { answer: 'later' }), [303, '/again'], 'a link is for one errand')
  assert.equal(await says(await opens(), { answer: 'submit', number: '000444444440' }), [303, '/back'])
  assert.equal(standing(), [true, false, 'individual.verification.document'])
  assert.equal(await says(await opens(), { answer: 'document' }), [303, '/back'])
  assert.equal(standing(), [true, true, undefined])
  await payments.settled()
  assert.equal(
    heard.map(event => event.type),
    ['account.updated', 'account.updated', 'account.updated', 'account.updated'],
  )
  assert.is((await fetch(`${payments.url}/local/payouts/link_nobody`)).status, 404)
  await close()
})

test('a return address on another site is not followed', async () => {
  const { payments, post, close } = await world()
  const { body } = await post('/v1/payment_intents', { amount: '2000', currency: 'usd' })
  for (const elsewhere of ['https://evil.test/', '//evil.test/', '/\\evil.test']) {
    const page = `${payments.url}/local/pay/${body.id}?return_to=${encodeURIComponent(elsewhere)}`
    assert.not.match(await (await fetch(page)).text(), /evil/)
  }
  await close()
})

test('a payment that nobody asked for is not there, for people and for the SDK', async () => {
  const { payments, close } = await world()
  const page = await fetch(`${payments.url}/local/pay/pi_nobody`)
  assert.is(page.status, 404)
  assert.match(await page.text(), /not known here/)
  const headers = { authorization: `Bearer ${secretKey}` }
  assert.is((await fetch(`${payments.url}/v1/payment_intents/pi_nobody`, { headers })).status, 404)
  await close()
})

test('a wrong key is not let in', async () => {
  const { payments, close } = await world()
  const answer = await fetch(`${payments.url}/v1/events`, {
    headers: { authorization: 'Bearer sk_test_wrong' },
  })
  assert.is(answer.status, 401)
  await close()
})

test.run()
