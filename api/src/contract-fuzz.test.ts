import 'reflect-metadata'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { type GraphQLSchema, OperationTypeNode } from 'graphql'
import { createClient } from 'graphql-ws'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { WebSocket } from 'ws'
import { openBillingWorld } from '../test/billing-world.ts'
import { type CastName, cast } from '../test/cast.ts'
import { type Known, type WildRequest, wildRequests } from '../test/wild-requests.ts'
import { disputeReading } from './aftercare/disputes/dispute-reading.ts'
import { reviewReading } from './aftercare/reviews/review-reading.ts'
import type { App } from './app.ts'
import { globalId } from './foundation/contract/global-id.ts'
import { Unauthenticated } from './foundation/fault.ts'
import { openMetrics } from './foundation/telemetry.ts'
import { buildContract } from './schema.ts'
import { HttpServer } from './server/http-server.ts'

/** Whoever asks, by the name that is their token here; null for visitors. */
const ASKING: (CastName | null)[] = [null, 'theo', 'nadia', 'mara', 'ines']
const QUESTIONS = 2_000
const SUBSCRIPTIONS = 300
const AT_ONCE = 8

const identity: App['identity'] = {
  async verifySession(token) {
    const person = Object.hasOwn(cast, token) ? cast[token as CastName] : null
    if (!person) throw new Unauthenticated()
    const { subject, name, email, part } = person
    const expiresAt = new Date(Date.now() + 3_600_000)
    const session = { sessionId: `sess_${token}`, issuedAt: new Date(), expiresAt }
    return { subject, name, email, staffRoles: part === 'staff' ? ['ADMIN'] : [], ...session }
  },
  describe: async () => null,
  remove: async () => undefined,
  readWebhook: async () => null,
}

/** A cms that finds fault with every edit. */
const cms = createServer((request, response) => {
  request.resume()
  response.writeHead(400, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ errors: [{ data: { errors: [{ path: 'bio', message: 'Too bold.' }] } }] }))
})

interface House {
  readonly url: string
  readonly schema: GraphQLSchema
  /** Ids and words that mean something here. */
  readonly known: Known
  /** What the server logged as its own failure. */
  readonly failures: string[]
  close(): Promise<void>
}

async function openHouse(): Promise<House> {
  const world = await openBillingWorld()
  await new Promise<void>(resolve => cms.listen(0, '127.0.0.1', resolve))
  const failures: string[] = []
  const app: App = {
    ...world.app,
    identity,
    config: {
      ...world.app.config,
      cms: { ...world.app.config.cms, url: `http://127.0.0.1:${(cms.address() as AddressInfo).port}` },
    },
    log: Object.assign(Object.create(world.app.log), {
      error: ({ err }: { err?: unknown }) => void failures.push(String((err as Error)?.stack ?? err)),
    }),
  }
  const schema = await buildContract()
  const checks = new Map()
  const server = await HttpServer.open({ app, schema, metrics: openMetrics(), webhooks: new Map(), checks })
  const port = await server.listen(0, '127.0.0.1')
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    schema,
    known: await knownOf(world),
    failures,
    async close() {
      await server.close()
      cms.close()
      await world.close()
    },
  }
}

/** A reading that was paid, reviewed and disputed, one that rings, and who they are of. */
async function knownOf(world: Awaited<ReturnType<typeof openBillingWorld>>): Promise<Known> {
  const { app, theo, nadia, mara, orin } = world
  await theo.topsUp(10_000)
  await nadia.topsUp(10_000)
  const call = await theo.calls(mara)
  await world.advance(61)
  await world.settle()
  await theo.ends(call)
  const ended = { readingId: call.id, comment: 'A comment.' }
  const review = await reviewReading(app, theo.viewer, { ...ended, stars: 4, idempotencyKey: 'fuzz-review' })
  const dispute = await disputeReading(app, theo.viewer, {
    ...ended,
    reason: 'OTHER',
    idempotencyKey: 'fuzz-dispute',
  })
  await orin.goesOnline()
  const ring = await nadia.requests(orin)
  const stranger = await world.stranger()
  assert.ok('id' in review && 'id' in dispute && 'id' in ring)
  const nodes = {
    Reading: [call.id, ring.id],
    Reader: [mara.readerId, orin.readerId],
    Review: [review.id],
    Dispute: [dispute.id],
    Wallet: [(await theo.wallet()).id],
    Earnings: [(await mara.earnings()).id],
    Person: [stranger.viewer.id],
    Viewer: [theo.viewer.id],
    CaseReading: [call.id],
  }
  const ids = Object.entries(nodes).map(([type, all]) => [type, all.map(id => globalId(type, id))])
  return { ids: Object.fromEntries(ids), words: ['mara-moonwater', 'Love', 'crystal', call.id, '0'] }
}

