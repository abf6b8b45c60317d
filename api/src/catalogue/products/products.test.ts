import pg from 'pg'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import type { Fault } from '../../foundation/fault.ts'
import { money } from '../../foundation/money.ts'
import { CONTENT } from '../content.ts'
import { priceAt } from './product-price.ts'
import { productBySlug, sameOwner } from './products.ts'
import { type ProductsAsked, productsPage } from './products-page.ts'

const { story, run } = stories('products')

const usd = (minor: number) => money(BigInt(minor), 'USD')
const page = ({ app }: World, asked: Partial<ProductsAsked> = {}) =>
  productsPage(app, { filter: {}, sort: null, first: 20, after: null, ...asked })
const slugs = async (world: World, asked: Partial<ProductsAsked> = {}) =>
  (await page(world, asked)).edges.map(({ node }) => node.slug)
const search = (world: World, text: string) => slugs(world, { filter: { search: text } })

story('are found by any of their words in both languages, typing errors forgiven', async world => {
  assert.is((await page(world)).totalCount, 7)
  assert.equal(await search(world, 'candel'), ['night-candle'], 'a swap')
  assert.equal(await search(world, 'VELA'), ['night-candle', 'evening-altar'], 'by name, then by category')
  assert.equal((await search(world, 'tarot')).sort(), ['moonwater-tarot', 'tarot-from-the-first-card'])
  assert.equal(await search(world, 'amatista punta'), ['amethyst-point', 'evening-altar'])
  assert.equal(await search(world, 'nothing like it'), [])
})

story('pass filters at their edges, and facets count without themselves', async world => {
  assert.equal(await slugs(world, { filter: { kind: 'DIGITAL', maxPrice: usd(900) } }), [
    'new-moon-in-twenty-minutes',
  ])
  assert.equal(await slugs(world, { filter: { reduced: true } }), ['tarot-from-the-first-card'])
  assert.equal(await slugs(world, { filter: { tag: 'vela' } }), ['night-candle'])
  assert.equal((await slugs(world, { filter: { readerId: world.selene.readerId } })).sort(), [
    'new-moon-in-twenty-minutes',
    'year-ahead-written',
  ])
  const found = await page(world, { filter: { category: 'candles' } })
  assert.is(found.totalCount, 2)
  const { categories, kinds, prices } = found.countFacets()
  assert.equal(
    categories.map(({ category, count }) => [category.slug, count]),
    [
      ['decks', 1],
      ['candles', 2],
      ['crystals', 2],
      ['courses', 1],
      ['audio', 1],
      ['readings', 1],
    ],
  )
  assert.equal(
    kinds.map(({ kind, count }) => [kind, count]),
    [
      ['SERVICE', 0],
      ['DIGITAL', 0],
      ['PHYSICAL', 2],
    ],
  )
  assert.ok(prices.length > 0)
})

story('come page by page in every order, each once', async world => {
  const prices = async (sort: 'PRICE' | 'PRICE_HIGHEST') =>
    (await page(world, { sort })).edges.map(({ node }) => Number(node.price.minor))
  assert.equal(await prices('PRICE'), [900, 1800, 2400, 4200, 5015, 5400, 12_000])
  assert.equal(await prices('PRICE_HIGHEST'), [12_000, 5400, 5015, 4200, 2400, 1800, 900])
  for (const sort of ['NEWEST', 'PRICE', 'PRICE_HIGHEST', 'NAME'] as const) {
    const seen: string[] = []
    let after: string | null = null
    do {
      const { edges, pageInfo } = await page(world, { sort, first: 2, after })
      seen.push(...edges.map(({ node }) => node.slug))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after)
    assert.equal([seen.length, new Set(seen).size], [7, 7], sort)
  }
  const bad = async (asked: Partial<ProductsAsked>) =>
    ((await page(world, asked).catch((problem: Fault) => problem)) as Fault).code
  assert.is(await bad({ sort: 'RELEVANCE' }), 'BAD_INPUT')
  assert.is(await bad({ after: '["NAME","x"]' }), 'BAD_INPUT')
  assert.is(await bad({ filter: { minPrice: money(1n, 'EUR') } }), 'BAD_INPUT')
  assert.is(await bad({ filter: { minPrice: usd(2), maxPrice: usd(1) } }), 'BAD_INPUT')
  assert.is(await bad({ first: 0 }), 'BAD_INPUT')
})

