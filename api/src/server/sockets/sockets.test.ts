import { createClient } from 'graphql-ws'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { WebSocket } from 'ws'
import { BarePage, STAR, subscriptionsAre } from '../../../test/bare-page.ts'
import { LAST_OF_A_STAR, past, Star } from '../../../test/small-contract.ts'
import { openSmallServer, suspend } from '../../../test/small-server.ts'
import { limits } from '../../trust/index.ts'

const { server, bus, socketUrl, url } = await openSmallServer()

const clientOf = (token: string | null, onClosed: (code: number) => void = () => undefined) =>
  createClient({
    url: socketUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token ? { connectionParams: { token } } : {}),
    on: { closed: event => onClosed((event as CloseEvent).code) },
  })

const publish = (id: string, ...sequences: number[]) =>
  bus.publish(sequences.map(sequence => ({ topic: `star:${id}`, data: { id, sequence } })))

/** What a subscription sends, one value at a time. */
function stars(client: ReturnType<typeof clientOf>, variables: object, query = STAR) {
  return client.iterate<{ star: { at: number } }>({ query, variables: variables as Record<string, unknown> })
}
const next = async (events: ReturnType<typeof stars>) => (await events.next()).value

const subscribed = (count: number) => subscriptionsAre(open => open >= count)
const closing = () => {
  let report: (code: number) => void = () => undefined
  const code = new Promise<number>(resolve => {
    report = resolve
  })
  return { code, report }
}

/** Those of the test before have left. */
test.before.each(() => subscriptionsAre(open => open === 0))

test('what is published is sent, once, in order, to everyone who listens', async () => {
  const [theo, mara] = [clientOf('theo'), clientOf('mara')]
  const [hers, his] = [stars(mara, { id: 'mars' }), stars(theo, { id: 'mars' })]
  const [first, second] = [next(hers), next(his)]
  await subscribed(2)
  await publish('mars', 1, 1, 2)
  const sent = { data: { star: { id: 'mars', name: 'Star mars', at: 1, __typename: 'Star' } } }
  assert.equal([await first, await second], [sent, sent])
  assert.is((await next(hers)).data.star.at, 2)
  await Promise.all([theo.dispose(), mara.dispose()])
})

test('a socket that comes back receives what it missed, without gap or doubling', async () => {
  past.set(
    'venus',
    [1, 2, 3].map(sequence => Star.of('venus', sequence)),
  )
  const theo = clientOf('theo')
  const events = stars(theo, { id: 'venus', after: '1' })
  assert.is((await next(events)).data.star.at, 2)
  assert.is((await next(events)).data.star.at, 3)
  await publish('venus', 2, 3, 4)
  assert.is((await next(events)).data.star.at, 4)
  past.get('venus')?.push(Star.of('venus', 4), Star.of('venus', 5))
  bus.missSomething()
  assert.is((await next(events)).data.star.at, 5)
  await theo.dispose()
})

test('a document that needs a resolver is executed by graphql itself, with the same result', async () => {
  const theo = clientOf('theo')
  const events = stars(
    theo,
    { id: 'io' },
    'subscription($id: ID!) { star(id: $id) { at: sequence companion { id } neighbours { id } } }',
  )
  const first = next(events)
  await subscribed(1)
  await publish('io', 7)
  assert.equal(await first, { data: { star: { at: 7, companion: null, neighbours: [] } } })
  await theo.dispose()
})

test('a feed completes after its last event, whether it was received live or missed', async () => {
  const theo = clientOf('theo')
  const live = stars(theo, { id: 'nova' })
  const received = next(live)
  await subscribed(1)
  await publish('nova', LAST_OF_A_STAR, LAST_OF_A_STAR + 1)
  assert.is((await received).data.star.at, LAST_OF_A_STAR)
  assert.is((await live.next()).done, true)
  past.set('nova', [Star.of('nova', LAST_OF_A_STAR)])
  const late = stars(theo, { id: 'nova' })
  assert.is((await next(late)).data.star.at, LAST_OF_A_STAR)
  assert.is((await late.next()).done, true)
  await subscriptionsAre(open => open === 0)
  await theo.dispose()
})

test('who may not listen is sent the reason, and the socket stays', async () => {
  const visitor = clientOf(null)
  const refused = async (query: string, variables: Record<string, unknown> = {}) => {
    const errors = await new Promise<unknown>(resolve =>
      visitor.subscribe(
        { query, variables },
        { next: () => undefined, error: resolve, complete: () => resolve(null) },
      ),
    )
    return (errors as { extensions: { code: string } }[])[0]?.extensions.code
  }
  assert.is(await refused(STAR, { id: 'mars' }), 'UNAUTHENTICATED')
  assert.is(await refused('subscription { moon }'), 'BAD_INPUT')
  assert.is(await refused(STAR, {}), 'BAD_INPUT')
  const answered = visitor.iterate({ query: '{ stars(first: 1) { id } }' })
  assert.equal((await answered.next()).value, { data: { stars: [{ id: '0' }] } })
  await visitor.dispose()
  const theo = clientOf('theo')
  const error = await next(stars(theo, { id: 'none' })).catch(
    (errors: { extensions: { code: string } }[]) => errors,
  )
  assert.is(error[0].extensions.code, 'NOT_FOUND')
  await theo.dispose()
})

