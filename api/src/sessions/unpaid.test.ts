import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { connectionOf } from '../../test/listen.ts'
import { stories } from '../../test/story.ts'
import { Forbidden } from '../foundation/fault.ts'
import { readingFeed } from '../readings/feed/reading-feed.ts'
import { isContent } from '../readings/feed/reading-log.ts'
import { ReadingNotOpen } from '../readings/refusals.ts'
import { sendMessage } from '../readings/room/send-message.ts'
import { sendSignal } from '../readings/room/send-signal.ts'

const { story, run } = stories('nothing that is paid for travels unpaid')

/** Mara's chat costs 2.99 a minute. */
const RATE = 299n

story('no message before both are connected, and none while the meter stands still', async world => {
  const { app, mara, stranger, advance, settle } = world
  const client = await stranger()
  await client.topsUp(5_000)
  await mara.goesOnline()
  const reading = await client.requests(mara)
  if (!('row' in reading)) throw new Error('not rung')
  const writes = () => sendMessage(app, client.viewer, reading.id, 'Anybody there?', randomUUID())
  const theirs = await client.enters(reading)
  assert.instance(await writes(), ReadingNotOpen, 'while it rings')
  await mara.accepts(reading)
  assert.instance(await writes(), ReadingNotOpen, 'while both connect')
  await client.joins(theirs)
  assert.instance(await writes(), ReadingNotOpen, 'while one is connected')
  const hers = await mara.enters(reading)
  await mara.joins(hers)
  assert.not.instance(await writes(), ReadingNotOpen)
  await settle()
  await advance(7.5)
  await mara.leaves(hers)
  assert.instance(await writes(), ReadingNotOpen, 'while the reader is gone')
  await mara.joins(hers)
  assert.not.instance(await writes(), ReadingNotOpen)
  await client.ends(reading)
  assert.instance(await writes(), ReadingNotOpen, 'after its end')
})

story(
  'whoever comes back by another connection every few seconds pays for what was served meanwhile',
  async ({ app, mara, stranger, advance, settle, audit }) => {
    const client = await stranger()
    await client.topsUp(5_000)
    const call = await client.calls(mara)
    await settle()
    let page = call.theirs
    for (let blink = 0; blink < 8; blink++) {
      await advance(4)
      // The old connection answers nothing any more, but was sent a message a moment ago.
      page.fallsSilent(4_000)
      page.room.servedAt = Date.now()
      assert.ok('text' in (await sendMessage(app, mara.viewer, call.id, `Part ${blink}`, randomUUID())))
      const again = await client.enters(call, page.room.pageSession)
      page.closes()
      page = again
    }
    await client.ends(call)
    const { meter } = await call.now()
    assert.is(meter.sharedMilliseconds, 32_000)
    assert.is(meter.charged.minor, (RATE * 32n) / 60n)
    assert.equal(await audit(), [])
  },
)

story('interruptions have one budget for the whole reading', async world => {
  const { mara, stranger, advance, settle, audit } = world
  const client = await stranger()
  await client.topsUp(5_000)
  const call = await client.calls(mara)
  await settle()
  await advance(10)
  for (let blink = 0; blink < 2; blink++) {
    await client.leaves(call.theirs)
    await advance(50)
    await settle()
    assert.is((await call.now()).state, 'PAUSED')
    await client.joins(call.theirs)
  }
  await client.leaves(call.theirs)
  await advance(19.5)
  await settle()
  assert.is((await call.now()).state, 'PAUSED')
  await advance(0.75)
  await settle()
  const over = await call.now()
  assert.is(over.ending, 'CONNECTION_LOST')
  assert.is(over.meter.sharedMilliseconds, 10_000)
  assert.equal(await audit(), [])
})

story(
  'whoever comes back after the budget is used up comes too late, though no sweep looked yet',
  async world => {
    const { mara, stranger, advance, settle, audit } = world
    const client = await stranger()
    await client.topsUp(5_000)
    const call = await client.calls(mara)
    await settle()
    await advance(10.25)
    await client.leaves(call.theirs)
    await advance(120.001)
    await client.joins(call.theirs)
    const over = await call.now()
    assert.is(over.ending, 'CONNECTION_LOST')
    assert.is(over.meter.sharedMilliseconds, 10_250)
    assert.equal(await audit(), [])
  },
)

story(
  'a page that joins again and again without a sign of life is lost each time',
  async ({ mara, stranger, advance, settle, audit }) => {
    const client = await stranger()
    await client.topsUp(5_000)
    const call = await client.calls(mara)
    await settle()
    await advance(10.25)
    for (let join = 0; join < 3; join++) {
      call.theirs.fallsSilent(6_500)
      await settle()
      assert.is((await call.now()).state, 'PAUSED')
      await client.joins(call.theirs)
      await advance(6.5)
    }
    await settle()
    assert.is((await call.now()).state, 'PAUSED')
    await client.ends(call)
    assert.equal(await audit(), [])
  },
)

story('signals that connect nobody come to an end', async world => {
  const { app, mara, stranger } = world
  const client = await stranger()
  await client.topsUp(5_000)
  await mara.goesOnline()
  const reading = await client.requests(mara)
  if (!('row' in reading)) throw new Error('not rung')
  const theirs = await client.enters(reading)
  const hers = await mara.enters(reading)
  const [pageSession, to] = [theirs.room.pageSession, hers.room.pageSession]
  const signals = (data = '{}') =>
    sendSignal(app, client.viewer, {
      readingId: reading.id,
      pageSession,
      to,
      kind: 'candidate',
      data,
      clientKey: randomUUID(),
    })
  assert.instance(await signals(), ReadingNotOpen, 'not while it rings')
  await mara.accepts(reading)
  assert.not.instance(await signals(), ReadingNotOpen)
  assert.instance(await signals('x'.repeat(20_000)), ReadingNotOpen, 'a letter is no signal')
  for (let sent = 1; sent < 400; sent++) await signals()
  assert.instance(await signals(), ReadingNotOpen)
  await client.ends(reading)
})

story(
  'a page that owes a sign of life is sent no message before it gives one',
  async ({ app, mara, stranger }) => {
    const client = await stranger()
    await client.topsUp(5_000)
    const call = await client.calls(mara)
    let silentMs = 0
    const connection = connectionOf(client.viewer, () => Date.now() - silentMs)
    const args = { readingId: call.id, pageSession: call.theirs.room.pageSession }
    const opening = await readingFeed.open({ app, viewer: client.viewer, args, connection })
    await client.joins(call.theirs)
    await sendMessage(app, mara.viewer, call.id, 'Listen.', randomUUID())
    const entries = (await opening.replay?.('0')) ?? []
    const message = entries.find(isContent)
    const state = entries.find(entry => !isContent(entry))
    if (!message || !state) throw new Error('nothing happened')
    assert.is(opening.ready?.(message), null)
    silentMs = 4_000
    assert.is(opening.ready?.(state), null, 'what is free is sent at once')
    const waits = opening.ready?.(message)
    assert.instance(waits, Promise)
    connection.signs()
    await waits
    await opening.closed?.()
    await client.ends(call)
  },
)

story('a stranger receives and sends nothing', async ({ app, mara, stranger }) => {
  const [client, other] = [await stranger(), await stranger()]
  await client.topsUp(5_000)
  const call = await client.calls(mara)
  const refusal = await other.enters(call).catch(fault => fault)
  assert.instance(refusal, Forbidden)
  const sent = await sendMessage(app, other.viewer, call.id, 'Hello', randomUUID()).catch(fault => fault)
  assert.instance(sent, Forbidden)
  await client.ends(call)
})

run()
