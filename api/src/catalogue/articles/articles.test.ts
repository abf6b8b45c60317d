import * as assert from 'uvu/assert'
import { as, asks, inCms } from '../../../test/cms/content.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { isShown } from './shown-articles.ts'

const { story, run } = stories('articles')

const text = (words: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }] },
})

interface Written {
  readonly slug: string
  readonly inSeconds: number
  readonly status?: string
  readonly topic?: string
  readonly brand?: string
  readonly author?: string
}

/** An article as the cms stores it, shown so many seconds from now on. */
async function writes(
  world: World,
  { slug, inSeconds, status = 'published', topic, brand, author }: Written,
) {
  const at = new Date((await world.now()).getTime() + inSeconds * 1000)
  await inCms(
    world,
    `WITH made AS (
       INSERT INTO cms.articles (slug, published_at, _status, author_id)
       VALUES ($1, $2, $3::cms.enum_articles_status, (SELECT id FROM cms.readers WHERE slug = $7)) RETURNING id),
     words AS (INSERT INTO cms.articles_locales (_parent_id, _locale, title, summary, body, minutes)
       SELECT id, 'en', $1, 'A summary.', $4::jsonb, 3 FROM made),
     topics AS (INSERT INTO cms.articles_topics ("order", parent_id, value)
       SELECT 1, id, $5::cms.enum_articles_topics FROM made WHERE $5 IS NOT NULL)
     INSERT INTO cms.articles_rels ("order", parent_id, path, brands_id)
     SELECT 1, made.id, 'brands', b.id FROM made, cms.brands b WHERE b.slug = $6`,
    [
      slug,
      at,
      status,
      JSON.stringify(text(`Said by {brand} of ${slug}.`)),
      topic ?? null,
      brand ?? null,
      author ?? null,
    ],
  )
}

