import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { newPushKeys } from '../../local/src/push/push-keys.ts'
import { personOf } from '../src/accounts/index.ts'
import { rolesOf } from '../src/accounts/person.ts'
import type { App } from '../src/app.ts'
import { legalVersions, profileIdOf, readerBySubject } from '../src/catalogue/index.ts'
import type { Config } from '../src/config.ts'
import { ServerClock } from '../src/foundation/clock.ts'
import { openDatabase, statement } from '../src/foundation/database/database.ts'
import type { Jobs } from '../src/foundation/database/jobs.ts'
import { openPostgresBus } from '../src/foundation/events/bus.ts'
import { deliveryJobs } from '../src/foundation/events/deliver-events.ts'
import { RateLimits } from '../src/foundation/rate-limits.ts'
import type { Viewer } from '../src/foundation/viewer.ts'
import {
  diskFiles,
  embeddedLiveVideo,
  httpCalendars,
  noSms,
  smtpMail,
  stripePayments,
  turnRelay,
  webPush,
} from '../src/outside/index.ts'
import { expireRings, tendQueues } from '../src/readings/index.ts'
import { distributeTicks, SessionClock } from '../src/sessions/index.ts'
import { type CastName, cast } from './cast.ts'
import { askedVideo } from './live-video/asked-video.ts'
import { type Client, clientNamed, type Reader, readerNamed } from './people.ts'
import { runDueJobs } from './run-jobs.ts'
import { cloneTemplate, type TestDatabase } from './test-database.ts'
import { vouchFor } from './vouch-for.ts'

const MOVE_CLOCK = statement(
  'test.move-clock',
  'SELECT foundation.move_clock(make_interval(secs => $1), $2) AS now',
)
const FACE = statement('test.clock-face', 'SELECT now FROM foundation.clock_face')
const STAND_STILL = statement('test.stand-still', 'UPDATE foundation.clock SET stands_at = clock_timestamp()')
const AUDIT = statement(
  'test.audit',
  `SELECT violation, account::text AS of, expected, found FROM ledger.audit()
   UNION ALL SELECT violation, participant_id::text, NULL, NULL FROM sessions.audit()`,
)

/** One test file's own world: a database, a bus, a clock that stands still until the test moves it, and the cast. */
export interface World {
  readonly app: App
  readonly database: TestDatabase
  readonly meter: SessionClock
  readonly theo: Client
  readonly nadia: Client
  readonly mara: Reader
  readonly orin: Reader
  readonly selene: Reader
  /** Time passes for everybody; nobody is lost by it, unless they are silent meanwhile. */
  advance(seconds: number, options?: { allSilent?: boolean }): Promise<void>
  /** The moment at which the database's clock stands; the process's runs on. */
  now(): Promise<Date>
  /** What would happen by itself happens: a tick of the meter, then the jobs that are due. */
  settle(): Promise<void>
  /** Modules whose jobs `settle` runs, besides the delivery of events. */
  runs(...modules: Jobs[]): void
  /** Violations of the ledger; empty when everything holds. */
  audit(): Promise<unknown[]>
  viewer(who: CastName): Promise<Viewer>
  /** A client nobody met before, with an empty wallet. */
  stranger(name?: string): Promise<Client>
  close(): Promise<void>
}

/** Stories enter by the verbs, where the viewer is known already. */
const nobodySignsIn: App['identity'] = {
  verifySession: () => Promise.reject(new Error('this world has no identity provider')),
  describe: () => Promise.reject(new Error('this world has no identity provider')),
  remove: () => Promise.reject(new Error('this world has no identity provider')),
  readWebhook: () => Promise.reject(new Error('this world has no identity provider')),
}

