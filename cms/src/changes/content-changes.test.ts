import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { difference } from './difference.ts'

const test = suite<{ world: World }>('what people changed in the panel')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

const newest = async ({ payload }: World) =>
  (await payload.find({ collection: 'content-changes', sort: '-createdAt', limit: 1 })).docs[0]

test('is written down with who, what, before and after', async ({ world }) => {
  const { payload } = world
  const req = await world.as('admin')
  const { ringSeconds: before } = await payload.findGlobal({ slug: 'policies' })
  const ringSeconds = Number(before) + 5
  await payload.updateGlobal({ slug: 'policies', data: { ringSeconds }, req, overrideAccess: false })
  const policy = await newest(world)
  assert.equal(
    [policy?.email, policy?.kind, policy?.operation, policy?.fields],
    ['admin@example.test', 'policies', 'update', 'ringSeconds'],
  )
  assert.equal([policy?.before, policy?.after], [{ ringSeconds: before }, { ringSeconds }])
  const where = { slug: { equals: 'mara-moonwater' } }
  const [mara] = (await payload.find({ collection: 'readers', where, depth: 0 })).docs
  const asEditor = await world.as('editor')
  const data = { tagline: 'Changed by an editor.', _status: 'published' as const }
  await payload.update({ collection: 'readers', id: mara?.id ?? '', data, req: asEditor })
  const reader = await newest(world)
  assert.equal([reader?.email, reader?.kind, reader?.document], ['editor@example.test', 'readers', mara?.id])
  assert.match(reader?.fields ?? '', /tagline/)
})

test('is changed by nobody, and read by administrators alone', async ({ world }) => {
  const { payload } = world
  const { id } = (await newest(world)) ?? { id: '' }
  for (const text of [
    "UPDATE cms.content_changes SET email = 'nobody'",
    'DELETE FROM cms.content_changes',
    'TRUNCATE cms.content_changes',
  ]) {
    const cms = await world.database('soulseer_cms')
    await cms.query(text).then(
      () => assert.unreachable(text),
      ({ message }) => assert.match(message, /append only/),
    )
  }
  for (const role of ['editor', 'finance', 'visitor'] as const) {
    const req = await world.as(role)
    await payload.findByID({ collection: 'content-changes', id, req, overrideAccess: false }).then(
      () => assert.unreachable(role),
      ({ status }) => assert.ok([403, 404].includes(status)),
    )
  }
})

test('holds no password, no key and nothing that did not change', () => {
  const found = difference(
    { hash: 'a', apiKey: 'b', updatedAt: '1', name: 'Ada', note: undefined, picture: 'p' },
    {
      hash: 'c',
      apiKey: 'd',
      updatedAt: '2',
      name: 'Ada L.',
      note: null,
      picture: { id: 'p', updatedAt: '1' },
    },
  )
  assert.equal(found, { names: ['name'], before: { name: 'Ada' }, after: { name: 'Ada L.' } })
})

test.run()