interface List {
  articles: { edges: { node: { slug: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
}

const LIST = `query ($first: Int!, $after: Cursor, $topic: String) {
  articles(first: $first, after: $after, topic: $topic) { edges { node { slug } } pageInfo { hasNextPage endCursor } }
}`

const ONE = `query ($slug: String!) { article(slug: $slug) {
  slug title html readingMinutes isByHouse author { slug } topics { slug name } previous { slug } next { slug } readers(count: 3) { slug topics }
} }`

const soulseer = { host: 'localhost' }
const auralumic = { host: 'auralumic.localhost' }

async function slugsOf(
  world: World,
  brand: { host: string },
  topic: string | null = null,
): Promise<string[]> {
  const { data } = await asks<List>(world, LIST, { first: 100, topic }, brand)
  return data?.articles.edges.map(({ node }) => node.slug) ?? []
}

const one = async (world: World, slug: string, asking: Parameters<typeof asks>[3] = soulseer) =>
  (await asks<{ article: Record<string, unknown> | null }>(world, ONE, { slug }, asking)).data?.article

story('come by themselves at their moment, and not before', async world => {
  await writes(world, { slug: 'for-later', inSeconds: 3600 })
  assert.not((await slugsOf(world, soulseer)).includes('for-later'))
  assert.is(await one(world, 'for-later'), null)
  await world.advance(3000)
  assert.is(await one(world, 'for-later'), null)
  await world.advance(600)
  assert.is((await slugsOf(world, soulseer))[0], 'for-later', 'the newest first')
  assert.is((await one(world, 'for-later'))?.title, 'for-later')
})

story('that are drafts or archived are shown to nobody', async world => {
  await writes(world, { slug: 'a-draft', inSeconds: -5, status: 'draft' })
  await writes(world, { slug: 'gone', inSeconds: -5 })
  assert.is((await one(world, 'gone'))?.slug, 'gone')
  await inCms(world, "UPDATE cms.articles SET archived = true WHERE slug = 'gone'")
  for (const slug of ['a-draft', 'gone']) assert.is(await one(world, slug), null, slug)
  assert.equal(
    (await slugsOf(world, soulseer)).filter(slug => slug === 'a-draft' || slug === 'gone'),
    [],
  )
})

story('are shown by their brand alone, and name the brand that shows them', async world => {
  await writes(world, { slug: 'of-one', inSeconds: -1, brand: 'auralumic' })
  await writes(world, { slug: 'of-all', inSeconds: -2 })
  assert.is(await one(world, 'of-one'), null)
  assert.not((await slugsOf(world, soulseer)).includes('of-one'))
  assert.ok((await slugsOf(world, auralumic)).includes('of-one'))
  assert.is((await one(world, 'of-one', auralumic))?.html, '<p>Said by Auralumic of of-one.</p>')
  assert.is((await one(world, 'of-all'))?.html, '<p>Said by SoulSeer of of-all.</p>')
  const at = new Date(5)
  assert.ok(isShown({ publishedAt: at, brands: [] }, 'soulseer', at))
  assert.not(isShown({ publishedAt: new Date(6), brands: [] }, 'soulseer', at))
  assert.not(isShown({ publishedAt: at, brands: ['auralumic'] }, 'soulseer', at))
})

story('stand between their neighbours, and lists go on where they ended', async world => {
  const all = await slugsOf(world, soulseer)
  const first = await asks<List>(world, LIST, { first: 2 }, soulseer)
  const { pageInfo } = first.data?.articles ?? { pageInfo: { hasNextPage: false, endCursor: '' } }
  const second = await asks<List>(world, LIST, { first: 2, after: pageInfo.endCursor }, soulseer)
  const shown = [first, second].flatMap(({ data }) => data?.articles.edges.map(({ node }) => node.slug) ?? [])
  assert.equal(shown, all.slice(0, 4))
  const article = await one(world, all[1] ?? '')
  assert.equal([article?.next, article?.previous], [{ slug: all[0] }, { slug: all[2] }])
  assert.is((await one(world, all[0] ?? ''))?.next, null)
  assert.is((await asks(world, LIST, { first: 2, after: 'no cursor' }, soulseer)).code, 'BAD_INPUT')
  assert.is((await asks(world, LIST, { first: 2, topic: 'x'.repeat(81) }, soulseer)).code, 'BAD_INPUT')
})

story('name their topics, and readers who are asked about them, without who wrote it', async world => {
  await writes(world, {
    slug: 'of-mara',
    inSeconds: -3,
    topic: 'Love & Relationships',
    author: 'mara-moonwater',
  })
  const article = await one(world, 'of-mara', { ...soulseer, language: 'es' })
  assert.equal(article?.author, { slug: 'mara-moonwater' })
  assert.is(article?.isByHouse, false)
  assert.equal(article?.topics, [{ slug: 'love-relationships', name: 'Amor y relaciones' }])
  const readers = article?.readers as { slug: string; topics: string[] }[]
  assert.is(readers.length, 3)
  assert.ok(
    readers.every(({ slug, topics }) => slug !== 'mara-moonwater' && topics.includes('Amor y relaciones')),
  )
  assert.ok((await slugsOf(world, soulseer, 'love-relationships')).includes('of-mara'))
  assert.not((await slugsOf(world, soulseer, 'career-work')).includes('of-mara'))
  assert.equal(await slugsOf(world, soulseer, 'none-such'), [])
})

const DRAFT =
  'query ($document: String!) { articleDraft(document: $document) { title html previous { slug } } }'

story('are seen as drafts by editors and administrators alone', async world => {
  const [row] = await inCms(world, "SELECT id FROM cms.articles WHERE slug = 'after-a-parting'")
  const document = String(row?.id)
  // What stands in the tables of versions is nobody's content: no node hears of it.
  await inCms(
    world,
    `WITH touched AS (UPDATE cms._articles_v_locales t SET version_title = 'Not out yet' FROM cms._articles_v v
       WHERE v.id = t._parent_id AND v.latest AND v.parent_id = $1 AND t._locale = 'en')
     UPDATE cms.articles SET updated_at = updated_at WHERE id = $1`,
    [document],
  )
  const asked = async (...roles: Parameters<typeof as>[1][]) =>
    asks<{ articleDraft: { title: string } | null }>(
      world,
      DRAFT,
      { document },
      { viewer: as(world, ...roles) },
    )
  assert.is((await asked('STAFF', 'EDITOR')).data?.articleDraft?.title, 'Not out yet')
  assert.is((await one(world, 'after-a-parting'))?.title, 'After a parting: five kind questions')
  for (const roles of [
    ['STAFF', 'SUPPORT'],
    ['STAFF', 'FINANCE'],
    ['STAFF', 'MODERATOR'],
    ['READER'],
    [],
  ] as const)
    assert.is((await asked(...roles)).code, 'FORBIDDEN', roles.join())
  assert.is((await asks(world, DRAFT, { document })).code, 'UNAUTHENTICATED')
  const viewer = as(world, 'STAFF', 'EDITOR')
  for (const none of ['', 'no id', '3b9c1d52-0000-4000-8000-000000000001', "' OR true --"])
    assert.equal((await asks(world, DRAFT, { document: none }, { viewer })).data, { articleDraft: null })
})

run()
