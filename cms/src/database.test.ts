import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../test/world.ts'

const test = suite<{ world: World }>('connections of the cms')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

test('more transactions than there are connections, each with a statement outside of it, all end', async ({
  world: { payload },
}) => {
  const saves = Array.from({ length: 30 }, async () => {
    const transactionID = (await payload.db.beginTransaction()) ?? ''
    const inside = await payload.count({ collection: 'readers', req: { transactionID } })
    const outside = await payload.count({ collection: 'readers' })
    await payload.db.commitTransaction(transactionID)
    return inside.totalDocs === outside.totalDocs
  })
  assert.equal(new Set(await Promise.all(saves)), new Set([true]))
})

test.run()
