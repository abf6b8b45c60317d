import pg from 'pg'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import type { App } from '../app.ts'
import { LEASE_SECONDS } from '../availability/presence.ts'
import { goOffline } from '../availability/toggle-presence.ts'
import { openDatabase } from '../foundation/database/database.ts'
import { type Bus, openPostgresBus } from '../foundation/events/bus.ts'
import { CONTENT } from './content.ts'
import {
  attributes,
  brandByHost,
  PRESENCE,
  policies,
  readerById,
  readerBySlug,
  readerBySubject,
  readersPage,
} from './index.ts'
import { MOST_CACHED, readersCache } from './readers-cache.ts'
import type { ReadersFound } from './search/search-readers.ts'

const { story, run } = stories('what a node caches of the catalogue')

const publicationOn = (bus: Bus, topic: string) =>
  new Promise<void>(resolve => {
    const stop = bus.on(topic, () => {
      stop()
      resolve()
    })
  })

/** Ends every connection by which a node listens. */
const CUT_OFF = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'soulseer-bus'`

/** A second node on the same database, and the cms's own hand on its tables. */
async function beside(app: App, urls: { url: string; adminUrl: string }) {
  const bus = await openPostgresBus(urls.url)
  const other = { ...app, bus, db: openDatabase(urls.url, bus) }
  const cms = new pg.Client({ connectionString: urls.adminUrl })
  await cms.connect()
  return {
    other,
    cms,
    /** Staff save something; both nodes received it. */
    async saved(text: string, values: unknown[] = []) {
      const received = Promise.all([publicationOn(app.bus, CONTENT), publicationOn(bus, CONTENT)])
      await cms.query(text, values)
      await received
    },
    async close() {
      await Promise.all([cms.end(), other.db.close()])
      await bus.close()
    },
  }
}

const shownOf = ({ edges, pageInfo, totalCount, countFacets }: ReadersFound) => ({
  edges,
  pageInfo,
  totalCount,
  facets: countFacets(),
})

/** A node that may not ask its database for readers any more. */
const mute = (app: App): App => {
  const refuse = () => Promise.reject(new Error('the database was asked'))
  return { ...app, db: { ...app.db, rows: refuse, row: refuse } }
}

story('readers are answered from memory once they were read', async ({ app }) => {
  await readersPage(app, { first: 1 })
  const deaf = mute(app)
  const { edges, pageInfo } = await readersPage(deaf, { first: 20 })
  assert.is(edges.length, 20)
  assert.is((await readersPage(deaf, { first: 20, after: pageInfo.endCursor })).edges.length, 4)
  const mara = await readerBySlug(deaf, 'mara-moonwater')
  assert.is(await readerBySubject(deaf, 'user_mara'), mara)
  assert.is(await readerById(deaf, mara?.id ?? ''), mara)
  assert.is(await readerBySlug(deaf, 'nobody'), null)
  assert.throws(() => Object.assign(mara ?? {}, { name: 'Somebody' }), /read only/, 'all requests share her')
})

story('memory and database answer the same', async ({ app }) => {
  const disconnected = { ...app, bus: { ...app.bus, connected: false } }
  assert.is(await readersCache(disconnected), null)
  let after: string | null = null
  do {
    const asked: { first: number; after: string | null } = { first: 7, after }
    const page: Awaited<ReturnType<typeof readersPage>> = await readersPage(app, asked)
    assert.equal(shownOf(page), shownOf(await readersPage(disconnected, asked)))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after)
  const mara = await readerBySlug(app, 'mara-moonwater')
  assert.equal(await readerBySlug(disconnected, 'mara-moonwater'), mara)
  assert.equal(await readerBySubject(disconnected, 'user_mara'), mara)
  assert.equal(await readerById(disconnected, mara?.id ?? ''), mara)
})

story('who is online is answered from memory, until it changes', async ({ app, theo, mara, orin }) => {
  let asked = 0
  const rows: App['db']['rows'] = (...asking) => {
    asked++
    return app.db.rows(...asking)
  }
  const now = app.clock.now()
  const node = { ...app, db: { ...app.db, rows }, clock: { ...app.clock, now: () => now } }
  const online = async () => {
    const { edges, totalCount } = await readersPage(node, { first: 8, online: true, channel: 'CHAT' })
    assert.is(totalCount, edges.length)
    return edges.map(({ node: { name } }) => name)
  }
  await readersCache(app)
  await mara.goesOnline()
  await orin.goesOnline()
  assert.equal(await online(), ['Mara Moonwater', 'Orin Starling'])
  // What was published comes back over the bus, and is read again once.
  const isBack = publicationOn(app.bus, 'marker')
  await app.bus.publish([{ topic: 'marker', data: null }])
  await isBack
  await online()
  asked = 0
  assert.equal(await online(), ['Mara Moonwater', 'Orin Starling'])
  assert.is(asked, 0)
  await theo.topsUp(5000)
  const ringing = await theo.requests(mara)
  assert.ok('id' in ringing)
  assert.equal(await online(), ['Orin Starling'])
  await theo.cancels(ringing)
  assert.equal(await online(), ['Mara Moonwater', 'Orin Starling'])
  await goOffline(app, orin.viewer)
  assert.equal(await online(), ['Mara Moonwater'])
})

story('a lease that ends takes a reader off the list without a publication', async world => {
  const { app, mara, advance } = world
  const online = async () => (await readersPage(app, { first: 8, online: true })).edges.length
  await mara.goesOnline()
  const before = await online()
  await advance(LEASE_SECONDS + 1, { allSilent: true })
  assert.is(await online(), before - 1)
})

story('another node receives who went online, and reads again what it may have missed', async world => {
  const { app, database, mara } = world
  const { other, cms, close } = await beside(app, database)
  const there = async () => (await readersPage(other, { first: 8, online: true })).edges.length
  assert.is(await there(), 0)
  const received = publicationOn(other.bus, `${PRESENCE}:${mara.viewer.id}`)
  await mara.goesOnline()
  await received
  assert.is(await there(), 1)
  const back = new Promise<void>(resolve => other.bus.onGap(resolve))
  await cms.query(CUT_OFF)
  await cms.query('UPDATE availability.presence SET online = false WHERE person_id = $1', [mara.viewer.id])
  await back
  assert.is(await there(), 0)
  await close()
})

story('what staff save is the next thing every node reads', async ({ app, database }) => {
  const { other, saved, close } = await beside(app, database)
  const nodes = [app, other]
  for (const node of nodes) await readerBySlug(node, 'mara-moonwater')
  await saved("UPDATE cms.readers SET tagline = 'A new line' WHERE slug = 'mara-moonwater'")
  for (const node of nodes) assert.is((await readerBySlug(node, 'mara-moonwater'))?.tagline, 'A new line')
  const id = (await readerBySlug(app, 'orin-starling'))?.id ?? ''
  await saved('UPDATE cms.readers SET archived = true WHERE id = $1', [id])
  for (const node of nodes) {
    assert.is(await readerBySlug(node, 'orin-starling'), null)
    assert.is(await readerById(node, id), null)
    assert.is((await readersPage(node, { first: 100 })).edges.length, 23)
  }
  await saved('UPDATE cms.readers SET archived = false WHERE id = $1', [id])
  await close()
})

story('so are terms, brands and attributes', async ({ app, database }) => {
  const { saved, close } = await beside(app, database)
  await Promise.all([policies(app), brandByHost(app, 'localhost'), attributes(app, 'en')])
  await saved('UPDATE cms.policies SET ring_seconds = 45')
  assert.is((await policies(app)).ringSeconds, 45)
  await saved("UPDATE cms.brands SET name = 'SoulSeer Two' WHERE slug = 'soulseer'")
  assert.is((await brandByHost(app, 'localhost')).name, 'SoulSeer Two')
  await saved(
    "UPDATE cms.attributes_locales SET name = 'Elder Runes' FROM cms.attributes a WHERE a.id = _parent_id AND a.slug = 'runes' AND _locale = 'en'",
  )
  assert.ok((await attributes(app, 'en')).some(({ names }) => names.en === 'Elder Runes'))
  await saved("UPDATE cms.brands_locales SET tagline = 'Otra' WHERE _locale = 'es'")
  assert.is((await brandByHost(app, 'localhost')).tagline({ language: 'es' }), 'Otra')
  await close()
})

story('a page after a reader who is gone is found all the same', async ({ app, database }) => {
  const { saved, close } = await beside(app, database)
  const { edges, pageInfo } = await readersPage(app, { first: 5 })
  const next = await readersPage(app, { first: 5, after: pageInfo.endCursor })
  const last = edges.at(-1)?.node
  await saved('UPDATE cms.readers SET archived = true WHERE id = $1', [last?.id])
  assert.equal((await readersPage(app, { first: 5, after: pageInfo.endCursor })).edges, next.edges)
  await saved('UPDATE cms.readers SET archived = false WHERE id = $1', [last?.id])
  await close()
})

story('what was saved while a node could not listen is read when it can again', async ({ app, database }) => {
  const { other, cms, close } = await beside(app, database)
  await readerBySlug(other, 'mara-moonwater')
  const back = new Promise<void>(resolve => other.bus.onGap(resolve))
  await cms.query(CUT_OFF)
  await cms.query("UPDATE cms.readers SET tagline = 'Said meanwhile' WHERE slug = 'mara-moonwater'")
  await back
  assert.ok(other.bus.connected)
  assert.is((await readerBySlug(other, 'mara-moonwater'))?.tagline, 'Said meanwhile')
  await close()
})

story('where there are too many to cache, the database is asked', async ({ app, database }) => {
  const { cms, saved, close } = await beside(app, database)
  await saved(
    `INSERT INTO cms.shown_readers SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'slug', s.slug || n, 'subject', s.subject || n))).*
     FROM cms.shown_readers s, generate_series(1, $1::int) n WHERE s.slug = 'mara-moonwater'`,
    [MOST_CACHED - 23],
  )
  assert.is(await readersCache(app), null)
  assert.is((await readerBySlug(app, 'mara-moonwater'))?.name, 'Mara Moonwater')
  assert.is((await readersPage(app, { first: 100 })).edges.length, 100)
  await cms.query("DELETE FROM cms.shown_readers WHERE slug = 'mara-moonwater1'")
  await close()
})

run()
