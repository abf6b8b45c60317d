import type { RequiredDataFromCollectionSlug } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { idsBySlug } from '../seed/present.ts'

const test = suite<{ world: World }>('credit packages of staff')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

type Data = RequiredDataFromCollectionSlug<'packages'>
const whole: Data = { name: 'A try', priceMinor: 2000, bonusMinor: 0, perPerson: 'UNLIMITED', sort: 100 }

async function refusal({ payload }: World, fields: Partial<Data>): Promise<string> {
  return payload.create({ collection: 'packages', data: { ...whole, ...fields } }).then(
    () => '',
    (error: { data?: { errors?: { message: string }[] } }) =>
      error.data?.errors?.[0]?.message ?? String(error),
  )
}

test('a bonus is at most the price, in whole cents, and a window ends after it begins', async ({ world }) => {
  const of = (fields: Partial<Data>) => refusal(world, fields)
  assert.match(await of({ bonusMinor: 2001 }), /highest amount/)
  assert.match(await of({ bonusMinor: -1 }), /lowest amount/)
  assert.match(await of({ bonusMinor: 0.5 }), /cents/)
  assert.match(await of({ priceMinor: 99 }), /lowest amount/)
  const [from, until] = ['2030-01-02T00:00:00.000Z', '2030-01-01T00:00:00.000Z']
  assert.match(await of({ from, until }), /end/)
  assert.is(await of({ bonusMinor: 2000 }), '')
})

test('a brand marks one at most; another brand marks its own', async ({ world }) => {
  const { payload } = world
  const brands = await idsBySlug(payload, 'brands')
  const [soulseer = '', auralumic = ''] = [brands.get('soulseer'), brands.get('auralumic')]
  assert.match(await refusal(world, { mostPopular: true }), /“A long reading” is already marked/)
  const { docs } = await payload.find({ collection: 'packages', where: { mostPopular: { equals: true } } })
  const id = docs[0]?.id ?? ''
  await payload.update({ collection: 'packages', id, data: { brands: [soulseer] } })
  assert.match(await refusal(world, { mostPopular: true, brands: [soulseer, auralumic] }), /already marked/)
  assert.is(await refusal(world, { mostPopular: true, brands: [auralumic] }), '')
  const takes = () => payload.update({ collection: 'packages', id, data: { brands: [] } })
  assert.match(String(await takes().catch(problem => problem)), /mostPopular|most popular|Most popular/i)
  await payload.update({ collection: 'packages', id, data: { archived: true } })
  assert.is(
    await refusal(world, { mostPopular: true, brands: [soulseer] }),
    '',
    'an archived one marks nothing',
  )
})

test('finance and administrators set them, nobody deletes them', async ({ world: { payload, as } }) => {
  const { docs } = await payload.find({ collection: 'packages', limit: 1 })
  const id = docs[0]?.id ?? ''
  const save = async (role: Parameters<World['as']>[0]) =>
    payload
      .update({
        ...{ collection: 'packages', id, data: { sort: 5 }, overrideAccess: false },
        req: await as(role),
      })
      .then(
        () => true,
        () => false,
      )
  assert.equal(await Promise.all((['finance', 'admin'] as const).map(save)), [true, true])
  const others = ['support', 'editor', 'moderator', 'service', 'visitor', 'archived'] as const
  assert.equal(new Set(await Promise.all(others.map(save))), new Set([false]))
  const gone = payload.delete({ collection: 'packages', id, overrideAccess: false, req: await as('admin') })
  assert.ok(await gone.catch((problem: Error) => problem))
})

test.run()
