import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { App } from './app.ts'
import { legalVersions, profileIdOf } from './catalogue/index.ts'
import type { Config } from './config.ts'
import { ServerClock } from './foundation/clock.ts'
import { type Database, openDatabase } from './foundation/database/database.ts'
import { openPostgresBus, openRedisBus } from './foundation/events/bus.ts'
import { type RateLimitStore, RateLimits } from './foundation/rate-limits.ts'
import {
  agoraLiveVideo,
  clerkIdentity,
  diskFiles,
  embeddedLiveVideo,
  type Files,
  httpCalendars,
  type LiveVideo,
  loggedSms,
  noSms,
  type Sms,
  s3Files,
  smtpMail,
  stripePayments,
  turnRelay,
  twilioSms,
  webPush,
} from './outside/index.ts'

/** Opens what the app stands on: the database, the bus, and an adapter for each port to the outside world. */
export async function openApp(config: Config, log: Logger): Promise<App> {
  const bus = await (config.redisUrl
    ? openRedisBus(config.redisUrl, config.databaseUrl)
    : openPostgresBus(config.databaseUrl))
  const db = openDatabase(config.databaseUrl, bus)
  const { identity, payments, mail, relay, publicOrigins } = config
  const files = openFiles(config)
  return {
    config,
    nodeId: randomUUID(),
    db,
    bus,
    clock: new ServerClock(),
    rateLimits: new RateLimits(
      config.rateLimits ? await rateLimitStore(config.redisUrl, db) : { kind: 'none' },
    ),
    log,
    identity: clerkIdentity({ ...identity, publicOrigins }),
    payments: stripePayments(payments),
    mail: smtpMail(mail),
    push: webPush({ ...config.push, allowsLocal: config.localWorld }),
    sms: openSms(config, log),
    relay: turnRelay(relay),
    files,
    liveVideo: openLiveVideo(config, files),
    calendars: httpCalendars({ allowsLocal: config.localWorld }),
    readerIdOf: subject => profileIdOf({ db, bus, config }, subject),
    legalVersions: () => legalVersions({ db, bus, config }),
  }
}

function openSms({ sms }: Config, log: Logger): Sms {
  if (sms.kind === 'twilio') return twilioSms(sms)
  return sms.kind === 'log' ? loggedSms(line => log.info(line, 'a text message is not sent')) : noSms
}

const openFiles = ({ files, publicUrl }: Config): Files =>
  files.kind === 's3' ? s3Files(files) : diskFiles({ ...files, publicUrl })

/** Agora writes recordings into the bucket itself; onto a disk it cannot. */
function openLiveVideo({ liveVideo, files: stored, publicUrl }: Config, files: Files): LiveVideo {
  if (liveVideo.kind === 'embedded')
    return embeddedLiveVideo({ ...liveVideo, address: `${publicUrl}/live-video`, files })
  return agoraLiveVideo({ ...liveVideo, bucket: stored.kind === 's3' ? stored : null, files })
}

/** Counts are shared by all nodes. */
async function rateLimitStore(redisUrl: string | null, { pool }: Database): Promise<RateLimitStore> {
  if (!redisUrl) return { kind: 'postgres', pool }
  // Loaded only where there is a Redis: it takes a third of the time a start takes.
  const { createClient } = await import('redis')
  const client = createClient({ url: redisUrl })
  // It connects again by itself; meanwhile every node counts for itself.
  client.on('error', () => undefined)
  await client.connect()
  return { kind: 'redis', client, close: () => client.close() }
}
