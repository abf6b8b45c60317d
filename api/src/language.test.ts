import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { createClient } from 'graphql-ws'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { WebSocket } from 'ws'
import { type BillingWorld, openBillingWorld } from '../test/billing-world.ts'
import { cast } from '../test/cast.ts'
import type { App } from './app.ts'
import { Unauthenticated } from './foundation/fault.ts'
import { openMetrics } from './foundation/telemetry.ts'
import { buildContract } from './schema.ts'
import { HttpServer } from './server/http-server.ts'

/** Theo's name is his token. */
const identity: App['identity'] = {
  async verifySession(token) {
    if (token !== 'theo') throw new Unauthenticated()
    const { subject, name, email } = cast.theo
    const expiresAt = new Date(Date.now() + 3_600_000)
    return { subject, name, email, staffRoles: [], sessionId: 'sess_theo', issuedAt: new Date(), expiresAt }
  },
  describe: async () => null,
  remove: async () => undefined,
  readWebhook: async () => null,
}

const test = suite<{ world: BillingWorld; server: HttpServer; port: number }>('the language of a request')
test.before(async context => {
  context.world = await openBillingWorld()
  const app = { ...context.world.app, identity }
  const schema = await buildContract()
  const outside = { metrics: openMetrics(), webhooks: new Map(), checks: new Map() }
  context.server = await HttpServer.open({ app, schema, ...outside })
  context.port = await context.server.listen(0, '127.0.0.1')
})
test.after(async ({ world, server }) => {
  await server.close()
  await world.close()
})

const TOP_UP = `mutation ($input: TopUpInput!) {
  topUp(input: $input) { __typename ... on TopUp { id failure } ... on Refusal { code message } }
}`
const HISTORY = `{ viewer { wallet { history(first: 9) { edges { node { description } } } } } }`

type Answered = {
  data?: { topUp?: { __typename: string; code?: string; message?: string; failure?: string } } | null
  errors?: readonly { message: string; extensions?: { code?: string } }[]
}

const dollars = (minor: number, idempotencyKey: string = randomUUID()) => ({
  input: { amount: { minor: String(minor), currency: 'USD' }, idempotencyKey },
})

async function ask(
  port: number,
  language: string | null,
  { query = TOP_UP, variables = {}, token = 'theo' }: { query?: string; variables?: object; token?: string },
): Promise<Answered> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      // Without one, fetch would state "*".
      'accept-language': language ?? '',
    },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as Answered
}

test('a refusal is answered in the language that is wanted most', async ({ port }) => {
  const messageIn = async (language: string | null) =>
    (await ask(port, language, { variables: dollars(1) })).data?.topUp?.message
  const [english, spanish] = ['Choose an amount from $5.00 to $500.00.', 'Elige un monto de $5.00 a $500.00.']
  assert.is(await messageIn('es-US'), spanish)
  assert.is(await messageIn(null), english)
  assert.is(await messageIn('fr, ja;q=0.5'), english)
  assert.is(await messageIn('en;q=0.5, es-MX;q=0.9'), spanish)
  assert.is(await messageIn('es;q=0, en;q=0.1'), english)
})

test('so is a fault, and what a person typed wrong', async ({ port }) => {
  const messages = async (asked: Parameters<typeof ask>[2]) =>
    (await ask(port, 'es', asked)).errors?.map(({ message }) => message)
  assert.equal(await messages({ variables: dollars(2500), token: '' }), ['Inicia sesión para continuar.'])
  assert.equal(await messages({ token: 'nobody' }), ['Inicia sesión para continuar.'])
  const euros = { input: { ...dollars(2500).input, amount: { minor: '2500', currency: 'EUR' } } }
  assert.equal(await messages({ variables: euros }), ['Escribe el monto en USD.'])
})

test('the same request again is answered in the language of each time', async ({ port, world }) => {
  const key = randomUUID()
  const topUp = await world.topsUp(2000, key)
  const failureIn = async (language: string) =>
    (await ask(port, language, { variables: dollars(2000, key) })).data?.topUp?.failure
  assert.throws(() => world.bank.pay(topUp.paymentId, '4000000000000002'))
  await world.bank.settled()
  assert.is(await failureIn('en'), 'Your card was declined.')
  assert.is(await failureIn('es'), 'Tu tarjeta fue rechazada y no se cobró nada. Prueba con otra tarjeta.')

  const refusedIn = async (language: string) =>
    (await ask(port, language, { variables: dollars(3000, key) })).data?.topUp
  const __typename = 'IdempotencyKeyReused'
  const code = 'IDEMPOTENCY_KEY_REUSED'
  const english = 'We already received this with other details. Please try again.'
  const spanish = 'Ya recibimos esto con otros datos. Inténtalo de nuevo.'
  assert.equal(await refusedIn('es'), { __typename, code, message: spanish })
  assert.equal(await refusedIn('en'), { __typename, code, message: english })
})

test('a line of the wallet is described in it, also once its query is compiled', async ({ port, world }) => {
  const { theo, mara } = world
  await theo.topsUp(5000)
  const call = await theo.calls(mara)
  await world.settle()
  await world.advance(60)
  await theo.ends(call)
  const lines = async (language: string) => {
    const { data } = (await ask(port, language, { query: HISTORY })) as {
      data: { viewer: { wallet: { history: { edges: { node: { description: string } }[] } } } }
    }
    return data.viewer.wallet.history.edges.map(({ node }) => node.description)
  }
  for (let times = 0; times < 40; times++) {
    assert.equal(await lines('es'), ['Lectura con Mara Moonwater', 'Recarga'])
    assert.equal(await lines('en'), ['Reading with Mara Moonwater', 'Top-up'])
  }
})

test('a socket speaks the language of its greeting, else of its upgrade', async ({ port }) => {
  const refusedOver = async (greeting: object, accepted: string) => {
    class Browser extends WebSocket {
      constructor(url: string, protocol: string) {
        super(url, protocol, { headers: { 'accept-language': accepted } })
      }
    }
    const client = createClient({
      url: `ws://127.0.0.1:${port}/graphql`,
      webSocketImpl: Browser,
      retryAttempts: 0,
      connectionParams: { token: 'theo', ...greeting },
    })
    const answer = await client.iterate({ query: TOP_UP, variables: dollars(1) }).next()
    await client.dispose()
    return (answer.value as Answered).data?.topUp?.message ?? ''
  }
  assert.match(await refusedOver({ language: 'es-US' }, 'en'), /^Elige/)
  assert.match(await refusedOver({}, 'es-MX, en;q=0.5'), /^Elige/)
  assert.match(await refusedOver({ language: 'en' }, 'es'), /^Choose/)
  assert.match(await refusedOver({}, 'ja'), /^Choose/)
})

test.run()