test('a bad token, a suspension and an expiry close the socket', async () => {
  const bad = closing()
  await next(stars(clientOf('bad', bad.report), { id: 'mars' })).catch(() => undefined)
  assert.is(await bad.code, 4403)

  const locked = closing()
  void next(stars(clientOf('nadia', locked.report), { id: 'mars' })).catch(() => undefined)
  await subscribed(1)
  suspend('nadia')
  await bus.publish([{ topic: 'person:nadia', data: { locked: true } }])
  assert.is(await locked.code, 4403)
  const again = closing()
  void next(stars(clientOf('nadia', again.report), { id: 'mars' })).catch(() => undefined)
  assert.is(await again.code, 4403)

  const expired = closing()
  void next(stars(clientOf(`orin@${Date.now() + 400}`, expired.report), { id: 'mars' })).catch(
    () => undefined,
  )
  assert.is(await expired.code, 4403)
})

test('a stock client whose token expired comes back with a new one by itself, and misses nothing', async () => {
  const tokens: string[] = []
  const client = createClient({
    url: socketUrl,
    webSocketImpl: WebSocket,
    retryWait: async () => undefined,
    connectionParams: () => {
      tokens.push(`orin@${Date.now() + (tokens.length === 0 ? 300 : 60_000)}`)
      return { token: tokens.at(-1) }
    },
  })
  const events = stars(client, { id: 'rigel' })
  const first = next(events)
  await subscribed(1)
  await subscriptionsAre(open => open === 0)
  await subscribed(1)
  await publish('rigel', 1)
  assert.is((await first).data.star.at, 1)
  assert.is(tokens.length, 2)
  await client.dispose()
})

test('a page of a third party listens by token, and its cookie is ignored', async () => {
  const socket = new WebSocket(socketUrl, 'graphql-transport-ws', {
    origin: 'https://partner.test',
    headers: { cookie: '__session=theo' },
  })
  const received: { type: string; payload?: { extensions: { code: string } }[] }[] = []
  const refused = new Promise<void>(resolve =>
    socket.on('message', data => {
      const message = JSON.parse(String(data))
      received.push(message)
      if (message.type === 'connection_ack')
        socket.send(
          JSON.stringify({ type: 'subscribe', id: '1', payload: { query: STAR, variables: { id: 'x' } } }),
        )
      if (message.type === 'error') resolve()
    }),
  )
  await new Promise(resolve => socket.once('open', resolve))
  socket.send('{"type":"connection_init"}')
  await refused
  assert.is(received.at(-1)?.payload?.[0]?.extensions.code, 'UNAUTHENTICATED')
  socket.terminate()
})

test('a newer token extends the socket: by a ping, or by the session on any node', async () => {
  const page = await BarePage.opens(socketUrl)
  const soon = Date.now() + 1_200
  page.greets(`selene@${soon}`)
  await page.receives('connection_ack')
  page.sends({ type: 'ping', payload: { token: `selene@${soon + 1_200}` } })
  await page.receives('pong')
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ token: `selene@${soon + 2_400}` })
  await fetch(`${url}/auth/session`, { method: 'POST', headers, body })
  assert.is(await page.closed, 4403)
  assert.ok(Date.now() >= soon + 2_400)
})

test('signing out closes the sockets of the session at once, and those of no other', async () => {
  const [page, other] = await Promise.all([BarePage.of('vera', socketUrl), BarePage.of('ugo', socketUrl)])
  page.listensTo('antares')
  await subscribed(1)
  const headers = { origin: 'http://localhost:3000', cookie: '__session=vera' }
  assert.is((await fetch(`${url}/auth/session`, { method: 'DELETE', headers })).status, 204)
  assert.is(await page.closed, 4403)
  other.sends({ type: 'ping' })
  await other.receives('pong')
  other.socket.terminate()
})

test('an address opens so many sockets a minute, and is then sent how long to wait', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.77' }
  const statusOf = () =>
    new Promise<string>(resolve => {
      const socket = new WebSocket(socketUrl, 'graphql-transport-ws', { headers })
      socket.once('open', () => {
        socket.terminate()
        resolve('open')
      })
      socket.once('unexpected-response', (_request, { statusCode, headers: { 'retry-after': seconds } }) => {
        socket.terminate()
        resolve(`${statusCode} ${Number(seconds) > 0}`)
      })
      socket.on('error', () => undefined)
    })
  const { most } = limits.sockets
  const answers = []
  for (let times = 0; times <= most; times++) answers.push(await statusOf())
  assert.equal([answers.filter(answer => answer === 'open').length, answers.at(-1)], [most, '429 true'])
})

test('a page of another site gets no socket', async () => {
  const socket = new WebSocket(socketUrl, 'graphql-transport-ws', { origin: 'https://evil.test' })
  const error = await new Promise<Error>(resolve => socket.once('error', resolve))
  assert.match(error.message, /403/)
})

test('what is not the protocol ends the conversation', async () => {
  const nonsense = await BarePage.opens(socketUrl)
  nonsense.sends('nonsense')
  assert.is(await nonsense.closed, 4400)

  const stranger = await BarePage.opens(socketUrl)
  stranger.listensTo('mars')
  assert.is(await stranger.closed, 4401)

  const eager = await BarePage.of('theo', socketUrl)
  eager.greets('theo')
  assert.is(await eager.closed, 4429)

  const double = await BarePage.of('theo', socketUrl)
  double.listensTo('mars')
  double.listensTo('mars')
  assert.is(await double.closed, 4409)
})

test.after(() => server.close())
test.run()
