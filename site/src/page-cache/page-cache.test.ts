import { setTimeout as delay } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { PageCache } from './page-cache.ts'
import type { PageKey } from './page-key.ts'

const test = suite('page cache')

const list: PageKey = { text: 'list', isTyped: false, slug: null }
const mara: PageKey = { text: 'mara', isTyped: false, slug: 'mara' }
const orin: PageKey = { text: 'orin', isTyped: false, slug: 'orin' }
const typed = (text: string): PageKey => ({ text, isTyped: true, slug: null })

function opened({ lifetimeMs = 10_000 } = {}): PageCache {
  const cache = new PageCache({ bytes: 100_000, typedBytes: 10_000, lifetimeMs })
  cache.open()
  return cache
}

const html = (text: string, { status = 200, headers = {} }: ResponseInit = {}) =>
  new Response(text, {
    status,
    headers: { 'content-type': 'text/html', vary: 'accept-language', ...headers },
  })

/** Asks for the page; what is rendered for it has a number that no other rendering has. */
let renderings = 0
const ask = async (cache: PageCache, key: PageKey, headers = {}) =>
  cache.answer(key, new Headers(headers), async () => html(`${key.text} ${++renderings}`))
const textOf = async (cache: PageCache, key: PageKey) => (await ask(cache, key)).text()

test('a page is rendered once, and shown again byte by byte with its headers', async () => {
  const cache = opened()
  const policy = { 'content-security-policy': "script-src 'sha256-x'" }
  const page = 'ñ ☾ '.repeat(2_000)
  const render = async () => html(page, { headers: policy })
  const fresh = await render()
  for (let times = 0; times < 3; times++) {
    const shown = await cache.answer(list, new Headers(), render)
    assert.is(await shown.text(), await fresh.clone().text())
    assert.is(shown.headers.get('content-security-policy'), policy['content-security-policy'])
    assert.is(shown.headers.get('vary'), 'accept-language, accept-encoding')
  }
  assert.is(cache.size, 1)
})

test('misses at once share one rendering', async () => {
  const cache = opened()
  const shown = await Promise.all([1, 2, 3].map(() => textOf(cache, list)))
  assert.is(new Set(shown).size, 1)
})

test('a fault, a cookie, and what says that it is somebody’s own are never cached or shared', async () => {
  const unfit: ResponseInit[] = [
    { status: 404 },
    { status: 503 },
    { headers: { 'set-cookie': 'a=1' } },
    { headers: { 'cache-control': 'private, no-store' } },
    { headers: { 'content-type': 'application/json' } },
  ]
  for (const init of unfit) {
    const cache = opened()
    let count = 0
    const render = async () => html(`page ${++count}`, init)
    const shown = await Promise.all([1, 2, 3].map(() => cache.answer(list, new Headers(), render)))
    const texts = await Promise.all(shown.map(each => each.text()))
    assert.is(new Set(texts).size, 3, JSON.stringify(init))
    assert.is(cache.size, 0)
  }
})

test('a rendering that throws is one request’s fault, and is tried again', async () => {
  const cache = opened()
  const failing = cache.answer(list, new Headers(), async () => {
    throw new Error('no page')
  })
  const beside = textOf(cache, list)
  assert.match(await failing.then(() => '', String), /no page/)
  assert.match(await beside, /^list/)
  assert.match(await textOf(cache, list), /^list/)
})

test('a change of a reader is seen on their profile and on lists, and nowhere else', async () => {
  const cache = opened()
  const before = await Promise.all([list, mara, orin].map(key => textOf(cache, key)))
  cache.forgetReader('mara')
  const after = await Promise.all([list, mara, orin].map(key => textOf(cache, key)))
  assert.equal(
    after.map((text, at) => text === before[at]),
    [false, false, true],
  )
})

test('what was begun before a change is not shown after it', async () => {
  const cache = opened()
  let finish: (response: Response) => void = () => undefined
  const old = cache.answer(list, new Headers(), () => new Promise(resolve => (finish = resolve)))
  cache.forgetReader('mara')
  const after = textOf(cache, list)
  finish(html('old'))
  assert.is(await (await old).text(), 'old')
  assert.is.not(await after, 'old')
  assert.is(await textOf(cache, list), await after)
})

test('no page outlives its time', async () => {
  const cache = opened({ lifetimeMs: 30 })
  const before = await textOf(cache, list)
  await delay(45)
  assert.is.not(await textOf(cache, list), before)
})

test('closed, every page is rendered anew, and nothing is left for later', async () => {
  const cache = opened()
  const before = await textOf(cache, list)
  cache.close()
  assert.is.not(await textOf(cache, list), await textOf(cache, list))
  cache.open()
  assert.is.not(await textOf(cache, list), before)
})

test('made-up addresses take each other’s place, and no other’s', async () => {
  const cache = opened()
  const before = await textOf(cache, list)
  for (let number = 0; number < 1_000; number++) await ask(cache, typed(`typed ${'x'.repeat(300)} ${number}`))
  assert.ok(cache.size < 20, String(cache.size))
  assert.is(await textOf(cache, list), before)
})

test('who has the page is told so, in few bytes', async () => {
  const cache = opened()
  const tag = (await ask(cache, list)).headers.get('etag') ?? ''
  const again = await ask(cache, list, { 'if-none-match': tag })
  assert.equal([again.status, await again.text(), again.headers.get('etag')], [304, '', tag])
  assert.is(again.headers.get('content-length'), null)
  cache.forgetAll()
  assert.is((await ask(cache, list, { 'if-none-match': tag })).status, 200)
})

test('compressed, it is the same page, for those who take it', async () => {
  const cache = opened()
  const page = 'a long page '.repeat(1_000)
  const asked = (accept: string) =>
    cache.answer(list, new Headers({ 'accept-encoding': accept }), async () =>
      html(page, { headers: { 'content-length': String(page.length) } }),
    )
  let small = await asked('gzip, br')
  while (!small.headers.has('content-encoding')) {
    await delay(10)
    small = await asked('gzip, br')
  }
  assert.is(small.headers.get('content-encoding'), 'br')
  const bytes = await small.arrayBuffer()
  assert.is(small.headers.get('content-length'), String(bytes.byteLength))
  assert.is(String(brotliDecompressSync(bytes)), page)
  const plain = await asked('gzip')
  assert.equal([plain.headers.get('content-encoding'), await plain.text()], [null, page])
})

test.run()
