import { buildSchema, type GraphQLSchema } from 'graphql'
import type { App } from '../../api/src/app.ts'
import type * as PolicyModule from '../../api/src/foundation/contract/policy.ts'
import type * as BusListenersModule from '../../api/src/foundation/events/bus-listeners.ts'
import type * as FeedsModule from '../../api/src/foundation/feeds/feeds.ts'
import type * as RateLimitsModule from '../../api/src/foundation/rate-limits.ts'
import type * as TelemetryModule from '../../api/src/foundation/telemetry.ts'
import type * as HttpServerModule from '../../api/src/server/http-server.ts'
import { builtApi } from '../stage/stage.ts'

/**
 * The api's own server on a small contract, shaped as a reading's tick is: what live queries cost, without what
 * readings cost. It publishes one event a second to each of its topics, spread over the second.
 */
const { BusListeners } = await builtApi<typeof BusListenersModule>('foundation/events/bus-listeners')
const { subscribeTo } = await builtApi<typeof FeedsModule>('foundation/feeds/feeds')
const { enforcePolicies } = await builtApi<typeof PolicyModule>('foundation/contract/policy')
const { RateLimits } = await builtApi<typeof RateLimitsModule>('foundation/rate-limits')
const { openLog, openMetrics } = await builtApi<typeof TelemetryModule>('foundation/telemetry')
const { HttpServer } = await builtApi<typeof HttpServerModule>('server/http-server')

const TURNS_A_SECOND = 100
const SUBSCRIBERS = Number(process.env.SUBSCRIBERS)
/** Of the shared payload; each has its part of the subscribers, and its moment in the second. */
const SHARED_TOPICS = TURNS_A_SECOND

interface Published {
  readonly id: string
  readonly at: string
  readonly turn: number
}

/** Each hears what is published to it alone, and what it shares with a hundredth of all. */
const feed = {
  open: ({ args: { id } }: { args: { id: string } }) => ({
    topics: [`own:${id}`, `shared:${Number(id) % SHARED_TOPICS}`],
  }),
  event: ({ id, at, turn }: Published) => ({
    __typename: 'Tick',
    sequence: String(turn),
    minute: turn,
    amount: usd(299),
    meter: {
      at,
      sharedMilliseconds: turn,
      activeSince: at,
      nextChargeAt: at,
      minutesCharged: turn,
      minutesLeft: 120,
      charged: usd(turn),
      balance: usd(Number(id)),
      earned: null,
    },
  }),
  sequence: ({ minute }: { minute: number }) => minute,
}

const listeners = new BusListeners()
const bus = {
  ...listeners.asOfBus(),
  connected: true,
  publish: async () => undefined,
  close: async () => undefined,
}
const config = { production: true, introspection: false, publicOrigins: [], thirdPartyOrigins: [] }
const rateLimits = new RateLimits({ kind: 'memory' })
const app = { config, bus, rateLimits, log: openLog('warn') } as unknown as App

let speaking: 'shared' | 'own' | null = null
const speak = (what: typeof speaking) => async () => {
  speaking = what
}

const server = await HttpServer.open({
  app,
  schema: contract(),
  metrics: openMetrics(),
  webhooks: new Map([
    ['/speak/shared', speak('shared')],
    ['/speak/own', speak('own')],
    ['/hush', speak(null)],
  ]),
  checks: new Map(),
})
await server.listen(Number(process.env.PORT), '127.0.0.1')

let turn = 0
setInterval(() => {
  const until = Math.floor((Date.now() % 1_000_000_000) / (1000 / TURNS_A_SECOND))
  if (!speaking || until - turn > TURNS_A_SECOND) turn = until
  const topics = speaking === 'shared' ? SHARED_TOPICS : SUBSCRIBERS
  for (; turn < until; turn++) {
    const at = new Date().toISOString()
    for (let topic = turn % TURNS_A_SECOND; topic < topics; topic += TURNS_A_SECOND)
      listeners.receive(`${speaking}:${topic}`, { id: String(topic), at, turn })
  }
}, 1000 / TURNS_A_SECOND)

function contract(): GraphQLSchema {
  const schema = buildSchema(`
    type Query { alive: Boolean! }
    type Subscription { tick(id: ID!): Event! }
    interface Event { sequence: String! }
    type Money { minor: String! currency: String! }
    type Meter {
      at: String! sharedMilliseconds: Int! activeSince: String nextChargeAt: String minutesCharged: Int! minutesLeft: Int!
      charged: Money! balance: Money earned: Money
    }
    type Tick implements Event { sequence: String! minute: Int! amount: Money! meter: Meter! }
    type Warning implements Event { sequence: String! minutesLeft: Int! }
  `)
  const allow = { audiences: ['ANYONE'], ownership: null, orNull: false }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type) || type.name.startsWith('__')) continue
    type.extensions = { allow }
    for (const field of Object.values(type.getFields())) {
      Object.assign(field, { extensions: { allow } })
      if (type.name === 'Subscription') Object.assign(field, { subscribe: subscribeTo(feed) })
    }
  }
  return enforcePolicies(schema)
}

function usd(minor: number) {
  return { minor: String(minor), currency: 'USD' }
}
