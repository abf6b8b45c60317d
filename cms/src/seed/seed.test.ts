import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { readConfig } from '../config.ts'
import { slugOf } from '../slug.ts'
import { filenameOf, picturesFolder } from './picture.ts'
import { seed } from './seed.ts'
import { articles } from './seed-content.ts'
import { brands } from './world/brands.ts'
import { gifts } from './world/gifts.ts'
import { products } from './world/products.ts'
import { readers } from './world/readers.ts'

const test = suite<{ world: World }>('the seeded world')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

test('is whole', async ({ world: { payload } }) => {
  const count = async (collection: 'attributes' | 'brands' | 'gifts' | 'products' | 'readers') =>
    (await payload.count({ collection })).totalDocs
  assert.is(await count('readers'), 24)
  assert.is(await count('attributes'), 30)
  assert.is(await count('gifts'), 8)
  assert.is(await count('brands'), 2)
  assert.is(await count('products'), 7)
  const mara = (await payload.find({ collection: 'readers', where: { slug: { equals: 'mara-moonwater' } } }))
    .docs[0]
  assert.equal(mara?.rates, { chat: 299, voice: 399, video: 499 })
  assert.is(mara?.subject, 'user_mara')
  const terms = await payload.findGlobal({ slug: 'policies' })
  assert.is(terms.readerShareBasisPoints, 7000)
  assert.ok(terms.createdAt, 'the terms have a row')
})

test('is put in once, and leaves what staff changed', async ({ world: { payload } }) => {
  const changed = await payload.find({ collection: 'gifts', where: { slug: { equals: 'aurora' } } })
  const id = changed.docs[0]?.id ?? ''
  await payload.update({ collection: 'gifts', id, data: { priceMinor: 2600 } })
  const before = await payload.countVersions({ collection: 'readers' })
  await seed(payload, readConfig())
  assert.equal(await payload.countVersions({ collection: 'readers' }), before)
  assert.is((await payload.count({ collection: 'gifts' })).totalDocs, 8)
  assert.is((await payload.findByID({ collection: 'gifts', id })).priceMinor, 2600)
})

test('gifts have names in both languages, a picture each and a place of their own', async ({
  world: { payload },
}) => {
  const inLanguage = async (locale: 'en' | 'es') =>
    (await payload.find({ collection: 'gifts', locale, fallbackLocale: false, pagination: false, depth: 0 }))
      .docs
  const [english, spanish] = [await inLanguage('en'), await inLanguage('es')]
  assert.is(new Set(english.map(({ name }) => name)).size, 8)
  assert.is(new Set(english.map(({ picture }) => picture)).size, 8)
  assert.is(new Set(english.map(({ sort }) => sort)).size, 8)
  assert.ok(spanish.every(({ name }) => name))
  const refused = await payload
    .update({ collection: 'gifts', id: english[0]?.id ?? '', data: { sort: -1 } })
    .catch((problem: Error) => problem)
  assert.instance(refused, Error)
})

const strong = 'k8Jd72hfKq0sLwPzX9vB3nTyEr5uGm1c'

test('brands and attributes have their words in both languages; what staff wrote stays', async ({
  world: { payload },
}) => {
  const named = async (locale: 'en' | 'es') =>
    (await payload.find({ collection: 'attributes', locale, fallbackLocale: false, pagination: false })).docs
  assert.is((await named('en')).filter(({ name }) => name).length, 30)
  assert.is((await named('es')).filter(({ name }) => name).length, 30)
  const where = { slug: { equals: 'auralumic' } }
  const brand = async (locale: 'en' | 'es') =>
    (await payload.find({ collection: 'brands', where, locale, fallbackLocale: false })).docs[0]
  const [english, spanish] = [await brand('en'), await brand('es')]
  assert.is(spanish?.copy.heroTitle, 'Mírate con mejor luz')
  assert.is(english?.copy.heroTitle, 'See yourself in a better light')
  assert.is(spanish?.copy.supportEmail, 'care@auralumic.example', 'the same in both')
  await payload.update({
    collection: 'brands',
    id: spanish?.id ?? '',
    locale: 'es',
    data: { tagline: 'Otra luz' },
  })
  await seed(payload, readConfig())
  assert.is((await brand('es'))?.tagline, 'Otra luz')
  assert.is((await brand('en'))?.tagline, english?.tagline)
})

