import type { RequiredDataFromCollectionSlug } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { idsBySlug } from '../seed/present.ts'
import { richText } from '../seed/rich-text.ts'

const test = suite<{ world: World }>('products of the shop')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

type Data = RequiredDataFromCollectionSlug<'products'>

async function refusal({ payload }: World, fields: Partial<Data>): Promise<string> {
  const categories = await idsBySlug(payload, 'product-categories')
  const data: Data = {
    name: 'A try',
    slug: 'a-try',
    kind: 'PHYSICAL',
    taxClass: 'STANDARD',
    categories: [categories.get('decks') ?? ''],
    description: richText('Words.'),
    variants: [{ sku: 'A-TRY', priceMinor: 100 }],
    _status: 'published',
    ...fields,
  }
  return payload.create({ collection: 'products', data }).then(
    () => '',
    (error: { data?: { errors?: { message: string }[] } }) =>
      error.data?.errors?.[0]?.message ?? String(error),
  )
}

const variant = (sku: string, ...values: string[]) => ({ sku, priceMinor: 100, values })

test('variants are different combinations of the same options, each with an SKU of its own', async ({
  world,
}) => {
  const ids = await idsBySlug(world.payload, 'product-option-values')
  const [small = '', large = ''] = [ids.get('small'), ids.get('large')]
  const of = (...variants: Data['variants']) => refusal(world, { variants })
  assert.match(await of(), /at least one variant/)
  assert.match(await of(variant('lower')), /capital letters/)
  assert.match(await of(variant('A', small), variant('A', large)), /listed twice/)
  assert.match(await of(variant('A', small), variant('B', small)), /same option values/)
  assert.match(await of(variant('A', small), variant('B')), /one value of each option/)
  assert.match(await of(variant('A', small, large), variant('B', large)), /one value of each option/)
  assert.match(await of({ sku: 'A', priceMinor: 49 }), /lowest amount/)
  assert.is.not(await of(variant('CANDLE-20')), '', 'an SKU of another product')
})

test('a bundle is made of variants of others that are no bundles', async ({ world }) => {
  const of = (...bundle: NonNullable<Data['bundle']>) => refusal(world, { bundle })
  assert.match(await of({ sku: 'NO-SUCH', count: 1 }), /NO-SUCH is no SKU/)
  assert.match(await of({ sku: 'EVENING-ALTAR', count: 1 }), /EVENING-ALTAR is no SKU/)
  assert.match(await of({ sku: 'A-TRY', count: 1 }), /itself/)
  assert.match(await of({ sku: 'CANDLE-20', count: 1 }, { sku: 'CANDLE-20', count: 2 }), /listed twice/)
  assert.match(await of({ sku: 'CANDLE-20', count: 0 }), /whole number/)
})

test('codes, zones and taxes are checked', async ({ world: { payload } }) => {
  const problem = (made: Promise<unknown>) =>
    made.then(
      () => '',
      (error: { data?: { errors?: { message: string }[] } }) => error.data?.errors?.[0]?.message ?? '',
    )
  const code = (data: object) =>
    problem(
      payload.create({
        collection: 'discount-codes',
        data: { code: 'TRY1', kind: 'PERCENTAGE', basisPoints: 500, ...data },
      }),
    )
  assert.match(await code({ code: 'A B' }), /capital letters/)
  assert.match(await code({ basisPoints: null }), /Fill this in/)
  assert.match(await code({ kind: 'AMOUNT' }), /Fill this in/)
  assert.match(await code({ from: '2026-02-01', until: '2026-01-01' }), /end after it begins/)
  assert.is(await code({ code: 'lower1' }), '', 'is written in capitals')
  const tax = (country: string) =>
    problem(
      payload.create({
        collection: 'taxes',
        data: { country, standardBasisPoints: 0, reducedBasisPoints: 0, digitalBasisPoints: 0 },
      }),
    )
  assert.match(await tax('ZQ'), /country code/)
  assert.is.not(await tax('US'), '', 'is there already')
  const zone = (countries: string[]) =>
    problem(
      payload.create({
        collection: 'shipping-zones',
        data: { name: 'Try', countries, rates: [{ code: 'STANDARD', name: 'Standard', priceMinor: 0 }] },
      }),
    )
  assert.match(await zone(['FR', 'FR']), /twice/)
  assert.match(await zone([]), /Fill this in/)
})

test('the api is shown what is published, in both languages, and no draft', async ({ world }) => {
  const api = await world.database('soulseer_api')
  const shown = async (slug: string) =>
    (await api.query('SELECT shown FROM cms.shown_products WHERE slug = $1', [slug])).rows[0]?.shown
  const candle = await shown('night-candle')
  assert.equal(candle.names, { en: 'Night Candle', es: 'Vela de noche' })
  assert.is(candle.pictures.length, 1)
  assert.equal(
    candle.variants.map(({ sku, minor, grams, values }: Record<string, unknown>) => [
      sku,
      minor,
      grams,
      (values as string[]).length,
    ]),
    [
      ['CANDLE-20', 1800, 340, 1],
      ['CANDLE-45', 2900, 610, 1],
    ],
  )
  assert.equal((await shown('evening-altar')).bundle, [
    { sku: 'CANDLE-20', count: 2 },
    { sku: 'AMETHYST-POINT', count: 1 },
  ])
  const { payload } = world
  const id = candle.id
  await payload.update({ collection: 'products', id, data: { name: 'Not yet' }, draft: true })
  assert.is((await shown('night-candle')).names.en, 'Night Candle')
  await payload.update({ collection: 'products', id, data: { archived: true, _status: 'published' } })
  assert.is(await shown('night-candle'), undefined)
})

test('the api reads a draft as it was saved last, in the shape of what is published', async ({ world }) => {
  const { payload } = world
  const api = await world.database('soulseer_api')
  const rows = async (view: string, slug: string) =>
    (await api.query(`SELECT shown FROM cms.${view} WHERE shown->>'slug' = $1`, [slug])).rows.map(
      row => row.shown,
    )
  for (const slug of [
    'moonwater-tarot',
    'evening-altar',
    'tarot-from-the-first-card',
    'year-ahead-written',
  ]) {
    const [[shown], [draft]] = await Promise.all([rows('shown_products', slug), rows('product_drafts', slug)])
    assert.equal({ ...draft, createdAt: '' }, { ...shown, createdAt: '' }, slug)
  }
  const [{ id }] = await rows('shown_products', 'moonwater-tarot')
  await payload.update({ collection: 'products', id, data: { name: 'Next year' }, draft: true })
  assert.is((await rows('product_drafts', 'moonwater-tarot'))[0].names.en, 'Next year')
  assert.is((await rows('shown_products', 'moonwater-tarot'))[0].names.en, 'Moonwater Tarot')
  const bare = { name: 'Bare', slug: 'bare', _status: 'draft' as const }
  await payload.create({ collection: 'products', data: bare as never, draft: true })
  assert.equal(await rows('product_drafts', 'bare'), [], 'there is nothing to show of it')
})

test.run()