interface Answer {
  errors?: { message: string; extensions?: { code?: string } }[]
}

async function ask({ url }: House, { query, variables }: WildRequest, who: CastName | null): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(who ? { authorization: `Bearer ${who}` } : {}) },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as Answer
}

const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions?.code ?? 'NO CODE')
const CODES = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT', 'RATE_LIMITED', 'CONFLICT'])
const shown = (request: WildRequest) => `${request.field} ${JSON.stringify(request.variables)}`

const test = suite<{ house?: House }>('whatever is asked')
test.before(async context => {
  context.house = await openHouse()
})
test.after(({ house }) => house?.close())

test('no query or mutation is answered by INTERNAL, whatever its arguments', async context => {
  const house = context.house as House
  const { schema, known } = house
  const any = fc.tuple(
    fc.oneof(
      wildRequests(schema, OperationTypeNode.QUERY, known),
      wildRequests(schema, OperationTypeNode.MUTATION, known),
    ),
    fc.constantFrom(...ASKING),
  )
  const waiting = fc.sample(any, QUESTIONS)
  const wrong: string[] = []
  const ran = new Map<string, number>()
  const askAll = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [request, who] = next
      const codes = codesOf(await ask(house, request, who))
      if (codes.length === 0) ran.set(request.field, (ran.get(request.field) ?? 0) + 1)
      for (const code of codes) if (!CODES.has(code)) wrong.push(`${code} for ${who}: ${shown(request)}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askAll))
  assert.equal([wrong.slice(0, 5), house.failures.slice(0, 5)], [[], []])
  assert.ok(ran.size >= 10, `only ${[...ran.keys()]} were ever answered without an error`)
})

test('no subscription is answered by INTERNAL, whatever its arguments', async context => {
  const house = context.house as House
  const requests = fc.sample(
    wildRequests(house.schema, OperationTypeNode.SUBSCRIPTION, house.known),
    SUBSCRIPTIONS,
  )
  const wrong: string[] = []
  for (const who of ASKING) {
    const client = createClient({
      url: house.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      lazyCloseTimeout: 1_000,
      ...(who ? { connectionParams: { token: who } } : {}),
    })
    const mine = requests.splice(0, SUBSCRIPTIONS / ASKING.length)
    while (mine.length > 0) {
      const some = mine.splice(0, 20)
      const completes = some.map(request => {
        const check = (codes: string[]) => {
          for (const code of codes) if (!CODES.has(code)) wrong.push(`${code} for ${who}: ${shown(request)}`)
        }
        return client.subscribe(
          { query: request.query, variables: request.variables },
          {
            next: answer => check(codesOf(answer as Answer)),
            error: problem => Array.isArray(problem) && check(codesOf({ errors: problem })),
            complete: () => undefined,
          },
        )
      })
      // Each is answered, or open, by the time that questions asked after it are.
      for (let turns = 0; turns < 5; turns++) await ask(house, { ...VIEWER }, who)
      for (const complete of completes) complete()
    }
    await client.dispose()
  }
  assert.equal([wrong.slice(0, 5), house.failures.slice(0, 5)], [[], []])
})

const VIEWER: WildRequest = {
  operation: OperationTypeNode.QUERY,
  field: 'viewer',
  query: '{ viewer { id wallet { balance { minor } } } }',
  variables: {},
}

test.run()
