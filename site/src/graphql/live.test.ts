import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { TypedDocumentString } from './generated.ts'

const test = suite('live')

type Message = { id?: string; type: string; payload?: { variables?: Record<string, unknown> } }

/** The other end of a socket of the page, on which the test speaks for the API. */
class ApiSocket extends EventTarget {
  static readonly OPEN = 1
  static readonly CLOSING = 2
  static opened: ApiSocket[] = []
  /** Calls who waits for the next one. */
  static whenGreeted: (socket: ApiSocket) => void = () => undefined
  readyState = 1
  readonly heard: Message[] = []
  onopen: () => void = () => undefined
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: ((event: CloseEvent) => void) | null = null
  onerror: unknown = null

  constructor() {
    super()
    ApiSocket.opened.push(this)
    queueMicrotask(() => this.onopen())
  }

  send(text: string): void {
    const message = JSON.parse(text) as Message
    this.heard.push(message)
    if (message.type === 'connection_init') queueMicrotask(() => this.say({ type: 'connection_ack' }))
    if (message.type === 'ping') queueMicrotask(() => this.say({ type: 'pong' }))
    if (message.type === 'subscribe') ApiSocket.whenGreeted(this)
  }

  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) })
  }

  close(code = 1000, reason = ''): void {
    if (this.readyState !== 1) return
    this.readyState = 3
    this.onclose?.(new CloseEvent('close', { code, reason }))
  }

  get subscription(): Message {
    const message = this.heard.findLast(each => each.type === 'subscribe')
    assert.ok(message)
    return message
  }

  /** An event of the subscription. */
  tells(sequence: number): void {
    const { id } = this.subscription
    this.say({ id, type: 'next', payload: { data: { walletChanged: { sequence: String(sequence) } } } })
  }
}

const stored = new Map([
  ['session-ends-at', String(Date.now() + 600_000)],
  ['session-person', 'theo'],
])
const renewals: string[] = []
const page = new EventTarget()
Object.assign(globalThis, {
  WebSocket: ApiSocket,
  window: page,
  addEventListener: page.addEventListener.bind(page),
  dispatchEvent: page.dispatchEvent.bind(page),
  location: { protocol: 'https:', host: 'us.test' },
  document: { documentElement: { lang: 'es', dataset: { person: 'theo' } } },
  reportError: () => reported.push('reported'),
  fetch: async (address: string) => {
    renewals.push(address)
    const claims = btoa(JSON.stringify({ iat: 0, exp: 600 }))
    return new Response(JSON.stringify({ token: `head.${claims}.sign` }))
  },
})
Object.defineProperty(globalThis, 'localStorage', {
  value: {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  },
})
const reported: string[] = []
const { listen, holdAlive } = await import('./live.ts')

const document = new TypedDocumentString<{ walletChanged: { sequence: string } }, { after?: string }>(
  'subscription Wallet($after: String) { walletChanged(after: $after) { sequence } }',
)

/** A socket that was greeted and asked for the subscription, after this happened. */
function greetedAfter(happens: () => void): Promise<ApiSocket> {
  return new Promise(resolve => {
    ApiSocket.whenGreeted = resolve
    happens()
  })
}

/** Listens as a page does. */
async function listening(hear: (sequence: string) => void = () => undefined) {
  const faults: string[] = []
  let stop: () => void = () => undefined
  const socket = await greetedAfter(() => {
    stop = listen(
      document,
      {},
      ({ walletChanged }) => hear(walletChanged.sequence),
      fault => faults.push(fault.code),
    )
  })
  return { socket, faults, stop }
}

test('it says for whom the page was made, and gives the sign of life of its own script', async () => {
  const { socket, stop } = await listening()
  const [init] = socket.heard
  assert.equal(init, { type: 'connection_init', payload: { forPerson: 'theo', language: 'es' } })
  assert.ok(socket.heard.some(({ type, payload }) => type === 'ping' && payload && 'alive' in payload))
  const before = socket.heard.length
  holdAlive()()
  assert.ok(socket.heard.slice(before).every(({ type }) => type === 'ping'))
  assert.ok(socket.heard.length > before)
  stop()
})

test('a listener that throws takes nobody else’s connection with it', async () => {
  const heard: string[] = []
  const { socket, stop } = await listening(sequence => {
    heard.push(sequence)
    if (sequence === '1') throw new Error('a fault in the page')
  })
  socket.tells(1)
  socket.tells(2)
  assert.equal(heard, ['1', '2'])
  assert.equal(reported, ['reported'])
  assert.is(socket.readyState, 1)
  stop()
})

test('a token that is refused is renewed, and the subscription goes on after the last event', async () => {
  const heard: string[] = []
  const { socket, faults, stop } = await listening(sequence => heard.push(sequence))
  socket.tells(7)
  renewals.length = 0
  const next = await greetedAfter(() => socket.close(4403, 'Come back with a new token'))
  assert.equal(renewals, ['/local/refresh', '/auth/session'])
  assert.is(next.subscription.payload?.variables?.after, '7')
  next.tells(7)
  next.tells(8)
  assert.equal(heard, ['7', '8'])
  assert.equal(faults, [])
  stop()
})

test('a connection that ended with 4401, as the API once said, comes back the same way', async () => {
  const { socket, stop } = await listening()
  renewals.length = 0
  const timers = globalThis.setTimeout
  const next = await greetedAfter(() => {
    // Whatever it waits for is over at once.
    globalThis.setTimeout = ((act: () => void) => timers(act, 0)) as typeof setTimeout
    socket.close(4401, 'expired')
  })
  globalThis.setTimeout = timers
  assert.equal(renewals, ['/local/refresh', '/auth/session'])
  assert.is(next.readyState, 1)
  stop()
})

test('what has come to its end is not asked for again, nor called a fault', async () => {
  const heard: string[] = []
  const { socket, faults, stop } = await listening(sequence => heard.push(sequence))
  const asked = () =>
    ApiSocket.opened.flatMap(each => each.heard).filter(({ type }) => type === 'subscribe').length
  const before = asked()
  socket.tells(9)
  socket.say({ id: socket.subscription.id, type: 'complete' })
  await new Promise(resolve => setTimeout(resolve, 20))
  assert.equal([heard, faults, asked()], [['9'], [], before])
  stop()
})

test('a page of another account is told once, and does not come back', async () => {
  let told = 0
  page.addEventListener('wrong-person', () => {
    told += 1
  })
  const { socket, faults } = await listening()
  const sockets = ApiSocket.opened.length
  socket.close(4403, 'WRONG_PERSON')
  await new Promise(resolve => setTimeout(resolve))
  assert.is(told, 1)
  assert.equal(faults, ['WRONG_PERSON'])
  assert.is(ApiSocket.opened.length, sockets)
})

test.run()
