import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { countUnjoinedRing, forgetUnjoinedRings, ringAllowance, secondsToWait } from './ring-allowance.ts'

const { story, run } = stories('rings that nobody comes to')

const rings = (ofThisReader: number, ofAllReaders = ofThisReader, seconds = 0) => ({
  ofThisReader,
  ofAllReaders,
  secondsSinceThisReader: seconds,
  secondsSinceAny: seconds,
})

story('waits grow with each ring in vain, and end by themselves', async () => {
  assert.equal(
    [0, 1, 2, 3, 4, 5, 6, 60].map(count => secondsToWait(rings(count))),
    [0, 0, 60, 300, 1_800, 14_400, 86_400, 86_400],
  )
  assert.is(secondsToWait(rings(3, 3, 299.5)), 1)
  assert.is(secondsToWait(rings(3, 3, 300)), 0)
})

story('who lets every reader ring once waits as well', async () => {
  assert.equal(
    [3, 4, 5, 6].map(count => secondsToWait(rings(0, count))),
    [0, 0, 60, 300],
  )
})

story(
  'a client who never joins waits longer each time, for that reader; joining makes it good',
  async world => {
    const { app, theo, nadia, mara, orin, advance } = world
    const waits = (client = theo, reader = mara) => ringAllowance(app.db, client.viewer.id, reader.viewer.id)
    const inVain = () => app.db.transact(tx => countUnjoinedRing(tx, theo.viewer.id, mara.viewer.id))
    assert.is(await waits(), 0)
    await inVain()
    assert.is(await waits(), 0)
    await inVain()
    assert.is(await waits(), 60)
    assert.is(await waits(theo, orin), 0)
    assert.is(await waits(nadia), 0)
    await advance(61)
    assert.is(await waits(), 0)
    await inVain()
    assert.is(await waits(), 300)
    await app.db.transact(tx => forgetUnjoinedRings(tx, theo.viewer.id, mara.viewer.id))
    assert.is(await waits(), 0)

    await inVain()
    await inVain()
    await advance(24 * 60 * 60)
    assert.is(await waits(), 0)
    await inVain()
    assert.is(await waits(), 0, 'what is a day old is forgotten')
  },
)

run()
