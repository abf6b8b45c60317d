import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import type { Reader } from '../generated/payload-types.ts'
import type { ProfileEditCode } from './profile-edit.ts'

const test = suite<{ world: World }>('a reader edits her profile through the API')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

type Answer = Reader | { code: ProfileEditCode } | { problems: string[] }
const tagline = 'Tarot for whoever is still awake.'

test('her own fields change at once and make a version', async ({ world }) => {
  const mara = await reader(world, 'mara-moonwater')
  const before = await versions(world, mara)
  const after = await edit(world, mara, 'first', { tagline, rates: { chat: 310 } })
  assert.ok('tagline' in after)
  assert.is(after.tagline, tagline)
  assert.is(after.rates?.chat, 310)
  assert.is(after.rates?.voice, 399, 'a channel not named keeps its rate')
  assert.is(after._status, 'published')
  assert.is((await versions(world, mara)) - before, 1)
})

test('an edit made on a passed version is refused', async ({ world }) => {
  const orin = await reader(world, 'orin-starling')
  await edit(world, orin, 'now', { tagline: 'Plain words, plainly said.' })
  assert.equal(await edit(world, orin, 'late', { tagline: 'A later thought about it.' }), {
    code: 'VERSION_PASSED',
  })
})

test('20 times the same edit at once: one effect', async ({ world }) => {
  const selene = await reader(world, 'selene-nightbloom')
  const before = await versions(world, selene)
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => edit(world, selene, 'same', { location: 'Sintra, Portugal' })),
  )
  assert.is(answers.filter(answer => 'location' in answer).length, 1)
  assert.is(answers.filter(answer => 'code' in answer && answer.code === 'ALREADY_APPLIED').length, 19)
  assert.is((await versions(world, selene)) - before, 1)
})

test('two different edits at once: the second one must look again', async ({ world }) => {
  const ilse = await reader(world, 'ilse-amberwood')
  const answers = await Promise.all([
    edit(world, ilse, 'left', { location: 'Delft, Netherlands' }),
    edit(world, ilse, 'right', { location: 'Leiden, Netherlands' }),
  ])
  assert.equal(answers.map(answer => ('code' in answer ? answer.code : 'SAVED')).sort(), [
    'SAVED',
    'VERSION_PASSED',
  ])
})

test('a key is for one edit', async ({ world }) => {
  const thea = await reader(world, 'thea-lindqvist')
  await edit(world, thea, 'once', { location: 'Umeå, Sweden' })
  const again = await reader(world, 'thea-lindqvist')
  assert.equal(await edit(world, again, 'once', { location: 'Kiruna, Sweden' }), { code: 'KEY_REUSED' })
})

test('what is not hers is not changed', async ({ world }) => {
  const emrys = await reader(world, 'emrys-thornfield')
  assert.equal(await edit(world, emrys, 'greedy', { archived: true }), { code: 'NOT_HERS' })
  assert.equal(await edit(world, emrys, 'greedier', { subject: 'user_theo' }), { code: 'NOT_HERS' })
})

test("staff's unfinished draft is neither published nor mixed in", async ({ world }) => {
  const noor = await reader(world, 'noor-elhadi')
  const draft = { name: 'Noor the Draft', bio: 'Unfinished. '.repeat(20) }
  await world.payload.update({ collection: 'readers', id: noor.id, data: draft, draft: true })
  const after = await edit(world, noor, 'during-draft', { location: 'Cairo, Egypt' })
  assert.ok('name' in after)
  assert.is(after.name, 'Noor Elhadi')
  assert.is((await reader(world, 'noor-elhadi')).bio, noor.bio)
})

test('mistakes come back by field', async ({ world }) => {
  const hana = await reader(world, 'hana-kirishima')
  const answer = await edit(world, hana, 'wrong', { rates: { chat: 1 }, tagline: 'no' })
  assert.ok('problems' in answer)
  assert.equal(answer.problems.sort(), ['rates.chat', 'tagline'])
})

async function edit(world: World, on: Reader, key: string, data: Partial<Reader>): Promise<Answer> {
  const req = await world.as('service', { 'if-match': `"${on.updatedAt}"`, 'idempotency-key': key })
  return world.payload
    .update({ collection: 'readers', id: on.id, data, req, overrideAccess: false, depth: 0 })
    .catch((error: { data?: { code?: ProfileEditCode; errors?: { path: string }[] } }) => {
      if (error.data?.code) return { code: error.data.code }
      if (error.data?.errors) return { problems: error.data.errors.map(({ path }) => path) }
      throw error
    })
}

async function reader({ payload }: World, slug: string): Promise<Reader> {
  const { docs } = await payload.find({
    collection: 'readers',
    where: { slug: { equals: slug } },
    depth: 0,
    draft: false,
  })
  const [found] = docs
  if (!found) throw new Error(`${slug} was not seeded.`)
  return found
}

async function versions({ payload }: World, { id }: Reader): Promise<number> {
  return (await payload.countVersions({ collection: 'readers', where: { parent: { equals: id } } })).totalDocs
}

test.run()
