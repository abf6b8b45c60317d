import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { personOf } from '../src/accounts/index.ts'
import { replyToReview, reviewReading } from '../src/aftercare/index.ts'
import type { App } from '../src/app.ts'
import { addPayee } from '../src/billing/payees/payees.store.ts'
import { beginDay } from '../src/billing/payouts/payouts.store.ts'
import { legalVersions, type Reader as Profile, readersPage } from '../src/catalogue/index.ts'
import { readConfig } from '../src/config.ts'
import { ServerClock } from '../src/foundation/clock.ts'
import { type Database, openDatabase, statement } from '../src/foundation/database/database.ts'
import { openPostgresBus } from '../src/foundation/events/bus.ts'
import type { Viewer } from '../src/foundation/viewer.ts'
import { expireRings } from '../src/readings/index.ts'
import { SessionClock } from '../src/sessions/index.ts'
import { seedPastAnswers, seedWaitingAnswers } from './answers/seed-answers.ts'
import { cast } from './cast.ts'
import { type Client, clientNamed, readerNamed } from './people.ts'
import { type SeededReview, seededReviews } from './seed-reviews.ts'
import { makeApplications } from './seeds/applications.ts'
import { makeAppointments, takeAppointments } from './seeds/appointments.ts'
import { countPieces } from './seeds/stock.ts'
import { vouchFor } from './vouch-for.ts'

/**
 * A past for the local world: readings, receipts and reviews of the last weeks, made by the same verbs as any other,
 * with the clock moved back and then forward again; so the ledger holds of them what it holds of all.
 */
const DAYS_AGO = 21

const clients = [
  { ...cast.nadia, budget: 70_000 },
  { subject: 'user_pim', name: 'Pim Quillfeather', email: 'pim@example.test', budget: 60_000 },
  { subject: 'user_wren', name: 'Wren Hollowbrook', email: 'wren@example.test', budget: 60_000 },
  { subject: 'user_tamsin', name: 'Tamsin Greyfable', email: 'tamsin@example.test', budget: 60_000 },
  { subject: 'user_juno', name: 'Juno Marrowby', email: 'juno@example.test', budget: 60_000 },
  { subject: 'user_silas', name: 'Silas Pennyfern', email: 'silas@example.test', budget: 60_000 },
] as const

/** One reader has given enough readings for a badge, most of them to people who wrote no review. */
const BUSIEST = cast.mara.slug
const UNREVIEWED = 12

const MOVE = statement('seed.move-clock', 'SELECT foundation.move_clock(make_interval(secs => $1)) AS now')
const RESET = statement('seed.reset-clock', `UPDATE foundation.clock SET shift = '0', stands_at = NULL`)
const SEEDED = statement('seed.known', 'SELECT id FROM readings.readings LIMIT 1')
/** The local world has readers on its front page before anybody signs in; their first real page takes their lease over. */
const ONLINE = statement(
  'seed.online',
  `INSERT INTO availability.presence (person_id, online, lease_ends_at, changed_at) VALUES ($1, true, now() + interval '30 days', now())
   ON CONFLICT (person_id) DO UPDATE SET online = true, lease_ends_at = excluded.lease_ends_at`,
)

async function seed(app: App, owner: Database): Promise<void> {
  await acceptTerms(app)
  await setUpPayouts(app)
  await countPieces(app, await viewerOf(app, { ...cast.ines }, null))
  const profiles = (await readersPage(app, { first: 100, sort: 'NAME' })).edges.map(edge => edge.node)
  await makeApplications(app, await viewerOf(app, { ...cast.ines }, null), person =>
    viewerOf(app, person, null),
  )
  const takers = await takersAmong(app, profiles)
  await takeAppointments(app, takers)
  if (await app.db.row(SEEDED)) return
  const meter = new SessionClock(app, [expireRings])
  const advance = (seconds: number) => owner.rows(MOVE, [seconds])
  const people = await Promise.all(clients.map(client => clientOf(app, client)))
  await advance(-DAYS_AGO * 86_400)
  await meter.tick()
  for (const [at, client] of people.entries()) await client.topsUp(clients[at]?.budget ?? 0)
  const answering = await answeringOf(app, profiles, people)
  await seedPastAnswers(app, answering)
  let next = 0
  for (const [at, profile] of profiles.entries()) {
    for (let visit = 0; visit < 1 + (at % 3); visit++) {
      const client = people[(at + visit) % people.length] as Client
      await oneReading(
        app,
        meter,
        advance,
        client,
        profile,
        180 + ((at * 37 + visit * 101) % 420),
        seededReviews[next++ % seededReviews.length] ?? null,
      )
      await advance(Math.floor((DAYS_AGO * 86_400) / (profiles.length * 2.2)))
      await meter.tick()
    }
  }
  const busiest = profiles.find(({ slug }) => slug === BUSIEST)
  for (let visit = 0; busiest && visit < UNREVIEWED; visit++)
    await oneReading(
      app,
      meter,
      advance,
      people[visit % people.length] as Client,
      busiest,
      240 + visit * 7,
      null,
    )
  await owner.rows(RESET)
  await meter.tick()
  await makeAppointments(app, people[0] as Client, takers)
  await seedWaitingAnswers(app, answering)
  // Today's payday is over: what readers earned stays on their desks until tomorrow, whenever the api starts.
  await app.db.transact(beginDay)
  for (const profile of profiles.filter((_, at) => at % 3 !== 2)) {
    await app.db.rows(ONLINE, [(await personOf(app.db, profile.subject, profile.name)).id])
  }
}

