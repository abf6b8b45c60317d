import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { Fault } from '../foundation/fault.ts'
import { extendReading, proposeExtension } from './extend-reading.ts'
import { entriesSince } from './feed/reading-log.ts'
import { ReadingNotOpen } from './refusals.ts'

const { story, run } = stories('a reading of agreed length')

/** Mara's chat costs 2.99 a minute. */
const RATE = 299

story(
  'ends when the agreed minutes are over, to the second',
  async ({ theo, mara, advance, settle, audit }) => {
    await theo.topsUp(20 * RATE)
    const before = (await theo.wallet()).balance.minor
    const call = await theo.calls(mara, 'CHAT', 3)
    await settle()
    await advance(100)
    await settle()
    assert.is((await call.now()).meter.minuteLimit, 3)
    assert.is((await call.now()).meter.minutesLeft, 2)
    await advance(100)
    await settle()
    const ended = await call.now()
    assert.is(ended.state, 'ENDED')
    assert.is(ended.ending, 'TIME_UP')
    assert.is(ended.meter.sharedMilliseconds, 180_000)
    assert.is(before - (await theo.wallet()).balance.minor, BigInt(3 * RATE))
    assert.equal(await audit(), [])
  },
)

story('goes on for as long as the client agrees to more', async ({ theo, mara, app, advance, settle }) => {
  await theo.topsUp(20 * RATE)
  const call = await theo.calls(mara, 'CHAT', 3)
  await settle()
  await advance(130)
  await settle()
  await Promise.all(Array.from({ length: 20 }, () => extendReading(app, theo.viewer, call.id, 5)))
  assert.is((await call.now()).meter.minuteLimit, 5)
  await extendReading(app, theo.viewer, call.id, 4)
  assert.is((await call.now()).meter.minuteLimit, 5, 'never fewer than agreed to')
  await advance(80)
  await settle()
  assert.is((await call.now()).state, 'ACTIVE')
  await extendReading(app, theo.viewer, call.id, null)
  await advance(120)
  await settle()
  assert.is((await call.now()).state, 'ACTIVE')
  assert.is((await call.now()).meter.minutesCharged, 6)
  await theo.ends(call)
  assert.instance(await extendReading(app, theo.viewer, call.id, 30), ReadingNotOpen)
})

story(
  "warns of its end, and takes the reader's word for a proposal alone",
  async ({ theo, mara, app, advance, settle }) => {
    await theo.topsUp(20 * RATE)
    const call = await theo.calls(mara, 'CHAT', 3)
    await settle()
    const asked = await Promise.all([1, 2, 3].map(() => proposeExtension(app, mara.viewer, call.id, 10)))
    assert.ok(asked.every(answer => 'meter' in answer && answer.meter.minuteLimit === 3))
    await advance(130)
    await settle()
    const entries = await entriesSince(app.db, call.id, { sequence: 0, minutes: 0 }, 'nobody')
    const kinds = entries.map(entry => (entry.kind === 'stored' ? entry.event.type : 'minute'))
    assert.is(kinds.filter(kind => kind === 'session.extension-asked').length, 1)
    assert.is(kinds.filter(kind => kind === 'session.minutes-low').length, 2)
    await advance(60)
    await settle()
    assert.is((await call.now()).ending, 'TIME_UP')
    assert.instance(await proposeExtension(app, mara.viewer, call.id, 20), ReadingNotOpen)
  },
)

story("is the client's alone to extend", async ({ theo, mara, app }) => {
  await theo.topsUp(20 * RATE)
  const call = await theo.calls(mara, 'CHAT', 3)
  for (const wrong of [
    () => extendReading(app, mara.viewer, call.id, 60),
    () => proposeExtension(app, theo.viewer, call.id, 60),
    () => extendReading(app, theo.viewer, call.id, 241),
    () => extendReading(app, theo.viewer, call.id, 0),
    () => proposeExtension(app, mara.viewer, call.id, 1),
  ])
    assert.instance(await wrong().catch(fault => fault), Fault)
  assert.is((await call.now()).meter.minuteLimit, 3)
  await theo.ends(call)
})

story(
  'charges no minute that was not agreed to, however late the meter looks',
  async ({ theo, mara, advance, audit }) => {
    await theo.topsUp(20 * RATE)
    const call = await theo.calls(mara, 'CHAT', 3)
    await advance(260)
    await theo.ends(call)
    const ended = await call.now()
    assert.is(ended.ending, 'TIME_UP')
    assert.is(ended.meter.charged.minor, BigInt(3 * RATE))
    assert.equal(await audit(), [])
  },
)

run()
