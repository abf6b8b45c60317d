import 'reflect-metadata'
import {
  Arg,
  buildSchema,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import type { App, Context } from '../src/app.ts'
import { Allow, enforcePolicies } from '../src/foundation/contract/policy.ts'
import { enforceRateLimits, RateLimit } from '../src/foundation/contract/rate-limited-fields.ts'
import type { Announcement, Bus } from '../src/foundation/events/bus.ts'
import { BusListeners } from '../src/foundation/events/bus-listeners.ts'
import { BadInput, NotFound, Unauthenticated } from '../src/foundation/fault.ts'
import { type Connection, type Feed, subscribeTo } from '../src/foundation/feeds/feeds.ts'
import { RateLimits } from '../src/foundation/rate-limits.ts'
import { openLog, openMetrics } from '../src/foundation/telemetry.ts'
import type { Viewer } from '../src/foundation/viewer.ts'
import type { Identity } from '../src/outside/index.ts'
import { HttpServer } from '../src/server/http-server.ts'

/** A server with a small schema and no database, for what is the server's own: protocol, limits, sockets. */

@Allow('ANYONE')
@ObjectType({ simpleResolvers: true })
export class Star {
  @Field(() => ID) id: string
  @Field(() => String) name: string
  @Field(() => Int) sequence: number
  @Field(() => Star, { nullable: true }) companion: Star | null
  @Field(() => [Star]) neighbours: Star[]
  @Field(() => Body, { nullable: true }) orbits: typeof Body | null

  static of(id: string, sequence: number): Star {
    const orbits = id === 'stray' ? NOBODY : null
    return Object.assign(new Star(), {
      id,
      name: `Star ${id}`,
      sequence,
      companion: null,
      neighbours: [],
      orbits,
    })
  }
}

/** Nothing of it can be read without a failure. */
@Allow('ANYONE')
@ObjectType({ simpleResolvers: true })
class Comet {
  @Field(() => Int, { nullable: true })
  tail = 'long'

  @Field(() => String)
  get name(): string {
    throw new Error('it has none')
  }
}

/** Neither a star nor a comet. */
const NOBODY = {} as Star
const Body = createUnionType({ name: 'Body', types: () => [Star, Comet] as const })

export const connections: Connection[] = []
export const past = new Map<string, Star[]>()

/** After this event of a star there is no other. */
export const LAST_OF_A_STAR = 1_000_000_000

const starFeed: Feed<App, { id: string; after?: string | null }, { id: string; sequence: number }, Star> = {
  open({ args, connection }) {
    if (args.id === 'none') throw new NotFound('star', args.id)
    connections.push(connection)
    return {
      topics: [`star:${args.id}`],
      after: args.after,
      replay: after => (past.get(args.id) ?? []).filter(star => star.sequence > Number(after ?? 0)),
      closed: () => void connections.splice(connections.indexOf(connection), 1),
    }
  },
  event: ({ id, sequence }) => Star.of(id, sequence),
  sequence: star => star.sequence,
  isOver: star => star.sequence >= LAST_OF_A_STAR,
}

@Resolver(() => Star)
class SkyResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Body, { nullable: true })
  async later(@Root() { orbits }: Star): Promise<typeof Body | null> {
    return orbits
  }

  @Allow('ANYONE')
  @Query(() => Int)
  zero(): number {
    return 0
  }

  @Allow('ANYONE')
  @Query(() => [Body], { nullable: 'itemsAndList' })
  bodiesNow(): (typeof Body)[] {
    return [Star.of('sun', 1), NOBODY]
  }

  @Allow('ANYONE')
  @Query(() => [Body], { nullable: 'itemsAndList' })
  async bodiesLater(): Promise<(typeof Body)[]> {
    return [Star.of('sun', 1), NOBODY]
  }

  @Allow('ANYONE')
  @Query(() => Comet, { nullable: true })
  async comet(): Promise<Comet> {
    return new Comet()
  }

  @Allow('ANYONE')
  @Mutation(() => Body, { nullable: true })
  async launch(): Promise<typeof Body> {
    return NOBODY
  }

  @Allow('ANYONE')
  @Query(() => [Star])
  stars(@Arg('first', () => Int, { defaultValue: 3 }) first: number): Star[] {
    return Array.from({ length: first }, (_, at) => Star.of(String(at), at))
  }

  @Allow('CLIENT')
  @Query(() => String)
  secret(@Ctx() { viewer }: Context): string {
    return `for ${viewer.id}`
  }

  @Allow('ANYONE')
  @Query(() => String, { nullable: true })
  broken(): string {
    throw new Error('password of the database is hunter2')
  }

  @Allow('ANYONE')
  @Query(() => String, { nullable: true })
  picky(): string {
    throw new BadInput('Ask for something else.')
  }

  @Allow('CLIENT')
  @RateLimit('wish')
  @Mutation(() => String)
  wish(@Arg('for', () => String) what: string): string {
    return what
  }

  @Allow('CLIENT')
  @Subscription(() => Star, { subscribe: subscribeTo(starFeed) })
  star(
    @Root() star: Star,
    @Arg('id', () => ID) _id: string,
    @Arg('after', () => String, { nullable: true }) _after?: string,
  ): Star {
    return star
  }
}

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
      isStaff: false,
    }
  },
  describe: async () => null,
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
    async publish(announcements: readonly Announcement[]) {
      for (const { topic, data } of announcements) listeners.hear(topic, data)
    },
    close: async () => undefined,
  } satisfies Bus & { missSomething(): void }
}

const accounts = new Map<string, object>()
/** Answers the statements by which a person is found; remembers nothing. */
const dbOn = (bus: Pick<Bus, 'publish'>) => ({
  rows: async () => [],
  async transact(work: (tx: object) => Promise<unknown>) {
    const published: Announcement[] = []
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
        isStaff: false,
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
    isStaff: false,
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
