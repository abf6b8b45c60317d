import { setTimeout as delay } from 'node:timers/promises'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { PageCache } from './page-cache.ts'
import { watchPresence } from './presence-watch.ts'

type Message = { id?: string; type: string; payload?: { variables?: { readerIds: string[] } } }

/** The API's end of the socket. */
class ApiSocket {
  static readonly OPEN = 1
  static opened: ApiSocket[] = []
  readyState = 1
  readonly heard: Message[] = []
  onopen: () => void = () => undefined
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: ((event: object) => void) | null = null
  onerror: unknown = null

  constructor() {
    ApiSocket.opened.push(this)
    queueMicrotask(() => this.onopen())
  }

  static get last(): ApiSocket {
    const socket = ApiSocket.opened.at(-1)
    assert.ok(socket)
    return socket
  }

  send(text: string): void {
    const message = JSON.parse(text) as Message
    this.heard.push(message)
    if (message.type === 'connection_init') queueMicrotask(() => this.say({ type: 'connection_ack' }))
  }

  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) })
  }

  close(code = 1000, reason = ''): void {
    if (this.readyState !== 1) return
    this.readyState = 3
    this.onclose?.({ code, reason, wasClean: true })
  }

  tells(readerId: string, presence: string): void {
    const { id } = this.heard.findLast(({ type }) => type === 'subscribe') ?? {}
    this.say({ id, type: 'next', payload: { data: { presenceChanged: { readerId, presence } } } })
  }
}

interface Stage {
  cache: PageCache
  stop: () => void
}
const test = suite<Stage>('presence watch')
const real = { WebSocket: globalThis.WebSocket, fetch: globalThis.fetch }

test.before.each(async stage => {
  Object.assign(globalThis, { WebSocket: ApiSocket })
  globalThis.fetch = async () => {
    const edges = ['mara', 'orin'].map(name => ({ node: { id: `id-${name}`, slug: name } }))
    const readers = { edges, pageInfo: { hasNextPage: false, endCursor: null } }
    return Response.json({ data: { readers } })
  }
  stage.cache = new PageCache({ bytes: 10_000, typedBytes: 10_000, lifetimeMs: 10_000 })
  stage.stop = watchPresence(stage.cache)
  await delay(20)
})

test.after.each(({ stop }) => {
  stop()
  Object.assign(globalThis, real)
})

let renderings = 0
const textOf = async (cache: PageCache, slug: string | null) => {
  const headers = { 'content-type': 'text/html' }
  const render = async () => new Response(String(++renderings), { headers })
  const shown = await cache.answer({ text: slug ?? 'list', isTyped: false, slug }, new Headers(), render)
  return shown.text()
}

test('pages are cached only once all readers are heard of', ({ cache }) => {
  const { heard } = ApiSocket.last
  assert.equal(heard.find(({ type }) => type === 'subscribe')?.payload?.variables, {
    readerIds: ['id-mara', 'id-orin'],
  })
  assert.is(cache.isOpen, false)
  ApiSocket.last.tells('id-mara', 'ONLINE')
  assert.is(cache.isOpen, true)
})

test('a change is seen on the reader’s profile and on lists; what is told again changes nothing', async ({
  cache,
}) => {
  for (const id of ['id-mara', 'id-orin']) ApiSocket.last.tells(id, 'OFFLINE')
  const shown = () => Promise.all([null, 'mara', 'orin'].map(slug => textOf(cache, slug)))
  const before = await shown()
  ApiSocket.last.tells('id-mara', 'OFFLINE')
  assert.equal(await shown(), before)
  ApiSocket.last.tells('id-mara', 'ONLINE')
  const after = await shown()
  assert.equal(
    after.map((text, at) => text === before[at]),
    [false, false, true],
  )
})

test('without its connection the cache is closed, until the API is heard of again', async ({ cache }) => {
  ApiSocket.last.tells('id-mara', 'ONLINE')
  const { length } = ApiSocket.opened
  ApiSocket.last.close(1006)
  assert.is(cache.isOpen, false)
  while (ApiSocket.opened.length === length) await delay(20)
  await delay(20)
  assert.is(cache.isOpen, false)
  ApiSocket.last.tells('id-mara', 'ONLINE')
  assert.is(cache.isOpen, true)
})

test('a subscription that the API refuses closes the cache', ({ cache }) => {
  ApiSocket.last.tells('id-mara', 'ONLINE')
  const { id } = ApiSocket.last.heard.findLast(({ type }) => type === 'subscribe') ?? {}
  ApiSocket.last.say({
    id,
    type: 'error',
    payload: [{ message: 'no', extensions: { code: 'RATE_LIMITED' } }],
  })
  assert.is(cache.isOpen, false)
})

test.run()
