import pg from 'pg'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { BadInput } from '../foundation/fault.ts'
import { CONTENT } from './content.ts'
import { readersCount } from './find-readers.ts'
import {
  brandByHost,
  policies,
  readerById,
  readerBySlug,
  readerBySubject,
  readersByIds,
  readersPage,
} from './index.ts'
import { queryOf } from './reader-filter.ts'

const { story, run } = stories('the catalogue')

story('one reader by slug, by subject and by id', async ({ app, mara }) => {
  const reader = await readerBySlug(app, 'mara-moonwater')
  assert.is(reader?.name, 'Mara Moonwater')
  assert.equal(reader?.languages, ['en', 'es'])
  assert.equal(
    reader?.rates.map(({ channel, perMinute }) => [channel, perMinute.minor, perMinute.currency]),
    [
      ['CHAT', 299n, 'USD'],
      ['VOICE', 399n, 'USD'],
      ['VIDEO', 499n, 'USD'],
    ],
  )
  assert.equal(
    reader?.attributes.map(({ slug }) => slug),
    ['tarot', 'oracle-cards', 'crystals', 'clairvoyance', 'empathy', 'gentle'],
  )
  assert.equal(reader?.topics, ['Love & Relationships', 'Career & Work', 'Life Path'])
  assert.is(reader?.picture?.url, '/api/media/file/mara-moonwater-emblem.avif')
  assert.equal([reader?.picture?.width, reader?.background?.width], [640, 1600])
  const copies = (of: string, ...widths: number[]) =>
    widths.map(width => ({ url: `/api/media/file/mara-moonwater-${of}.${width}.webp`, width }))
  assert.equal(reader?.picture?.sources, [
    ...copies('emblem', 96, 240, 400),
    { url: '/api/media/file/mara-moonwater-emblem.avif', width: 640 },
  ])
  assert.equal(reader?.background?.sources, [
    ...copies('background', 96, 240, 400, 960),
    { url: '/api/media/file/mara-moonwater-background.avif', width: 1600 },
  ])
  assert.equal(await readerBySubject(app, 'user_mara'), reader)
  assert.is(mara.readerId, reader?.id)
  assert.equal(await readerById(app, reader?.id ?? ''), reader)
  assert.is(await readerBySubject(app, 'user_theo'), null)
})

story('pages follow each other by name, with nothing twice and nothing lost', async ({ app }) => {
  const names: string[] = []
  let after: string | null = null
  do {
    const page = await readersPage(app, { first: 7, after })
    names.push(...page.edges.map(({ node }) => node.name))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after)
  assert.is(names.length, 24)
  assert.equal(names, [...new Set(names)].sort())
})

story('any page of a search is one statement', async ({ app }) => {
  for (const first of [1, 20, 100]) {
    let asked = 0
    const rows: typeof app.db.rows = (statement, values) => {
      asked++
      return app.db.rows(statement, values)
    }
    await readersPage({ ...app, db: { ...app.db, rows } }, { first, text: 'tarot' })
    assert.is(asked, 1, `first: ${first}`)
  }
})

story('filters narrow the list, and the count follows', async ({ app }) => {
  const found = async (query: Parameters<typeof readersCount>[1]) => {
    const { edges } = await readersPage(app, { first: 100, ...query })
    assert.is(await readersCount(app, query), edges.length)
    const disconnected = { ...app, bus: { ...app.bus, connected: false } }
    assert.equal(
      (await readersPage(disconnected, { first: 100, ...query })).edges,
      edges,
      'as the database has it',
    )
    assert.is(await readersCount(disconnected, query), edges.length)
    return edges.map(({ node }) => node)
  }
  const byVoice = await found({ channel: 'VOICE' })
  assert.ok(
    byVoice.length > 5 && byVoice.every(reader => reader.rates.some(({ channel }) => channel === 'VOICE')),
  )
  const cheap = await found({ channel: 'CHAT', maxPerMinute: 200n })
  assert.ok(
    cheap.length > 0 && cheap.every(reader => reader.rates.some(({ perMinute }) => perMinute.minor <= 200n)),
  )
  const underThree = await found({ maxPerMinute: 300n })
  assert.ok(underThree.length > cheap.length, 'on the cheapest channel of each')
  const gentleTarot = await found({ attributes: ['tarot', 'gentle'] })
  assert.equal(
    gentleTarot.map(({ name }) => name),
    ['Emrys Thornfield', 'Mara Moonwater'],
  )
  assert.equal(
    (await found({ text: 'BIRTH chart' })).map(({ name }) => name),
    ['Selene Nightbloom'],
  )
  assert.equal(await found({ text: '100%_' }), [], 'wildcards are letters')
  assert.equal(await found({ attributes: ['no-such-thing'] }), [])
})

