import pg from 'pg'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import { slotsBetween } from './charge-due.ts'

const { story, run } = stories('the charge of the minutes that are due')

/** Mara's chat costs 2.99 a minute. */
const RATE = 299

story('waits for nobody who holds a session: it charges, and ends at the next tick', async world => {
  const { stranger, mara, orin, advance, settle, audit } = world
  const [poor, rich] = [await stranger(), await stranger()]
  await poor.topsUp(3 * RATE)
  await rich.topsUp(5 * RATE)
  const [short, long] = [await poor.calls(mara), await rich.calls(orin)]
  await settle()
  await advance(150.125)
  await settle()
  await advance(45)
  await holding(world, 'SELECT FROM sessions.sessions FOR NO KEY UPDATE', async () => {
    await settle()
    assert.is((await long.now()).meter.minutesCharged, 4)
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

story('who tops up between the charge that failed and the end goes on', async world => {
  const { stranger, mara, advance, settle, audit } = world
  const client = await stranger()
  await client.topsUp(3 * RATE)
  const call = await client.calls(mara)
  await settle()
  await advance(150)
  await settle()
  await advance(30)
  await holding(world, 'SELECT FROM sessions.sessions FOR NO KEY UPDATE', async () => {
    await settle()
    assert.is((await call.now()).state, 'ACTIVE')
    await client.topsUp(2 * RATE)
  })
  await settle()
  const now = await call.now()
  assert.is(now.state, 'ACTIVE')
  assert.is(now.meter.minutesCharged, 4)
  await client.ends(call)
  assert.is((await client.wallet()).balance.minor, BigInt(2 * RATE))
  assert.equal(await audit(), [])
})

for (const [what, lock] of [
  ['wallet', 'SELECT FROM ledger.accounts FOR NO KEY UPDATE'],
  ['meter', 'SELECT FROM sessions.meters FOR NO KEY UPDATE'],
]) {
  story(`comes again to a ${what} that somebody held`, async world => {
    const { stranger, mara, advance, settle, audit } = world
    const client = await stranger()
    await client.topsUp(5 * RATE)
    const call = await client.calls(mara)
    await settle()
    await advance(60.5)
    await holding(world, lock ?? '', async () => {
      await settle()
      assert.is((await call.now()).meter.minutesCharged, 1)
    })
    await settle()
    assert.is((await call.now()).meter.minutesCharged, 2)
    await client.ends(call)
    assert.equal(await audit(), [])
  })
}

story('shares of the slots between two moments are all of them, once', async () => {
  const [from, to] = [new Date(59_940), new Date(60_120)]
  const shares = [0, 1].flatMap(part => slotsBetween(from, to, part, 2))
  assert.equal(
    shares.sort((a, b) => a - b),
    [0, 1, 599],
  )
  assert.is(slotsBetween(new Date(0), new Date(3_600_000), 0, 1).length, 600)
})

/** As a verb would that is not through yet. */
async function holding({ database }: World, lock: string, meanwhile: () => Promise<void>): Promise<void> {
  const verb = new pg.Client(database.ownerUrl)
  await verb.connect()
  try {
    await verb.query('BEGIN')
    await verb.query(lock)
    await meanwhile()
  } finally {
    await verb.end()
  }
}

run()
