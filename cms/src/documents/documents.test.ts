import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { richText } from '../seed/rich-text.ts'

const test = suite<{ world: World }>('documents of the house')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

const terms = async ({ payload }: World) =>
  (
    await payload.find({
      collection: 'legal-documents',
      where: { kind: { equals: 'TERMS' } },
      sort: '-version',
    })
  ).docs

test('are there in both languages, published', async ({ world }) => {
  const [english] = await terms(world)
  assert.is(english?.version, 1)
  assert.ok(english?.published && english.publishedAt && english.mustBeAccepted)
  const spanish = await world.payload.findByID({
    collection: 'legal-documents',
    id: english?.id ?? '',
    locale: 'es',
  })
  assert.is(spanish.title, 'Términos de uso')
})

test('are numbered, and stay as they were accepted', async ({ world }) => {
  const { payload } = world
  const collection = 'legal-documents'
  const [first] = await terms(world)
  const id = first?.id ?? ''
  const change = await payload
    .update({ collection, id, data: { title: 'Other words' } })
    .catch(fault => fault)
  assert.is(change.data?.code, 'STAYS_AS_ACCEPTED')
  const unpublish = await payload.update({ collection, id, data: { published: false } }).catch(fault => fault)
  assert.is(unpublish.data?.code, 'STAYS_AS_ACCEPTED')
  const next = await payload.create({
    collection,
    data: { kind: 'TERMS', title: 'Terms of use', changes: 'Clearer words.', body: richText('New words.') },
  })
  assert.is(next.version, 2)
  assert.not.ok(next.publishedAt)
  const edited = await payload.update({ collection, id: next.id, data: { title: 'Terms', published: true } })
  assert.ok(edited.publishedAt)
})

test('are changed by administrators alone', async ({ world }) => {
  const { payload, as } = world
  const create = async (role: 'editor' | 'admin' | 'service') =>
    payload
      .create({
        collection: 'legal-documents',
        data: { kind: 'COOKIES', title: 'Cookies', body: richText('Words.') },
        req: await as(role),
        overrideAccess: false,
      })
      .then(
        () => 'made',
        () => 'refused',
      )
  assert.equal(
    [await create('editor'), await create('service'), await create('admin')],
    ['refused', 'refused', 'made'],
  )
})

test.run()