story('online agrees with presence', async ({ app, mara, orin }) => {
  assert.equal((await readersPage(app, { first: 20, online: true })).edges, [])
  await mara.goesOnline()
  await orin.goesOnline()
  const { edges } = await readersPage(app, { first: 20, online: true })
  assert.equal(
    edges.map(({ node }) => node.name),
    ['Mara Moonwater', 'Orin Starling'],
  )
})

story('a filter that makes no sense is refused', async () => {
  assert.throws(() => queryOf({ maxPerMinute: { minor: 300n, currency: 'EUR' } }, 'USD'), /in USD/)
  assert.throws(() => queryOf({ text: 'x'.repeat(101) }, 'USD'), /up to 100/)
  assert.equal(queryOf({ text: '  ', maxPerMinute: { minor: 300n, currency: 'USD' } }, 'USD'), {
    text: null,
    maxPerMinute: 300n,
  })
})

story('a cursor of another list is refused', async ({ app }) => {
  for (const after of ['nonsense', Buffer.from('not-an-id Mara').toString('base64url')]) {
    const error = await readersPage(app, { first: 5, after }).then(
      () => null,
      (reason: unknown) => reason,
    )
    assert.instance(error, BadInput)
  }
})

story('the archived and the unpublished are not shown', async ({ app, database }) => {
  const cms = await connect(database.adminUrl)
  const id = (await readerBySubject(app, 'user_selene'))?.id ?? ''
  const saved = async (change: string) => {
    const received = new Promise<void>(resolve => app.bus.on(CONTENT, () => resolve()))
    await cms.query(`UPDATE cms.readers SET ${change} WHERE id = $1`, [id])
    await received
  }
  await saved('archived = true')
  assert.is(await readerBySlug(app, 'selene-nightbloom'), null)
  assert.is((await readersByIds(app, [id])).size, 0)
  assert.is(await readerBySubject(app, 'user_selene'), null)
  await saved("archived = false, _status = 'draft'")
  assert.is(await readerById(app, id), null)
  await saved("_status = 'published'")
  assert.is((await readerById(app, id))?.name, 'Selene Nightbloom')
  await cms.end()
})

story('the host chooses the brand', async ({ app }) => {
  assert.is((await brandByHost(app, 'localhost:3000')).slug, 'soulseer')
  const auralumic = await brandByHost(app, 'AURALUMIC.localhost:3000')
  assert.is(auralumic.slug, 'auralumic')
  assert.equal(
    auralumic.logo?.sources.map(({ width }) => width),
    [96, 240, 400, 640],
  )
  assert.equal(auralumic.creditWorth, { minor: 10n, currency: 'USD' })
  assert.is(auralumic.theme.dark.background, '#090909')
  assert.equal([auralumic.theme.dark.accent, auralumic.theme.dark.onAccent], ['#7878FF', '#090909'])
  assert.is(auralumic.copy.supportEmail, 'care@auralumic.example')
  assert.is((await brandByHost(app, 'unknown.example')).slug, 'soulseer')
})

story('the terms are as staff set them', async ({ app }) => {
  assert.equal(await policies(app), {
    billsBy: 'SECOND',
    readerShareBasisPoints: 7000,
    ringSeconds: 60,
    joinSeconds: 60,
    graceSeconds: 120,
    minimumMinutes: 3,
    leastPayout: 1500n,
    topUpLeast: 500n,
    topUpMost: 50_000n,
    topUpSuggestions: [1000n, 2500n, 5000n, 10_000n],
  })
})

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

run()
