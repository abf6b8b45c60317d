import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'

const test = suite<{ world: World }>('host names of brands')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

test('a host belongs to one brand, also when another is made', async ({ world: { payload } }) => {
  const { docs } = await payload.find({
    collection: 'brands',
    where: { slug: { equals: 'soulseer' } },
    depth: 0,
  })
  const [known] = docs
  if (!known) throw new Error('the seeded brand is missing')
  const { id: _, createdAt: __, updatedAt: ___, ...data } = known
  const make = (hosts: string[]) =>
    payload.create({ collection: 'brands', data: { ...data, slug: 'another', name: 'Another', hosts } }).then(
      () => 'made',
      () => 'refused',
    )
  assert.is(await make(['localhost']), 'refused')
  assert.is(await make(['another.localhost']), 'made')
})

test.run()
