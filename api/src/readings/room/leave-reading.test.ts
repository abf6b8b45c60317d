import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'

const { story, run } = stories('a side that goes or is lost')

/** Mara's chat costs 2.99 a minute. */
const RATE = 299

story(
  'stops the meter when a side is lost, at its last sign of life',
  async ({ stranger, mara, advance, settle, audit }) => {
    const client = await stranger()
    await client.topsUp(5000)
    const call = await client.calls(mara)
    await settle()
    await advance(90)
    await settle()
    call.theirs.fallsSilent(2000)
    call.theirs.closes()
    await settle()
    const paused = await call.now()
    assert.is(paused.state, 'PAUSED')
    assert.ok(paused.meter.sharedMilliseconds < 90_000 && paused.meter.sharedMilliseconds > 86_000)
    await advance(40)
    await settle()
    assert.is((await call.now()).meter.minutesCharged, 2, 'nobody pays for the pause')
    const back = await client.enters(call)
    await client.joins(back)
    assert.is((await call.now()).state, 'ACTIVE')
    await advance(25)
    await settle()
    assert.is((await call.now()).meter.minutesCharged, 2, 'the paid minute goes on where it stopped')
    await advance(10)
    await settle()
    assert.is((await call.now()).meter.minutesCharged, 3)
    await client.ends(call)
    assert.equal(await audit(), [])
  },
)

story(
  'ends after the grace period, and gives back what the lost side did not use',
  async ({ stranger, mara, advance, settle, audit }) => {
    const client = await stranger()
    await client.topsUp(5000)
    const call = await client.calls(mara)
    await settle()
    await advance(30)
    call.hers.closes()
    await settle()
    await advance(121)
    await settle()
    const reading = await call.now()
    assert.is(reading.ending, 'CONNECTION_LOST')
    assert.ok(reading.meter.charged.minor <= BigInt(Math.floor((RATE * 31) / 60)))
    assert.equal(await audit(), [])
  },
)

story(
  'counts a dead node’s sides as lost since its last sign of life',
  async ({ stranger, mara, advance, settle, app, audit }) => {
    const client = await stranger()
    await client.topsUp(5000)
    const call = await client.calls(mara)
    await settle()
    await advance(20)
    await settle()
    await advance(100, { allSilent: true })
    await settle()
    const reading = await call.now()
    assert.is(reading.state, 'PAUSED')
    assert.is(reading.meter.minutesCharged, 1)
    assert.ok(reading.meter.sharedMilliseconds < 22_000)
    await client.joins(call.theirs)
    await mara.joins(call.hers)
    assert.is((await call.now()).state, 'ACTIVE', 'who still hangs on the node was entered again')
    await client.ends(call)
    assert.ok(app.nodeId)
    assert.equal(await audit(), [])
  },
)

story(
  'a page that comes back before it was missed was away since its last sign of life',
  async ({ stranger, mara, advance, settle }) => {
    const client = await stranger()
    await client.topsUp(5000)
    const call = await client.calls(mara)
    await settle()
    await advance(30)
    call.theirs.fallsSilent(4000)
    const again = await client.enters(call, call.theirs.room.pageSession)
    assert.is((await call.now()).state, 'PAUSED')
    call.theirs.closes()
    await client.joins(again)
    const back = await call.now()
    assert.is(back.state, 'ACTIVE', 'the old connection closing late changes nothing')
    assert.ok(back.meter.sharedMilliseconds <= 26_000)
    await client.ends(call)
  },
)

story('an end that a page finds when it goes is published to her desk', async world => {
  const { app, stranger, mara, advance, settle, audit } = world
  const client = await stranger()
  await client.topsUp(3 * RATE)
  const { accountId, balance } = await mara.earnings()
  const call = await client.calls(mara)
  await advance(150)
  await settle()
  const published = new Promise<void>(resolve =>
    app.bus.on(`account:${accountId}`, async () => {
      const now = await mara.earnings()
      if (now.balance.minor === balance.minor + 628n && (await mara.pending()) === 0n) resolve()
    }),
  )
  await advance(31)
  await client.leaves(call.theirs)
  assert.is((await call.now()).ending, 'OUT_OF_FUNDS')
  await published
  assert.equal(await audit(), [])
})

run()
