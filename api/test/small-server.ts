import 'reflect-metadata'
import { buildSchema } from 'type-graphql'
import type { App } from '../src/app.ts'
import { enforcePolicies } from '../src/foundation/contract/policy.ts'
import { enforceRateLimits } from '../src/foundation/contract/rate-limited-fields.ts'
import type { Bus, Publication } from '../src/foundation/events/bus.ts'
import { BusListeners } from '../src/foundation/events/bus-listeners.ts'
import { Unauthenticated } from '../src/foundation/fault.ts'
import { RateLimits } from '../src/foundation/rate-limits.ts'
import { openLog, openMetrics } from '../src/foundation/telemetry.ts'
import type { Viewer } from '../src/foundation/viewer.ts'
import type { Identity } from '../src/outside/index.ts'
import { HttpServer } from '../src/server/http-server.ts'
import { SkyResolver } from './small-contract.ts'

/** A server with a small schema and no database, for what is the server's own: protocol, limits, sockets. */

/** Tokens of this world are "name" or "name@expiry in ms"; "bad" is none. */
const identity: Identity = {
  async verifySession(token) {
    const [subject = '', expiry] = token.split('@')
    if (subject === 'bad') throw new Unauthenticated()
    const expiresAt = new Date(expiry ? Number(expiry) : Date.now() + 60_000)
    return {
      subject,
      sessionId: `sess_${subject}`,
      issuedAt: new Date(),
      expiresAt,
      name: subject,
      email: '',
      staffRoles: [],
    }
  },
  describe: async () => null,
  remove: async () => undefined,
  readWebhook: async () => null,
}

/** A bus that reaches this process alone. */
export function localBus() {
  const listeners = new BusListeners()
  const ofBus = listeners.asOfBus()
  return {
    ...ofBus,
    connected: true,
    missSomething: () => listeners.gap(),
    async publish(publications: readonly Publication[]) {
      for (const { topic, data } of publications) listeners.receive(topic, data)
    },
    close: async () => undefined,
  } satisfies Bus & { missSomething(): void }
}

const accounts = new Map<string, object>()
/** Answers the statements by which a person is found; stores nothing. */
const dbOn = (bus: Pick<Bus, 'publish'>) => ({
  rows: async () => [],
  async transact(work: (tx: object) => Promise<unknown>) {
    const published: Publication[] = []
    const publish = (topic: string, data: unknown) => void published.push({ topic, data })
    const answer = await work({ rows: async () => [], publish })
    await bus.publish(published)
    return answer
  },
  async row(_: unknown, [subject]: unknown[]) {
    const id = String(subject)
    return (
      accounts.get(id) ?? {
        id,
        subject: id,
        name: id,
        email: '',
        staffRoles: [],
        suspendedAt: null,
        bannedAt: null,
        deletedAt: null,
        isDescribed: true,
      }
    )
  },
})

export const suspend = (id: string): void =>
  void accounts.set(id, {
    id,
    subject: id,
    name: id,
    email: '',
    staffRoles: [],
    suspendedAt: new Date(),
    bannedAt: null,
    deletedAt: null,
    isDescribed: true,
  })

export async function openSmallServer(change: Partial<App['config']> = {}, written: string[] = []) {
  const bus = localBus()
  const config = {
    production: true,
    introspection: false,
    publicUrl: 'http://localhost:3000',
    publicOrigins: ['http://localhost:3000'],
    thirdPartyOrigins: ['https://partner.test'],
    ...change,
  }
  const rateLimits = new RateLimits({ kind: 'memory' })
  const log = openLog('info', { write: (line: string) => void written.push(line) })
  const app = {
    config,
    db: dbOn(bus),
    bus,
    log,
    identity,
    rateLimits,
    readerIdOf: async () => null,
    legalVersions: async () => ({ TERMS: null, PRIVACY: null }),
  } as unknown as App
  const pubSub = { publish: () => undefined, subscribe: () => [] as never }
  const schema = enforcePolicies(
    enforceRateLimits(await buildSchema({ resolvers: [SkyResolver], validate: false, pubSub }), {
      wish: { name: 'wish', most: 3, everySeconds: 60, description: 'Wishes.' },
    }),
  )
  const webhooks = new Map([['/webhooks/clerk', async (rawBody: string) => rawBody.toUpperCase()]])
  const checks = new Map([['always', () => true]])
  const server = await HttpServer.open({ app, schema, metrics: openMetrics(), webhooks, checks })
  const port = await server.listen(0, '127.0.0.1')
  return {
    server,
    bus,
    app,
    schema,
    checks,
    url: `http://127.0.0.1:${port}`,
    socketUrl: `ws://127.0.0.1:${port}/graphql`,
  }
}

export const person = (id: string): Viewer => ({
  id,
  subject: id,
  name: id,
  email: '',
  roles: ['CLIENT'],
  readerId: null,
  sessionId: `sess_${id}`,
  tokenExpiresAt: Number.POSITIVE_INFINITY,
})
