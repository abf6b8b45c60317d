import { createClient } from 'graphql-ws'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { WebSocket } from 'ws'
import { lines, openSmallServer, past, Star, suspend } from '../../test/small-server.ts'
import type { Line } from './line.ts'

const { server, bus, socketUrl, url } = await openSmallServer()

const clientOf = (token: string | null, onClosed: (code: number) => void = () => undefined) =>
  createClient({
    url: socketUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token ? { connectionParams: { token } } : {}),
    on: { closed: event => onClosed((event as CloseEvent).code) },
  })

const announce = (id: string, ...sequences: number[]) =>
  bus.publish(sequences.map(sequence => ({ topic: `star:${id}`, data: { id, sequence } })))

const STAR =
  'subscription Star($id: ID!, $after: String) { star(id: $id, after: $after) { id name at: sequence __typename } }'

/** What a subscription tells, one value at a time. */
function stars(client: ReturnType<typeof clientOf>, variables: object, query = STAR) {
  return client.iterate<{ star: { at: number } }>({ query, variables: variables as Record<string, unknown> })
}
const next = async (events: ReturnType<typeof stars>) => (await events.next()).value

async function heardBy(count: number): Promise<void> {
  while (lines.length < count) await new Promise(resolve => setImmediate(resolve))
}
const closing = () => {
  let report: (code: number) => void = () => undefined
  const code = new Promise<number>(resolve => {
    report = resolve
  })
  return { code, report }
}

/** Those of the test before have left. */
test.before.each(async () => {
  while (lines.length > 0) await new Promise(resolve => setImmediate(resolve))
})

test('what is announced is told, once, in order, to everyone who listens', async () => {
  const [theo, mara] = [clientOf('theo'), clientOf('mara')]
  const [hers, his] = [stars(mara, { id: 'mars' }), stars(theo, { id: 'mars' })]
  const [first, second] = [next(hers), next(his)]
  await heardBy(2)
  await announce('mars', 1, 1, 2)
  const told = { data: { star: { id: 'mars', name: 'Star mars', at: 1, __typename: 'Star' } } }
  assert.equal([await first, await second], [told, told])
  assert.is((await next(hers)).data.star.at, 2)
  await Promise.all([theo.dispose(), mara.dispose()])
})

test('a socket that comes back hears what it missed, without gap or doubling', async () => {
  past.set(
    'venus',
    [1, 2, 3].map(sequence => Star.of('venus', sequence)),
  )
  const theo = clientOf('theo')
  const events = stars(theo, { id: 'venus', after: '1' })
  assert.is((await next(events)).data.star.at, 2)
  assert.is((await next(events)).data.star.at, 3)
  await announce('venus', 2, 3, 4)
  assert.is((await next(events)).data.star.at, 4)
  past.get('venus')?.push(Star.of('venus', 4), Star.of('venus', 5))
  bus.missSomething()
  assert.is((await next(events)).data.star.at, 5)
  await theo.dispose()
})

test('a document that needs a resolver is told the same by graphql itself', async () => {
  const theo = clientOf('theo')
  const events = stars(
    theo,
    { id: 'io' },
    'subscription($id: ID!) { star(id: $id) { at: sequence companion { id } neighbours { id } } }',
  )
  const first = next(events)
  await heardBy(1)
  await announce('io', 7)
  assert.equal(await first, { data: { star: { at: 7, companion: null, neighbours: [] } } })
  await theo.dispose()
})

test('who may not listen is told why, and the socket stays', async () => {
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
  assert.is(await bad.code, 4401)

  const locked = closing()
  void next(stars(clientOf('nadia', locked.report), { id: 'mars' })).catch(() => undefined)
  await heardBy(1)
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
  assert.is(await expired.code, 4401)
})