/** `outside`: the ports a file's stories need, each a real adapter to a local server. */
export async function openWorld(outside: Partial<App> = {}, config: Partial<Config> = {}): Promise<World> {
  const database = await cloneTemplate()
  const bus = await openPostgresBus(database.url)
  const db = openDatabase(database.url, bus)
  const owner = openDatabase(database.ownerUrl, bus, { poolSize: 1 })
  await owner.rows(STAND_STILL)
  // A machine that is busy with other tests is no standstill of this world.
  const clock = new ServerClock(() => 0)
  const app: App = {
    config: { ...testConfig(database.url), ...config },
    nodeId: randomUUID(),
    db,
    bus,
    clock,
    rateLimits: new RateLimits({ kind: 'memory' }),
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    identity: nobodySignsIn,
    payments: stripePayments(testConfig(database.url).payments),
    mail: smtpMail(testConfig(database.url).mail),
    push: webPush({ ...testPush, allowsLocal: true }),
    sms: noSms,
    relay: turnRelay(testConfig(database.url).relay),
    files: diskFiles({ ...testFiles, publicUrl: 'http://localhost:3000' }),
    liveVideo: askedVideo(
      embeddedLiveVideo({
        ...testLiveVideo,
        address: 'http://localhost:3000/live-video',
        files: diskFiles({ ...testFiles, publicUrl: 'http://localhost:3000' }),
      }),
    ),
    calendars: httpCalendars({ allowsLocal: true }),
    readerIdOf: subject => profileIdOf({ db, bus, config: app.config }, subject),
    legalVersions: () => legalVersions({ db, bus, config: app.config }),
    ...outside,
  }
  const stopTicks = distributeTicks(app)
  const meter = new SessionClock(app, [expireRings, tendQueues])
  await meter.tick()
  const modules: Jobs[] = [deliveryJobs(app)]
  const world: World = {
    app,
    database,
    meter,
    theo: await clientNamed(app, await viewerOf(app, 'theo')),
    nadia: await clientNamed(app, await viewerOf(app, 'nadia')),
    mara: await readerNamed(app, await viewerOf(app, 'mara')),
    orin: await readerNamed(app, await viewerOf(app, 'orin')),
    selene: await readerNamed(app, await viewerOf(app, 'selene')),
    async advance(seconds, { allSilent = false } = {}) {
      const moved = await owner.row<{ now: Date }>(MOVE_CLOCK, [seconds, allSilent])
      if (moved) clock.set(moved.now)
    },
    async now() {
      return (await owner.row<{ now: Date }>(FACE, []))?.now ?? clock.now()
    },
    async settle() {
      await meter.tick()
      await runDueJobs(app.db, modules)
    },
    runs: (...more) => void modules.push(...more),
    audit: () => owner.rows(AUDIT),
    viewer: who => viewerOf(app, who),
    async stranger(name = 'Stranger') {
      const subject = `user_${randomUUID()}`
      const person = await personOf(db, subject, name)
      await vouchFor(app, person.id)
      return clientNamed(app, {
        ...(await viewerOf(app, 'theo')),
        id: person.id,
        subject,
        name,
        email: `${subject}@example.test`,
      })
    },
    async close() {
      stopTicks()
      await Promise.all([db.close(), owner.close(), bus.close()])
      await database.drop()
      await rm(testFiles.folder, { recursive: true, force: true })
    },
  }
  return world
}

async function viewerOf(app: App, who: CastName): Promise<Viewer> {
  const { subject, name, email, part } = cast[who]
  const person = await personOf(app.db, subject, name)
  await vouchFor(app, person.id)
  const reader = part === 'reader' ? await readerBySubject(app, subject) : null
  const roles = rolesOf({ staffRoles: part === 'staff' ? ['ADMIN'] : [] }, reader?.id ?? null)
  return {
    id: person.id,
    subject,
    name,
    email,
    roles,
    readerId: reader?.id ?? null,
    sessionId: `sess_${who}`,
    tokenExpiresAt: Number.MAX_SAFE_INTEGER,
  }
}

/** A folder of this process, as each test file is one. */
const testFiles = {
  kind: 'disk',
  folder: join(tmpdir(), `soulseer-files-${process.pid}`),
  secret: 'test-files-secret',
} as const

/** Grants are made without it; stories in which it is asked bring an engine of their own (`openEngine`). */
const testLiveVideo = {
  kind: 'embedded',
  controlUrl: 'http://127.0.0.1:9',
  secret: 'test-live-video-secret',
} as const

const testPush = { ...newPushKeys(), contact: 'mailto:hello@example.test' }

function testConfig(databaseUrl: string): Config {
  return {
    production: false,
    localWorld: true,
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://localhost:3000',
    publicOrigins: ['http://localhost:3000'],
    thirdPartyOrigins: [],
    databaseUrl,
    redisUrl: null,
    currency: 'USD',
    introspection: true,
    rateLimits: true,
    logLevel: 'silent',
    cms: { url: 'http://127.0.0.1:9', serviceKey: 'test-service-key' },
    identity: {
      issuer: 'https://identity.test',
      jwtKey: '',
      webhookSecret: '',
      secretKey: null,
      apiUrl: null,
    },
    payments: {
      secretKey: 'sk_test_world',
      webhookSecret: 'whsec_world',
      connectWebhookSecret: 'whsec_world_connect',
      publishableKey: 'pk_test_world',
      apiUrl: null,
    },
    mail: {
      smtpUrl: 'smtp://127.0.0.1:9',
      from: 'SoulSeer <hello@example.test>',
      linkSecret: 'test-link-secret',
    },
    push: testPush,
    sms: { kind: 'none' },
    relay: { urls: [], secret: 'test-relay-secret' },
    files: testFiles,
    liveVideo: testLiveVideo,
  }
}
