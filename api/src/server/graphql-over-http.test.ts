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
      errors?: { message: string; extensions: { code: string; limit?: string } }[]
      extensions?: object
    },
  }
}
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

test('an answer says what it cost', async () => {
  const { body, headers } = await ask('{ stars(first: 5) { id companion { id } } }')
  assert.equal(body.extensions, { cost: { requested: 11, most: 10000 } })
  assert.is(headers.get('graphql-cost'), '11')
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

test('a mutation by GET is 405, a live query by HTTP is told where to go', async () => {
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

test('a bearer token says who asks; a bad one is 401, a suspended person is 403', async () => {
  assert.is((await ask('{ secret }', { authorization: 'Bearer theo' })).body.data?.secret, 'for theo')
  assert.is((await ask('{ stars { id } }', { authorization: 'Bearer bad' })).status, 401)
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
  assert.is(
    (await post(JSON.stringify({ query: '{stars{id}}', variables: { a: 'x'.repeat(200_000) } }))).status,
    413,
  )
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
