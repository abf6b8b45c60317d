import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Ask, request } from './request.ts'

const ask = (but: Partial<Ask> = {}): Ask => ({
  ...{ query: '{ brand { name } }', variables: {}, forPerson: null },
  ...{ withinMilliseconds: 5_000, signal: new AbortController().signal, ...but },
})

/** A network whose one answer is this. */
function answering(body: unknown, seen: RequestInit[] = []) {
  return (async (_url: unknown, init: RequestInit) => {
    seen.push(init)
    return new Response(typeof body === 'string' ? body : JSON.stringify(body))
  }) as typeof fetch
}

const hanging = ((_url: unknown, { signal }: RequestInit) =>
  new Promise((_, reject) => {
    // A timed signal alone keeps no process going.
    const going = setInterval(() => undefined, 1_000)
    signal?.addEventListener('abort', () => {
      clearInterval(going)
      reject(signal.reason)
    })
  })) as typeof fetch

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    fault => fault.code,
  )

test('an answer is its data, and says for whom the page was made', async () => {
  const seen: RequestInit[] = []
  const data = await request(ask({ forPerson: 'theo' }), answering({ data: { brand: 1 } }, seen))
  assert.equal(data, { brand: 1 })
  assert.is(new Headers(seen[0]?.headers).get('x-for-person'), 'theo')
  await request(ask(), answering({ data: {} }, seen))
  assert.is(new Headers(seen[1]?.headers).get('x-for-person'), null)
})

test('a request that hangs is given up, by its time or by its asker', async () => {
  assert.is(await codeOf(request(ask({ withinMilliseconds: 1 }), hanging)), 'UNREACHABLE')
  const asker = new AbortController()
  const asked = codeOf(request(ask({ signal: asker.signal }), hanging))
  asker.abort()
  assert.is(await asked, 'UNREACHABLE')
})

test('what is no answer of the API is none', async () => {
  assert.is(await codeOf(request(ask(), answering('<h1>502</h1>'))), 'UNREACHABLE')
  assert.is(await codeOf(request(ask(), answering({}))), 'UNREACHABLE')
})

test('a fault has its code; another account than the page’s has one of its own', async () => {
  const failing = (extensions: object) => answering({ errors: [{ message: 'no', extensions }] })
  assert.is(await codeOf(request(ask(), failing({ code: 'RATE_LIMITED' }))), 'RATE_LIMITED')
  assert.is(await codeOf(request(ask(), failing({ code: 'CONFLICT' }))), 'CONFLICT')
  assert.is(
    await codeOf(request(ask(), failing({ code: 'CONFLICT', reason: 'WRONG_PERSON' }))),
    'WRONG_PERSON',
  )
})

test.run()
