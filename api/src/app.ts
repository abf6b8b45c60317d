import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { readerBySubject } from './catalogue/index.ts'
import type { Config } from './config.ts'
import type { Batches } from './foundation/batches.ts'
import { type Bus, openPostgresBus, openRedisBus } from './foundation/bus.ts'
import { type Clock, ServerClock } from './foundation/clock.ts'
import { type Database, openDatabase } from './foundation/database.ts'
import type { Viewer } from './foundation/viewer.ts'
import {
  clerkIdentity,
  type Identity,
  type Mail,
  type Payments,
  type Relay,
  smtpMail,
  stripePayments,
  turnRelay,
} from './outside/index.ts'

/** What every verb may use: wired once in main.ts, in tests by the world. */
export interface App {
  readonly config: Config
  /** This process among all; whoever hangs on it is lost with it. */
  readonly nodeId: string
  readonly db: Database
  readonly bus: Bus
  readonly clock: Clock
  readonly log: Logger
  readonly identity: Identity
  readonly payments: Payments
  readonly mail: Mail
  readonly relay: Relay
  /** Catalogue id of the published reader a person is, if any; accounts stand below the catalogue and ask through here. */
  readonly readerIdOf: (subject: string) => Promise<string | null>
}

/**
 * What a resolver hears with each request: `@Ctx() { app, viewer }: Context` behind a policy that asks for a role,
 * `Context<Viewer | null>` behind @Allow('ANYONE'), where visitors come too.
 */
export interface Context<Who extends Viewer | null = Viewer> {
  readonly app: App
  readonly viewer: Who
  readonly requestId: string
  /** Host the request came to, which chooses the brand. */
  readonly host: string
  /** One query for a whole list: see foundation/batches.ts. */
  readonly batches: Batches
}

/** Opens what the app stands on: the database, the bus, and an adapter for each port to the outside world. */
export async function openApp(config: Config, log: Logger): Promise<App> {
  const bus = await (config.redisUrl
    ? openRedisBus(config.redisUrl, config.databaseUrl)
    : openPostgresBus(config.databaseUrl))
  const db = openDatabase(config.databaseUrl, bus)
  const { identity, payments, mail, relay, publicOrigins } = config
  return {
    config,
    nodeId: randomUUID(),
    db,
    bus,
    clock: new ServerClock(),
    log,
    identity: clerkIdentity({ ...identity, publicOrigins }),
    payments: stripePayments(payments),
    mail: smtpMail(mail),
    relay: turnRelay(relay),
    readerIdOf: async subject => (await readerBySubject({ db, bus, config }, subject))?.id ?? null,
  }
}
