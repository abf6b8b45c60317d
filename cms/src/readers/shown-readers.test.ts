import type pg from 'pg'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'

const test = suite<{ world: World; api: pg.Client }>('what the API is shown of readers')
test.before(async context => {
  context.world = await openWorld()
  context.api = await context.world.database('soulseer_api')
})
test.after(({ world }) => world.close())

test('follows a save: her words, her lists, her pictures', async ({ world: { payload }, api }) => {
  const { id, picture } = await shown(api, 'mara-moonwater')
  await payload.update({
    collection: 'readers',
    id,
    data: { tagline: 'A new line about tarot.', languages: ['es'] },
  })
  const after = await shown(api, 'mara-moonwater')
  assert.is(after.tagline, 'A new line about tarot.')
  assert.equal(after.languages, ['es'])
  assert.equal(after.picture, picture)
})

test('follows the name of an attribute and the words of a picture', async ({ world: { payload }, api }) => {
  const [runes] = (await payload.find({ collection: 'attributes', where: { slug: { equals: 'runes' } } }))
    .docs
  await payload.update({ collection: 'attributes', id: runes?.id ?? '', data: { name: 'Elder Runes' } })
  assert.ok((await shown(api, 'orin-starling')).attributes.some(({ names }) => names.en === 'Elder Runes'))
  const es = { name: 'Runas viejas' }
  await payload.update({ collection: 'attributes', id: runes?.id ?? '', locale: 'es', data: es })
  assert.ok(
    (await shown(api, 'orin-starling')).attributes.some(
      ({ names }) => names.en === 'Elder Runes' && names.es === 'Runas viejas',
    ),
  )
  const where = { filename: { equals: 'orin-starling-emblem.avif' } }
  const [emblem] = (await payload.find({ collection: 'media', where })).docs
  await payload.update({ collection: 'media', id: emblem?.id ?? '', data: { alt: 'A comet over two rings' } })
  assert.is((await shown(api, 'orin-starling')).picture?.alt, 'A comet over two rings')
})

test('has nobody who is a draft or archived', async ({ world: { payload }, api }) => {
  const { id } = await shown(api, 'caspian-rook')
  await payload.update({
    collection: 'readers',
    id,
    data: { tagline: 'Not yet said in public' },
    draft: true,
  })
  assert.is((await shown(api, 'caspian-rook')).tagline, 'Straight answers from a crooked deck.')
  await payload.update({ collection: 'readers', id, data: { archived: true, _status: 'published' } })
  assert.is(
    await shown(api, 'caspian-rook').catch((error: Error) => error.message),
    'caspian-rook is not shown',
  )
  await payload.update({ collection: 'readers', id, data: { archived: false, _status: 'published' } })
  assert.is((await shown(api, 'caspian-rook')).tagline, 'Not yet said in public')
})

test('saves of a reader and of her attribute at once both show', async ({ world: { payload }, api }) => {
  const { id } = await shown(api, 'thea-lindqvist')
  const [runes] = (await payload.find({ collection: 'attributes', where: { slug: { equals: 'runes' } } }))
    .docs
  for (const round of [1, 2, 3, 4, 5, 6, 7, 8]) {
    await Promise.all([
      payload.update({ collection: 'readers', id, data: { location: `Town ${round}` } }),
      payload.update({ collection: 'attributes', id: runes?.id ?? '', data: { name: `Runes ${round}` } }),
    ])
    const after = await shown(api, 'thea-lindqvist')
    assert.is(after.location, `Town ${round}`)
    assert.ok(after.attributes.some(({ names }) => names.en === `Runes ${round}`))
  }
})

test('keeps a migration from dropping what it needs', async ({ world }) => {
  const cms = await world.database('soulseer_cms')
  for (const [table, column] of [
    ['readers', 'tagline'],
    ['readers', 'archived'],
    ['readers_topics', 'value'],
    ['media', 'width'],
    ['attributes', 'kind'],
  ]) {
    const dropping = cms.query(`ALTER TABLE cms.${table} DROP COLUMN ${column}`)
    assert.match(await dropping.then(() => 'dropped', String), /other objects depend on it/)
  }
})

type Shown = {
  id: string
  tagline: string
  location: string
  languages: string[]
  picture: { alt: string } | null
  attributes: { names: { en: string; es?: string } }[]
}

async function shown(api: pg.Client, slug: string): Promise<Shown> {
  const { rows } = await api.query<{ shown: Shown }>('SELECT shown FROM cms.shown_readers WHERE slug = $1', [
    slug,
  ])
  const [row] = rows
  if (!row) throw new Error(`${slug} is not shown`)
  return row.shown
}

test.run()