test('in production has no fiction and no known password', async ({ world: { payload } }) => {
  const production = readConfig({
    DATABASE_URL_CMS: 'postgres://unused',
    PAYLOAD_SECRET: strong,
    API_URL: 'http://api.invalid',
    SMTP_URL: 'smtp://mail.invalid',
    MAIL_FROM: 'SoulSeer <hello@soulseer.example>',
  })
  assert.is(production.localWorld, false)
  assert.is(production.breakGlass, undefined, 'nobody comes in by a password')
  await seed(payload, production)
})

test('a password is open only with the account it is of', () => {
  const env = {
    LOCAL_WORLD: '1',
    DATABASE_URL_CMS: 'postgres://unused',
    PAYLOAD_SECRET: strong,
    API_URL: 'http://api.invalid',
  }
  for (const half of [{ CMS_BREAK_GLASS_EMAIL: 'a@b.test' }, { CMS_BREAK_GLASS_PASSWORD: 'x' }])
    assert.throws(() => readConfig({ ...env, ...half }), /belong together/)
})

test('production refuses short and guessable secrets, whatever NODE_ENV says', () => {
  for (const NODE_ENV of [undefined, 'development', 'production']) {
    const env = { NODE_ENV, DATABASE_URL_CMS: 'postgres://unused' }
    assert.throws(() => readConfig({ ...env, PAYLOAD_SECRET: 'short' }), /PAYLOAD_SECRET is too short/)
    for (const weak of ['x'.repeat(40), 'hunter2-'.repeat(5), '01'.repeat(20)])
      assert.throws(() => readConfig({ ...env, PAYLOAD_SECRET: weak }), /PAYLOAD_SECRET can be guessed/)
  }
})

test('everything that is seeded with a picture has one of its own, and no picture is left over', async () => {
  const named = [
    ...readers.flatMap(({ name }) => [
      filenameOf({ name: slugOf(name), kind: 'emblem' }),
      filenameOf({ name: slugOf(name), kind: 'background' }),
    ]),
    ...brands.map(({ name }) => filenameOf({ name: `brand-${slugOf(name)}`, kind: 'emblem' })),
    ...products
      .filter(({ picturesOf }) => !picturesOf)
      .map(({ name }) => filenameOf({ name: `product-${slugOf(name)}`, kind: 'emblem' })),
    ...articles.map(({ slug }) => filenameOf({ name: `article-${slug}`, kind: 'cover' })),
    ...gifts.map(({ name }) => filenameOf({ name: `gift-${slugOf(name)}`, kind: 'emblem' })),
  ]
  assert.equal((await readdir(picturesFolder)).sort(), named.sort())
  const files = await Promise.all(named.map(name => readFile(join(picturesFolder, name))))
  assert.is(new Set(files.map(file => createHash('sha256').update(file).digest('hex'))).size, named.length)
  const bytes = files.reduce((sum, { length }) => sum + length, 0)
  assert.ok(bytes < 6_000_000, `${bytes} bytes of pictures are more than a clone should carry`)
})

const background = async ({ payload }: World) => {
  const where = { filename: { equals: 'mara-moonwater-background.avif' } }
  const [found] = (await payload.find({ collection: 'media', where })).docs
  if (!found) throw new Error('Mara has no background.')
  return found
}

test('a picture has its record, its size and its smaller copies', async ({ world }) => {
  const { width, height, mimeType, sizes } = await background(world)
  assert.equal([width, height, mimeType], [1600, 600, 'image/avif'])
  assert.equal(
    Object.values(sizes ?? {}).flatMap(({ filename }) => filename ?? []),
    [96, 240, 400, 960].map(each => `mara-moonwater-background.${each}.webp`),
  )
})

test('files that are missing are made again, and what staff wrote of the picture stays', async ({
  world,
}) => {
  const { payload } = world
  const config = readConfig()
  const { id } = await background(world)
  await payload.update({ collection: 'media', id, data: { alt: 'A sky over the harbour' } })
  const inPlace = async () =>
    (await readdir(config.mediaFolder)).filter(name => name.startsWith('mara-moonwater-background'))
  for (const name of ['mara-moonwater-background.avif', 'mara-moonwater-background.400.webp']) {
    await rm(join(config.mediaFolder, name), { force: true })
    await seed(payload, config)
    assert.is((await inPlace()).length, 5, name)
  }
  assert.is((await background(world)).alt, 'A sky over the harbour')
  const { updatedAt } = await background(world)
  await seed(payload, config)
  assert.is((await background(world)).updatedAt, updatedAt, 'what is whole is left alone')
})

test.run()
