import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { App } from './app.ts'
import { readerBySubject } from './catalogue/index.ts'
import type { Config } from './config.ts'
import { openPostgresBus, openRedisBus } from './foundation/bus.ts'
import { ServerClock } from './foundation/clock.ts'
import { openDatabase } from './foundation/database.ts'
import { clerkIdentity, smtpMail, stripePayments, turnRelay } from './outside/index.ts'

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