test('a newer token keeps the socket: by a ping, or by the session on any node', async () => {
  const socket = new WebSocket(socketUrl, 'graphql-transport-ws')
  const heard: string[] = []
  let wake: () => void = () => undefined
  socket.on('message', data => {
    heard.push(JSON.parse(String(data)).type)
    wake()
  })
  const until = async (type: string) => {
    while (!heard.includes(type)) await new Promise<void>(resolve => (wake = resolve))
  }
  await new Promise(resolve => socket.once('open', resolve))
  const soon = Date.now() + 700
  socket.send(JSON.stringify({ type: 'connection_init', payload: { token: `selene@${soon}` } }))
  await until('connection_ack')
  socket.send(JSON.stringify({ type: 'ping', payload: { token: `selene@${soon + 700}` } }))
  await until('pong')
  const headers = { 'content-type': 'application/json' }
  await fetch(`${url}/auth/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token: `selene@${soon + 1_400}` }),
  })
  const closed = new Promise<number>(resolve => socket.once('close', resolve))
  assert.is(await closed, 4401)
  assert.ok(Date.now() >= soon + 1_400)
})

test('a page of another site gets no socket', async () => {
  const socket = new WebSocket(socketUrl, 'graphql-transport-ws', { origin: 'https://evil.test' })
  const error = await new Promise<Error>(resolve => socket.once('error', resolve))
  assert.match(error.message, /403/)
})

test('what is not the protocol ends the conversation', async () => {
  const codeFor = async (...said: string[]) => {
    const socket = new WebSocket(socketUrl, 'graphql-transport-ws')
    await new Promise(resolve => socket.once('open', resolve))
    for (const message of said) {
      if (message.includes('"subscribe"') && said.includes(greeting)) await acknowledged(socket)
      socket.send(message)
    }
    return new Promise<number>(resolve => socket.once('close', resolve))
  }
  const greeting = '{"type":"connection_init","payload":{"token":"theo"}}'
  const known = new WeakSet<WebSocket>()
  const acknowledged = async (socket: WebSocket) => {
    if (!known.has(socket)) await new Promise(resolve => socket.once('message', resolve))
    known.add(socket)
  }
  assert.is(await codeFor('nonsense'), 4400)
  assert.is(await codeFor('{"type":"subscribe","id":"1","payload":{"query":"{stars{id}}"}}'), 4401)
  assert.is(await codeFor(greeting, greeting), 4429)
  const twice = '{"type":"subscribe","id":"1","payload":{"query":"subscription{star(id:1){id}}"}}'
  assert.is(await codeFor(greeting, twice, twice), 4409)
})

test('who does not read what is said is cut off, and does not fill the memory', async () => {
  const socket = new WebSocket(socketUrl, 'graphql-transport-ws')
  await new Promise(resolve => socket.once('open', resolve))
  socket.send('{"type":"connection_init","payload":{"token":"theo"}}')
  await new Promise(resolve => socket.once('message', resolve))
  socket.send(
    JSON.stringify({ type: 'subscribe', id: '1', payload: { query: STAR, variables: { id: 'lazy' } } }),
  )
  await heardBy(1)
  socket.pause()
  let sequence = 0
  while (lines.length > 0 && sequence < 1_000_000) {
    for (let batch = 0; batch < 1_000; batch++) await announce('lazy', ++sequence)
    await new Promise(resolve => setImmediate(resolve))
  }
  assert.is(lines.length, 0)
  socket.terminate()
})

test('what is told in one turn arrives in its order, with letters of every alphabet, and before the goodbye', async () => {
  const socket = new WebSocket(socketUrl, 'graphql-transport-ws')
  const heard: string[] = []
  socket.on('message', data => void heard.push(String(data)))
  await new Promise(resolve => socket.once('open', resolve))
  socket.send('{"type":"connection_init","payload":{"token":"mara"}}')
  const subscribe = (id: string, name: string) =>
    socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query: STAR, variables: { id: name } } }))
  while (heard.length < 1) await new Promise(resolve => setImmediate(resolve))
  subscribe('1', 'nova')
  subscribe('2', 'Sélène ☾')
  await heardBy(2)
  const closed = new Promise<number>(resolve => socket.once('close', resolve))
  suspend('mara')
  await Promise.all([
    announce('nova', 1),
    announce('Sélène ☾', 1),
    announce('nova', 2, 3),
    bus.publish([{ topic: 'person:mara', data: { locked: true } }]),
  ])
  assert.is(await closed, 4403)
  const told = heard.slice(1).map(text => {
    const { id, payload } = JSON.parse(text)
    return `${id}: ${payload.data.star.name} ${payload.data.star.at}`
  })
  assert.equal(told, ['1: Star nova 1', '2: Star Sélène ☾ 1', '1: Star nova 2', '1: Star nova 3'])
})

test('a line tells when it was last heard', async () => {
  const theo = clientOf('theo')
  void next(stars(theo, { id: 'pluto' }))
  await heardBy(1)
  const line = lines.at(-1)
  assert.ok(line && Date.now() - line.lastHeardAt < 1_000)
  await theo.dispose()
})

test('who is to be asked for a sign of life soon is asked with what is told anyway', async () => {
  const socket = new WebSocket(socketUrl, 'graphql-transport-ws')
  await new Promise(resolve => socket.once('open', resolve))
  socket.send('{"type":"connection_init","payload":{"token":"theo"}}')
  await new Promise(resolve => socket.once('message', resolve))
  socket.send(
    JSON.stringify({ type: 'subscribe', id: '1', payload: { query: STAR, variables: { id: 'vega' } } }),
  )
  await heardBy(1)
  const line = lines.at(-1) as Line
  const heard: string[] = []
  socket.on('ping', () => void heard.push('ping'))
  const told = (sequence: number) => {
    const message = new Promise(resolve => socket.once('message', resolve))
    return announce('vega', sequence).then(() => message)
  }
  await told(1)
  assert.equal(heard, [])

  line.lastHeardAt = line.askedAt = Date.now() - line.hearEverySeconds * 1000 + 900
  const pinged = new Promise(resolve => socket.once('ping', resolve))
  await told(2)
  await pinged
  while (line.owesSign) await new Promise(resolve => setImmediate(resolve))
  assert.ok(Date.now() - line.lastHeardAt < 1_000)
  await told(3)
  assert.equal(heard, ['ping'])
  socket.terminate()
})

test.after(() => server.close())
test.run()
