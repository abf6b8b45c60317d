import pg from 'pg'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import { chargeDue, warnOrEnd } from './meter.store.ts'

const { story, run } = stories('the meter')

/** Mara's chat costs 2.99 a minute. */
const RATE = 299

story('waits for nobody who holds a reading: it charges, and tells or ends at the next tick', async world => {
  const { stranger, mara, orin, advance, settle, audit } = world
  const [poor, rich] = [await stranger(), await stranger()]
  await poor.topsUp(3 * RATE)
  await rich.topsUp(5 * RATE)
  const [short, long] = [await poor.calls(mara), await rich.calls(orin)]
  await settle()
  await advance(150)
  await settle()
  await advance(45)
  await holding(world, [short.id, long.id], async () => {
    await settle()
    const goesOn = await long.now()
    assert.is(goesOn.meter.minutesCharged, 4)
    assert.is((await short.now()).state, 'ACTIVE')
    assert.is((await poor.wallet()).balance.minor, 0n)
  })
  await settle()
  const ended = await short.now()
  assert.is(ended.ending, 'OUT_OF_FUNDS')
  assert.is(ended.meter.sharedMilliseconds, 180_000)
  await rich.ends(long)
  assert.equal(await audit(), [])
})

story(
  'who tops up between the round that could not charge and the end goes on',
  async ({ app, stranger, mara, advance, settle, audit }) => {
    const client = await stranger()
    await client.topsUp(3 * RATE)
    const call = await client.calls(mara)
    await settle()
    await advance(150)
    await settle()
    await advance(30)
    const all = { since: null, limit: 10, part: 0, parts: 1 }
    const { low } = await app.db.atOnce(tx => chargeDue(tx, all, [3, 1]))
    assert.equal([...low], [[call.id, 0]])
    await client.topsUp(2 * RATE)
    assert.equal(await app.db.atOnce(tx => warnOrEnd(tx, low)), { ended: [], busy: [] })
    const now = await call.now()
    assert.is(now.state, 'ACTIVE')
    assert.is(now.meter.minutesCharged, 4)
    await client.ends(call)
    assert.is((await client.wallet()).balance.minor, BigInt(2 * RATE))
    assert.equal(await audit(), [])
  },
)

/** As a verb would that is not through yet. */
async function holding({ database }: World, readings: string[], meanwhile: () => Promise<void>) {
  const verb = new pg.Client(database.ownerUrl)
  await verb.connect()
  try {
    await verb.query('BEGIN')
    await verb.query('SELECT FROM api.readings WHERE id = ANY ($1) FOR NO KEY UPDATE', [readings])
    await meanwhile()
  } finally {
    await verb.end()
  }
}

run()
