import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import { reviewReading } from '../../aftercare/index.ts'
import type { App } from '../../app.ts'
import { BadInput } from '../../foundation/fault.ts'
import { queryOf, sortOf } from './reader-filter.ts'
import { readersIndex } from './readers-index.ts'
import { type ReadersAsked, readersPage } from './search-readers.ts'
import { ReaderSort } from './sort-readers.ts'

const { story, run } = stories('the search of readers')

const found = async (app: App, asked: Partial<ReadersAsked>) => {
  const page = await readersPage(app, { first: 100, ...asked })
  assert.is(page.totalCount, page.edges.length)
  const withoutCache = await readersPage(
    { ...app, bus: { ...app.bus, connected: false } },
    { first: 100, ...asked },
  )
  assert.equal(withoutCache.edges, page.edges, 'as it is without the cache')
  return page.edges.map(({ node }) => node)
}
const names = async (app: App, asked: Partial<ReadersAsked>) =>
  (await found(app, asked)).map(({ name }) => name)

story(
  'pages follow each other in every order, with nothing twice and nothing lost',
  async ({ app, mara }) => {
    await mara.goesOnline()
    for (const sort of Object.values(ReaderSort)) {
      const asked = sort === 'RELEVANCE' ? { sort, search: 'tarot' } : { sort }
      const all = await names(app, asked)
      const paged: string[] = []
      let after: string | null = null
      do {
        const page: Awaited<ReturnType<typeof readersPage>> = await readersPage(app, {
          ...asked,
          first: 5,
          after,
        })
        assert.is(page.totalCount, all.length)
        paged.push(...page.edges.map(({ node }) => node.name))
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (after)
      assert.equal(paged, all, sort)
      assert.is(new Set(paged).size, all.length, sort)
    }
    assert.equal(await names(app, { sort: 'NAME' }), (await names(app, { sort: 'NAME' })).toSorted())
    assert.is((await names(app, {}))[0], 'Mara Moonwater', 'who can be reached now is first')
  },
)

story('a search finds all who have the words, with typing errors too', async ({ app }) => {
  const byAttribute = await names(app, { attributes: ['tarot'] })
  const bySearch = await names(app, { search: 'tarot' })
  assert.ok(byAttribute.length > 3)
  for (const name of byAttribute) assert.ok(bySearch.includes(name), name)
  assert.equal(await names(app, { search: 'tarrot' }), bySearch)
  assert.equal(await names(app, { search: 'moonwatr mara' }), ['Mara Moonwater'])
  assert.equal(await names(app, { search: 'BIRTH chart' }), await names(app, { search: 'chart birth' }))
  assert.ok((await names(app, { search: 'birth chart' })).includes('Selene Nightbloom'))
  assert.equal(await names(app, { search: '100%_' }), [], 'wildcards are letters')
})

story('filters narrow the list', async ({ app }) => {
  const byVoice = await found(app, { channel: 'VOICE' })
  assert.ok(
    byVoice.length > 5 && byVoice.every(({ rates }) => rates.some(({ channel }) => channel === 'VOICE')),
  )
  const cheap = await found(app, { channel: 'CHAT', maxPerMinute: 200 })
  assert.ok(
    cheap.length > 0 && cheap.every(({ rates }) => rates.some(({ perMinute }) => perMinute.minor <= 200n)),
  )
  assert.equal(await names(app, { attributes: ['tarot', 'gentle'], sort: 'NAME' }), [
    'Emrys Thornfield',
    'Mara Moonwater',
  ])
  assert.equal(await names(app, { language: 'fr', location: ['lisb'] }), ['Selene Nightbloom'])
  assert.ok((await found(app, { minYears: 20 })).every(({ readingSince }) => (readingSince ?? 2026) <= 2006))
})

story('a review counts at once', async ({ app, theo, mara, advance, settle }) => {
  assert.equal(await names(app, { minRating: 1 }), [])
  await theo.topsUp(5000)
  const call = await theo.calls(mara)
  await settle()
  await advance(30)
  await theo.ends(call)
  const review = { readingId: call.id, stars: 4, comment: 'Kind and clear.', idempotencyKey: 'first-review' }
  await reviewReading(app, theo.viewer, review)
  assert.equal(await names(app, { minRating: 4 }), ['Mara Moonwater'])
  assert.equal(await names(app, { minRating: 4.1 }), [])
  assert.is((await names(app, { sort: 'RATING' }))[0], 'Mara Moonwater')
})

story('however long the list, nothing is asked of the database once it was read', async ({ app }) => {
  await readersPage(app, { first: 1 })
  let asked = 0
  const rows: typeof app.db.rows = (statement, values) => {
    asked++
    return app.db.rows(statement, values)
  }
  const now = app.clock.now()
  const counting = { ...app, db: { ...app.db, rows }, clock: { ...app.clock, now: () => now } }
  for (const first of [1, 20, 100]) (await readersPage(counting, { first, search: 'tarot' })).countFacets()
  ;(await readersIndex(counting)).suggestions.for('tarot', 'es')
  assert.is(asked, 0)
})

story('a filter that makes no sense is refused with what to do', async () => {
  const usd = (minor: bigint) => ({ minor, currency: 'USD' })
  const refused = (filter: Parameters<typeof queryOf>[0], words: RegExp) =>
    assert.throws(
      () => queryOf(filter, 'USD'),
      (fault: unknown) => fault instanceof BadInput && words.test(fault.message),
    )
  refused({ maxPerMinute: { minor: 300n, currency: 'EUR' } }, /in USD/)
  refused({ minPerMinute: usd(301n), maxPerMinute: usd(300n) }, /change one of them/)
  refused({ search: 'x'.repeat(101) }, /up to 100/)
  refused({ location: 'x'.repeat(101) }, /up to 100/)
  refused({ attributes: Array.from({ length: 21 }, String) }, /up to 20/)
  for (const minRating of [0, 5.1, Number.NaN]) refused({ minRating }, /1 to 5/)
  for (const minYears of [-1, 101]) refused({ minYears }, /0 to 100/)
  assert.equal(queryOf(null, 'USD'), {})
  const query = queryOf(
    { search: '  ', language: 'pt-BR', location: 'São Paulo', maxPerMinute: usd(300n) },
    'USD',
  )
  assert.equal(
    [query.search, query.language, query.location, query.maxPerMinute],
    [null, 'pt', ['sao', 'paulo'], 300],
  )
})

story('relevance is for a search, and its order when none is asked for', async () => {
  assert.throws(() => sortOf('RELEVANCE', {}), /send filter.search too/)
  assert.is(sortOf(null, { search: 'tarot' }), 'RELEVANCE')
  assert.is(sortOf(undefined, {}), 'AVAILABLE_FIRST')
  assert.is(sortOf('PRICE', { search: 'tarot' }), 'PRICE')
})

story('a cursor of another list is refused', async ({ app }) => {
  const { pageInfo } = await readersPage(app, { first: 5, sort: 'NAME' })
  for (const after of ['nonsense', 'not-an-id Mara', pageInfo.endCursor]) {
    const error = await readersPage(app, { first: 5, after, sort: 'PRICE' }).then(
      () => null,
      (reason: unknown) => reason,
    )
    assert.instance(error, BadInput)
  }
})

run()
