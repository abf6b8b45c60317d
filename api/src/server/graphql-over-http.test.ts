import { auditServer } from 'graphql-http'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openSmallServer, suspend } from '../../test/small-server.ts'

const written: string[] = []
const { server, url } = await openSmallServer({}, written)
const graphql = `${url}/graphql`
const ask = async (query: string, headers: Record<string, string> = {}, more: object = {}) => {
  const response = await fetch(graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify({ query, ...more }),
  })
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as {
      data?: Record<string, unknown>
      errors?: { message: string; extensions: { code: string; limit?: string; retryAfterSeconds?: number } }[]
      extensions?: object
    },
  }
}
/** Outside our own network everything is counted. */
const FROM_AFAR = { 'x-forwarded-for': '203.0.113.5' }
const codeOf = (answered: Awaited<ReturnType<typeof ask>>) => answered.body.errors?.[0]?.extensions.code

test('the audit of the GraphQL-over-HTTP specification holds', async () => {
  // One of its audits asks by introspection.
  const open = await openSmallServer({ introspection: true })
  const results = await auditServer({ url: `${open.url}/graphql` })
  await open.server.close()
  const failed = results
    .filter(result => result.status !== 'ok')
    .map(({ status, id, name }) => `${status} ${id} ${name}`)
  assert.equal(failed, [])
})

test('an answer reports what it cost, what it may cost and what is left', async () => {
  const query = '{ stars(first: 5) { id companion { id } } }'
  const { body, headers } = await ask(query, FROM_AFAR)
  const { left, ...cost } = (body.extensions as { cost: { left: number } }).cost
  assert.equal(cost, { requested: 11, most: 10_000, limit: 300_000, resetSeconds: 60 })
  assert.ok(left < 300_000)
  assert.is(headers.get('graphql-cost'), '11')
  assert.is(headers.get('graphql-cost-limit'), '10000')
  assert.is(headers.get('graphql-cost-left'), String(left))

  const refused = await ask('{ stars(first: 20000) { id } }', FROM_AFAR)
  assert.is(refused.status, 400)
  assert.is(refused.body.errors?.[0]?.extensions.limit, 'cost')
  assert.is((refused.body.extensions as { cost: { requested: number } }).cost.requested, 20_001)
  assert.is(refused.headers.get('graphql-cost'), '20001')

  const inside = await ask(query)
  assert.is(
    (inside.body.extensions as { cost: { left: null } }).cost.left,
    null,
    'our own network is not counted',
  )
})

test('who asked for too much in a minute waits, and is sent how long', async () => {
  const query = '{ stars(first: 9000) { id } }'
  let refused = await ask(query, { 'x-forwarded-for': '203.0.113.9' })
  for (let times = 0; refused.status === 200 && times < 100; times++)
    refused = await ask(query, { 'x-forwarded-for': '203.0.113.9' })
  assert.is(refused.status, 429)
  assert.is(codeOf(refused), 'RATE_LIMITED')
  const seconds = refused.body.errors?.[0]?.extensions.retryAfterSeconds ?? 0
  assert.ok(seconds > 0 && seconds <= 60)
  assert.is(refused.headers.get('retry-after'), String(seconds))
  assert.is(refused.headers.get('ratelimit-limit'), '300000')
  assert.is(refused.headers.get('ratelimit-remaining'), '0')
  assert.is(refused.headers.get('graphql-cost-left'), '0')
  assert.is((await ask(query, { 'x-forwarded-for': '203.0.113.10' })).status, 200, 'others go on')
})

test('a field with a rate limit is refused after so many times, by code and by headers', async () => {
  const wish = () => ask('mutation { wish(for: "rain") }', { authorization: 'Bearer selene' })
  for (let times = 0; times < 3; times++) assert.is((await wish()).body.data?.wish, 'rain')
  const refused = await wish()
  const { code, retryAfterSeconds, limit } = refused.body.errors?.[0]?.extensions ?? {}
  assert.equal([code, limit], ['RATE_LIMITED', 'wish'])
  assert.is(refused.headers.get('retry-after'), String(retryAfterSeconds))
  assert.is(refused.headers.get('ratelimit-limit'), '3')
  const other = await ask('mutation { wish(for: "sun") }', { authorization: 'Bearer orin' })
  assert.is(other.body.data?.wish, 'sun', 'others go on')
})