/** Who answers whom. */
async function answeringOf(app: App, profiles: readonly Profile[], people: readonly Client[]) {
  const readerOf = async (slug: string) => {
    const profile = profiles.find(each => each.slug === slug)
    if (!profile) throw new Error(`${slug} has no profile`)
    const person = { ...profile, email: `${slug}@example.test` }
    return readerNamed(app, await viewerOf(app, person, profile.id))
  }
  const [nadia, , wren] = people
  if (!nadia || !wren) throw new Error('nobody asks')
  return { mara: await readerOf(cast.mara.slug), orin: await readerOf(cast.orin.slug), nadia, wren }
}

/** The cast is of age and has accepted what is in force; whoever else signs in is asked. */
async function acceptTerms(app: App): Promise<void> {
  for (const { subject, name } of [...Object.values(cast), ...clients])
    await vouchFor(app, (await personOf(app.db, subject, name)).id)
}

/** The readers of the cast, and every second one beside them. */
async function takersAmong(app: App, profiles: readonly Profile[]) {
  const slugs: readonly (string | null)[] = Object.values(cast).map(({ slug }) => slug)
  const chosen = profiles.filter(({ slug }, at) => at % 2 === 0 || slugs.includes(slug))
  return Promise.all(
    chosen.map(async profile => ({
      profile,
      viewer: await viewerOf(app, { ...profile, email: `${profile.slug}@example.test` }, profile.id),
    })),
  )
}

/** The payments server has these accounts from its beginning. */
async function setUpPayouts({ db }: App): Promise<void> {
  for (const { subject, name, payoutAccount } of Object.values(cast)) {
    if (!payoutAccount) continue
    const { id } = await personOf(db, subject, name)
    await addPayee(db, id, payoutAccount, { state: 'READY', due: [] })
  }
}

async function oneReading(
  app: App,
  meter: SessionClock,
  advance: (seconds: number) => Promise<unknown>,
  client: Client,
  profile: Profile,
  seconds: number,
  seeded: SeededReview | null,
): Promise<void> {
  const reader = await readerNamed(
    app,
    await viewerOf(app, { ...profile, email: `${profile.slug}@example.test` }, profile.id),
  )
  const channel = profile.rates[0]?.channel
  if (!channel) return
  const call = await client.calls(reader, channel)
  await meter.tick()
  await advance(seconds)
  await meter.tick()
  await client.ends(call)
  if (!seeded) return
  const { reply, ...written } = seeded
  const review = await reviewReading(app, client.viewer, {
    readingId: call.id,
    ...written,
    idempotencyKey: randomUUID(),
  })
  if (reply && 'id' in review)
    await replyToReview(app, reader.viewer, {
      reviewId: review.id,
      text: reply,
      idempotencyKey: randomUUID(),
    })
}

const clientOf = async (app: App, person: { subject: string; name: string; email: string }) =>
  clientNamed(app, await viewerOf(app, person, null))

async function viewerOf(
  app: App,
  { subject, name, email }: { subject: string; name: string; email: string },
  readerId: string | null,
): Promise<Viewer> {
  const { id } = await personOf(app.db, subject, name)
  return {
    id,
    subject,
    name,
    email,
    roles: readerId ? ['CLIENT', 'READER'] : ['CLIENT'],
    readerId,
    sessionId: 'seed',
    tokenExpiresAt: Number.MAX_SAFE_INTEGER,
  }
}

const config = readConfig()
if (!config.localWorld)
  throw new Error(
    'Seeds are for the local world: they invent people and money. Set LOCAL_WORLD=1 if this is one.',
  )
const bus = await openPostgresBus(config.databaseUrl)
const db = openDatabase(config.databaseUrl, bus)
const owner = openDatabase(process.env.MIGRATE_URL ?? config.databaseUrl, bus, { poolSize: 1 })
const log = pino({ level: 'warn' })
await seed(
  {
    config,
    nodeId: randomUUID(),
    db,
    bus,
    clock: new ServerClock(),
    log,
    legalVersions: () => legalVersions({ db, bus, config }),
  } as unknown as App,
  owner,
)
await Promise.all([db.close(), owner.close(), bus.close()])
