import { handleEndpoints } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { horoscopesFor } from '../seed/content/horoscope-seed.ts'
import { idsBySlug } from '../seed/present.ts'
import { richText } from '../seed/rich-text.ts'
import { minutesOf } from './reading-minutes.ts'

const test = suite<{ world: World }>('articles and horoscopes')
test.before(async context => {
  context.world = await openWorld().catch(fault => {
    console.error(fault)
    throw fault
  })
})
test.after(({ world }) => world.close())

const SUMMARY = 'A summary that is long enough to say what it is about.'

async function articleData({ payload }: World) {
  const [cover] = (await payload.find({ collection: 'media', limit: 1, depth: 0 })).docs
  return {
    title: 'A quiet hour',
    slug: '',
    summary: SUMMARY,
    cover: cover?.id ?? '',
    body: richText('Words.'),
    _status: 'published' as const,
  }
}

test('an article is dated when it is published, named after its title, and knows how long it takes', async ({
  world,
}) => {
  const { payload } = world
  const data = await articleData(world)
  const draft = await payload.create({
    collection: 'articles',
    draft: true,
    data: { ...data, _status: 'draft' },
  })
  assert.equal([draft.publishedAt ?? null, draft.slug, draft.minutes], [null, 'a-quiet-hour', 1])
  const shown = await payload.update({ collection: 'articles', id: draft.id, data: { _status: 'published' } })
  assert.ok(Math.abs(Date.parse(shown.publishedAt ?? '') - Date.now()) < 60_000)
  const at = '2031-01-01T09:00:00.000Z'
  const later = await payload.update({ collection: 'articles', id: draft.id, data: { publishedAt: at } })
  assert.is(later.publishedAt, at, 'what lies ahead stays')
})

test('a body is read at 220 words a minute, and takes at least one', () => {
  const words = (count: number) => richText(Array(count).fill('word').join(' '))
  assert.equal(
    [0, 1, 220, 221, 440, 441].map(count => minutesOf(words(count))),
    [1, 1, 1, 2, 2, 3],
  )
  assert.is(minutesOf(null), 1)
})

test('they are written by editors and administrators alone', async ({ world }) => {
  const data = await articleData(world)
  const create = async (
    role: 'editor' | 'admin' | 'support' | 'moderator' | 'service' | 'visitor',
    slug: string,
  ) => {
    const asked = { data: { ...data, slug }, req: await world.as(role), overrideAccess: false }
    return world.payload.create({ collection: 'articles', ...asked }).then(
      () => 'made',
      () => 'refused',
    )
  }
  const answers = []
  for (const role of ['editor', 'admin', 'support', 'moderator', 'service', 'visitor'] as const)
    answers.push(await create(role, `by-${role}`))
  assert.equal(answers, ['made', 'made', 'refused', 'refused', 'refused', 'refused'])
})

test('a sign has one horoscope a day on each brand', async ({ world }) => {
  const { payload } = world
  const brands = await idsBySlug(payload, 'brands')
  const create = (data: { day: string; brand?: string; sign?: 'LEO' | 'VIRGO' }) =>
    payload
      .create({
        collection: 'horoscopes',
        data: { sign: 'LEO', body: richText('Words.'), _status: 'published', ...data },
      })
      .then(
        ({ day }) => day,
        fault => fault.data?.code,
      )
  assert.is(await create({ day: '2031-05-01T22:15:00.000Z' }), '2031-05-01T12:00:00.000Z')
  assert.is(await create({ day: '2031-05-01' }), 'ONE_A_DAY')
  assert.is(await create({ day: '2031-05-01', sign: 'VIRGO' }), '2031-05-01T12:00:00.000Z')
  assert.is(await create({ day: '2031-05-02' }), '2031-05-02T12:00:00.000Z')
  const brand = brands.get('auralumic') ?? ''
  assert.is(await create({ day: '2031-05-01', brand }), '2031-05-01T12:00:00.000Z')
  assert.is(await create({ day: '2031-05-01', brand }), 'ONE_A_DAY')
})

test('the seeds have a horoscope for each sign of the coming days, in both languages, and none says the same twice', async ({
  world,
}) => {
  const { totalDocs } = await world.payload.count({ collection: 'horoscopes' })
  assert.ok(totalDocs >= 14 * 12)
  const days = Array.from({ length: 14 }, (_, at) =>
    new Date(Date.UTC(2026, 11, 1 + at)).toISOString().slice(0, 10),
  )
  const all = days.flatMap(horoscopesFor)
  for (const language of ['en', 'es'] as const)
    assert.is(new Set(all.map(each => each[language])).size, 14 * 12, language)
  assert.ok(all.every(({ en, es }) => en.length > 60 && es.length > 60))
})

test('the focal point of a picture is kept, and its smaller copies stay whole', async ({ world }) => {
  const { payload } = world
  const where = { filename: { equals: 'mara-moonwater-background.avif' } }
  const [before] = (await payload.find({ collection: 'media', where, depth: 0 })).docs
  if (!before) throw new Error('Mara has no background.')
  const req = await world.as('editor')
  req.query = { uploadEdits: { focalPoint: { x: 80, y: 30 } } }
  const after = await payload.update({
    collection: 'media',
    id: before.id,
    data: {},
    req,
    overrideAccess: false,
  })
  assert.equal([after.focalX, after.focalY], [80, 30])
  const sizesOf = ({ sizes }: typeof after) =>
    Object.values(sizes ?? {}).map(({ filename, width, height }) => [filename, width, height])
  assert.equal(sizesOf(after), sizesOf(before))
  assert.is(after.filename, before.filename)
  const address = `http://127.0.0.1${after.sizes?.w400?.url}`
  const served = await handleEndpoints({ config: payload.config, request: new Request(address) })
  assert.is(served.status, 200)
  const api = await world.database('soulseer_api')
  const focus = async (id: string) =>
    (await api.query("SELECT picture -> 'focus' AS focus FROM cms.pictures WHERE id = $1", [id])).rows[0]
      ?.focus
  assert.equal(await focus(before.id), { x: 80, y: 30 })
  const { rows } = await api.query(
    "SELECT shown -> 'background' -> 'focus' AS focus FROM cms.shown_readers WHERE slug = 'mara-moonwater'",
  )
  assert.equal(rows, [{ focus: { x: 80, y: 30 } }], 'where a reader shows it, too')
  const middle = await payload.update({
    collection: 'media',
    id: before.id,
    data: { focalX: 50, focalY: 50 },
  })
  assert.is(await focus(middle.id), null)
})

test.run()