test('new documents are paid for by who sends them, and known ones cost nothing', async () => {
  const headers = { 'x-forwarded-for': '2001:db8:1:2:3::4' }
  const document = (at: number) => `{ stars(first: 1) { id } } # ${at} ${'x'.repeat(15_000)}`
  let refused = await ask(document(0), headers)
  for (let at = 1; refused.status === 200 && at < 10; at++) refused = await ask(document(at), headers)
  assert.is(codeOf(refused), 'RATE_LIMITED')
  const neighbour = { 'x-forwarded-for': '2001:db8:1:2:ffff::9' }
  assert.is((await ask(document(100), neighbour)).status, 429, 'the same subscriber by another address')
  assert.is((await ask(document(0), headers)).status, 200)
})

test('a hash without its document is refused: hashes alone are not supported', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }
  const response = await fetch(graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ extensions }),
  })
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string } }[]
  }
  assert.is(errors[0]?.message, 'PersistedQueryNotSupported')
  assert.is(errors[0]?.extensions.code, 'PERSISTED_QUERY_NOT_SUPPORTED')
})

test('nothing gets past the limits by looking like something else', async () => {
  const deep =
    '{ stars { companion { companion { companion { companion { companion { companion { companion { companion { companion { companion { companion { companion { companion { companion { companion { id } } } } } } } } } } } } } } } } }'
  for (const extensions of [
    null,
    {},
    { persistedQuery: null },
    { persistedQuery: 0 },
    { persistedQuery: '' },
  ]) {
    const refused = await ask(deep, {}, { extensions })
    assert.equal([refused.status, codeOf(refused)], [400, 'BAD_INPUT'], JSON.stringify(extensions))
  }
  for (const more of [{ operationName: 5 }, { variables: [] }, { variables: '{}' }, { extensions: [] }])
    assert.ok((await ask(deep, {}, more)).status >= 400, JSON.stringify(more))
  const search = `?query=${encodeURIComponent(deep)}&query=${encodeURIComponent('{ stars { id } }')}`
  assert.is((await fetch(graphql + search)).status, 400)
  assert.is(
    (
      await fetch(
        `${graphql}?query=${encodeURIComponent('{ stars { id } }')}&query=${encodeURIComponent(deep)}`,
      )
    ).status,
    400,
  )
})

test('a page of a third party may ask by token, and never by cookie', async () => {
  const preflight = await fetch(graphql, {
    method: 'OPTIONS',
    headers: { origin: 'https://partner.test', 'access-control-request-method': 'POST' },
  })
  assert.is(preflight.headers.get('access-control-allow-origin'), 'https://partner.test')
  assert.is(preflight.headers.get('access-control-allow-credentials'), null)
  const evil = await fetch(graphql, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.test', 'access-control-request-method': 'POST' },
  })
  assert.is(evil.headers.get('access-control-allow-origin'), null)
  const origin = 'https://partner.test'
  assert.is((await ask('{ secret }', { origin, authorization: 'Bearer theo' })).body.data?.secret, 'for theo')
  assert.is(codeOf(await ask('{ secret }', { origin, cookie: '__session=theo' })), 'UNAUTHENTICATED')
})

test('hidden names are not suggested', async () => {
  const hidden = await ask('{ star { id } secre }')
  assert.is(hidden.status, 400)
  assert.not.match(JSON.stringify(hidden.body), /Did you mean|stars|secret/)
})

test('a hot document is compiled and answers the same, faults included', async () => {
  const query =
    'query Sky($first: Int!, $more: Boolean!) { stars(first: $first) { id name @include(if: $more) } picky }'
  const answers = []
  for (let times = 0; times < 30; times++)
    answers.push(
      JSON.stringify((await ask(query, {}, { variables: { first: 2, more: times % 2 === 0 } })).body),
    )
  assert.is(new Set(answers).size, 2)
  assert.match(answers.at(-1) ?? '', /Ask for something else/)
  const wrong = await ask(query, {}, { variables: { first: 'two', more: true } })
  assert.is(wrong.status, 400)
  assert.is(codeOf(wrong), 'BAD_INPUT')
})

test('a mutation by GET is 405, a live query by HTTP is sent to the WebSocket', async () => {
  const get = await fetch(`${graphql}?query=${encodeURIComponent('mutation { wish(for: "rain") }')}`)
  assert.is(get.status, 405)
  assert.is(get.headers.get('allow'), 'POST')
  assert.match(
    (await ask('subscription { star(id: 1) { id } }')).body.errors?.[0]?.message ?? '',
    /WebSocket/,
  )
})

test('a fault has its code, an accident only the id of the request', async () => {
  assert.is(codeOf(await ask('{ picky }')), 'BAD_INPUT')
  const broken = await ask('{ broken }', { 'x-request-id': 'request-1234' })
  assert.is(codeOf(broken), 'INTERNAL')
  assert.not.match(JSON.stringify(broken.body), /hunter2/)
  assert.match(broken.body.errors?.[0]?.message ?? '', /request-1234/)
  assert.ok(written.some(line => line.includes('request-1234')))
})