story('say all that a page of one shows, in the language of who asks', async world => {
  const candle = await productBySlug(world.app, 'night-candle')
  const [en, es] = [{ language: 'en' }, { language: 'es' }] as const
  assert.equal([candle?.name(en), candle?.name(es)], ['Night Candle', 'Vela de noche'])
  assert.match(candle?.descriptionHtml(es) ?? '', /^<p>Cera de soja/)
  assert.equal(
    candle?.variants.map(variant => [
      variant.sku,
      variant.name(es),
      variant.price.minor,
      variant.weightGrams,
    ]),
    [
      ['CANDLE-20', 'Pequeña', 1800n, 340],
      ['CANDLE-45', 'Grande', 2900n, 610],
    ],
  )
  assert.is(candle?.seoTitle(en), 'Night Candle')
  assert.is(candle?.pictures.length, 1)
  const course = await productBySlug(world.app, 'tarot-from-the-first-card')
  assert.equal([course?.price, course?.priceBefore], [usd(5015), usd(5900)])
  const altar = await productBySlug(world.app, 'evening-altar')
  assert.equal(altar?.variants[0]?.pieces, [
    { sku: 'CANDLE-20', count: 2 },
    { sku: 'AMETHYST-POINT', count: 1 },
  ])
  assert.ok(candle)
  assert.equal((await sameOwner(world.app, candle, 8)).map(({ slug }) => slug).sort(), [
    'amethyst-point',
    'evening-altar',
  ])
  assert.is(await productBySlug(world.app, 'no-such'), null)
})

story('begin and end to be sold and reduced when staff said', async world => {
  const { app, advance, now } = world
  const at = (await now()).getTime()
  const [begins, reducedUntil, ends] = [60_000, 120_000, 180_000].map(after => new Date(at + after))
  const received = new Promise<void>(resolve => {
    const stop = app.bus.on(CONTENT, () => resolve(stop()))
  })
  const cms = new pg.Client({ connectionString: world.database.adminUrl })
  await cms.connect()
  await cms.query(
    `UPDATE cms.products SET sale_from = $2, sale_until = $3, reduction_basis_points = 5000, reduction_from = $2,
       reduction_until = $4 WHERE slug = $1`,
    ['amethyst-point', begins, ends, reducedUntil],
  )
  await cms.end()
  await received
  const price = async () => {
    const amount = (await productBySlug(app, 'amethyst-point'))?.price.minor ?? null
    assert.is((await slugs(world)).includes('amethyst-point'), amount !== null, 'is listed while it is sold')
    return amount
  }
  assert.is(await price(), null)
  await advance(59)
  assert.is(await price(), null)
  await advance(1)
  assert.is(await price(), 1200n)
  await advance(60)
  assert.is(await price(), 2400n)
  await advance(60)
  assert.is(await price(), null)
  assert.equal(await search(world, 'amethyst'), ['evening-altar'])
})

story('cost what a reduction leaves, rounded up, while it lasts', async () => {
  const from = '2026-01-01T00:00:00Z'
  const until = '2026-01-02T00:00:00Z'
  const reduction = { basisPoints: 1500, from, until }
  assert.is(priceAt(101n, reduction, new Date(from)), 86n, '85.85')
  assert.is(priceAt(101n, reduction, new Date(until)), 101n)
  assert.is(priceAt(101n, reduction, new Date('2025-12-31T23:59:59.999Z')), 101n)
  assert.is(priceAt(101n, { basisPoints: null, from: null, until: null }, new Date(from)), 101n)
  assert.is(priceAt(100n, { basisPoints: 9000, from: null, until: null }, new Date(from)), 10n)
})

run()
