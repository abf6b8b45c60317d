import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from 'graphql-ws'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { WebSocket } from 'ws'
import { subscriptionsAre } from '../../test/bare-page.ts'
import { openSmallServer } from '../../test/small-server.ts'

const { server, bus, url, socketUrl } = await openSmallServer()

/** Oftener than a document is asked before it is compiled, and the compiler fetched. */
const TIMES = 40

interface Answer {
  data?: Record<string, unknown> | null
  errors?: { message: string; path: unknown[]; extensions: { code: string } }[]
}

const unhandled: unknown[] = []
process.on('unhandledRejection', problem => unhandled.push(problem))
process.on('uncaughtException', problem => unhandled.push(problem))

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(5000),
  })
  return response.json() as Promise<Answer>
}

/** Asks until the document is compiled; whatever answers, it answers the same. */
async function askOften(query: string, variables?: Record<string, unknown>): Promise<Answer> {
  const first = await ask(query, variables)
  for (let times = 1; times < TIMES; times++) {
    const { data, errors } = await ask(query, variables)
    assert.equal([data, codesOf({ errors })], [first.data, codesOf(first)], `time ${times + 1}`)
  }
  await wait(1)
  assert.equal(unhandled, [])
  return first
}

const codesOf = ({ errors }: Answer) =>
  errors?.map(({ path, extensions }) => [path.join('.'), extensions.code])

const BODY = '{ __typename ... on Star { id } ... on Comet { tail } }'

for (const how of ['bodiesNow', 'bodiesLater'])
  test(`${how}: a value whose type nobody knows is an INTERNAL error of its own place`, async () => {
    const answer = await askOften(`{ ${how} ${BODY} zero }`)
    assert.equal(answer.data, { [how]: [{ __typename: 'Star', id: 'sun' }, null], zero: 0 })
    assert.equal(codesOf(answer), [[`${how}.1`, 'INTERNAL']])
  })

test('so is what a scalar cannot serialise', async () => {
  const answer = await askOften('{ comet { tail } zero }')
  assert.equal(answer.data, { comet: { tail: null }, zero: 0 })
  assert.equal(codesOf(answer), [['comet.tail', 'INTERNAL']])
})

test('what a property throws is the error of the nearest field that has a resolver, or of itself', async () => {
  for (let times = 0; times < TIMES; times++) {
    const answer = await ask('{ comet { name } zero }')
    assert.equal(answer.data, { comet: null, zero: 0 })
    assert.match(String(codesOf(answer)), /^comet(\.name)?,INTERNAL$/)
  }
  assert.equal(unhandled, [])
})

test('what has a default may be left out, in a variable and in its fields', async () => {
  const path = 'query Path($input: PathInput!) { path(input: $input) }'
  const left = await askOften(path, { input: { through: [{ body: 'sun' }, { body: 'moon', times: 2 }] } })
  assert.equal(left.data, { path: 'to sun1 moon2' })
  const given = await askOften(path, { input: { through: [], loops: true } })
  assert.equal(given.data, { path: 'round ' })
  const { data } = await askOften('query Stars($first: Int! = 1) { stars(first: $first) { id } }')
  assert.equal(data, { stars: [{ id: '0' }] })
})

test('a mutation whose answer has no type is answered, and so are those after it', async () => {
  const answer = await askOften(`mutation { first: launch ${BODY} second: launch ${BODY} }`)
  assert.equal(answer.data, { first: null, second: null })
  assert.equal(codesOf(answer), [
    ['first', 'INTERNAL'],
    ['second', 'INTERNAL'],
  ])
})

test('events of a subscription too are sent with their error, and the subscription goes on', async () => {
  const theo = createClient({
    url: socketUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { token: 'theo' },
  })
  const query = `subscription { star(id: "stray") { sequence orbits ${BODY} later ${BODY} } }`
  const events = theo.iterate<Record<string, unknown>>({ query })
  const first = events.next()
  await subscriptionsAre(open => open === 1)
  for (let sequence = 1; sequence <= TIMES; sequence++) {
    await bus.publish([{ topic: 'star:stray', data: { id: 'stray', sequence } }])
    const { value } = (await (sequence === 1 ? first : events.next())) as { value: Answer }
    const codes = new Set(value.errors?.map(({ extensions }) => extensions.code))
    assert.equal(codes, new Set(['INTERNAL']), `event ${sequence}`)
  }
  assert.equal(unhandled, [])
  await theo.dispose()
})

test.after(() => server.close())

test.run()