test('a bearer token identifies who asks; a bad one is 401, a suspended person is 403', async () => {
  assert.is((await ask('{ secret }', { authorization: 'Bearer theo' })).body.data?.secret, 'for theo')
  const bad = await ask('{ stars { id } }', { authorization: 'Bearer bad' })
  assert.is(bad.status, 401)
  assert.match(bad.headers.get('www-authenticate') ?? '', /^Bearer /)
  for (const padded of [`theo${'='.repeat(100)}`, 'x'.repeat(5_000)])
    assert.is((await ask('{ secret }', { authorization: `Bearer ${padded}` })).status, 401)
  suspend('nadia')
  assert.is((await ask('{ stars { id } }', { authorization: 'Bearer nadia' })).status, 403)
  assert.is(codeOf(await ask('{ secret }')), 'UNAUTHENTICATED')
})

test('a cookie works from our pages only', async () => {
  const cookie = '__session=theo'
  const ours = await ask('mutation { wish(for: "rain") }', { cookie, origin: 'http://localhost:3000' })
  assert.is(ours.body.data?.wish, 'rain')
  assert.is(
    (await ask('mutation { wish(for: "rain") }', { cookie, origin: 'https://evil.test' })).status,
    403,
  )
  assert.is(
    (await ask('{ stars { id } }', { cookie: '__session=bad', origin: 'http://localhost:3000' })).status,
    200,
  )
  const form = await fetch(graphql, {
    method: 'POST',
    headers: { cookie, 'content-type': 'text/plain' },
    body: '{"query":"{secret}"}',
  })
  assert.is(form.status, 415)
})

test('signing in sets a cookie scripts cannot read, signing out clears it', async () => {
  const headers = { 'content-type': 'application/json', origin: 'http://localhost:3000' }
  const signedIn = await fetch(`${url}/auth/session`, { method: 'POST', headers, body: '{"token":"theo"}' })
  assert.match(
    signedIn.headers.get('set-cookie') ?? '',
    /^__session=theo; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
  )
  const forged = await fetch(`${url}/auth/session`, {
    method: 'POST',
    headers: { ...headers, origin: 'https://evil.test' },
    body: '{"token":"theo"}',
  })
  assert.is(forged.status, 403)
  const signedOut = await fetch(`${url}/auth/session`, {
    method: 'DELETE',
    headers: { ...headers, cookie: '__session=theo' },
  })
  assert.is(signedOut.status, 204)
  assert.match(signedOut.headers.get('set-cookie') ?? '', /Max-Age=0/)
})

test('introspection is off in production', async () => {
  assert.is((await ask('{ __schema { types { name } } }')).status, 400)
  const open = await openSmallServer({ introspection: true })
  const response = await fetch(
    `${open.url}/graphql?query=${encodeURIComponent('{__schema{queryType{name}}}')}`,
  )
  assert.is(
    ((await response.json()) as { data: { __schema: { queryType: { name: string } } } }).data.__schema
      .queryType.name,
    'Query',
  )
  await open.server.close()
})

test('bodies are bounded, and wrong ones answered in kind', async () => {
  const post = (body: string, type = 'application/json') =>
    fetch(graphql, { method: 'POST', headers: { 'content-type': type }, body })
  const large = await post(JSON.stringify({ query: '{stars{id}}', variables: { a: 'x'.repeat(200_000) } }))
  assert.is(large.status, 413)
  const { errors } = (await large.json()) as { errors: { extensions: object }[] }
  assert.equal(errors[0]?.extensions, { code: 'BAD_INPUT', limit: 'bytes', most: 131_072 })
  assert.is((await post('{"query":')).status, 400)
  assert.is((await post('[{"query":"{stars{id}}"},{"query":"{stars{id}}"}]')).status, 400)
  assert.is((await fetch(graphql, { method: 'PUT' })).status, 405)
  assert.is((await fetch(`${url}/nothing`)).status, 404)
})

test('health, readiness and metrics', async () => {
  assert.is((await fetch(`${url}/healthz`)).status, 200)
  const ready = await fetch(`${url}/readyz`)
  assert.equal([ready.status, ((await ready.json()) as { parts: object }).parts], [200, { always: true }])
  assert.match(await (await fetch(`${url}/metrics`)).text(), /soulseer_http_requests_total/)
  assert.is((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '10.0.0.1' } })).status, 404)
})

test.after(() => server.close())
test.run()
