import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import {
  codeOf,
  ends,
  enters,
  nameOf,
  premium,
  someDetails,
  streamIn,
  wentLive,
} from '../../../test/streams/stream-stories.ts'
import type { World } from '../../../test/world.ts'
import { money } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { StreamMessage } from '../chat/message-type.ts'
import { deleteMessage } from '../chat/moderate-messages.ts'
import { sendMessage } from '../chat/send-message.ts'
import type { Details } from '../details.ts'
import { takeDownStream } from '../end-stream.ts'
import { banViewer } from '../people/moderate-people.ts'
import { accessOf } from '../stream.ts'
import { seenStream } from '../stream-of.ts'
import { streamJobs } from '../streams.jobs.ts'
import { streamById } from '../streams.store.ts'
import { summaryOf } from '../summary/summary-of.ts'
import { ReplayResolver } from './replay.resolver.ts'
import { replayLink } from './replay-link.ts'
import { setReplayTerms } from './set-replay-terms.ts'

const { story, run } = stories('recordings of streams', ({ app, runs }) => runs(streamJobs(app)))

/** A stream of Mara's that is live and recorded. */
async function recorded(world: World, details: Partial<Details> = {}, kind = someDetails): Promise<string> {
  await world.advance(1)
  const { id } = await wentLive(world, world.mara, kind({ records: true, ...details }))
  await world.settle()
  return id
}

async function isOver(world: World, id: string, after = 11 * 60): Promise<void> {
  await world.advance(after)
  await ends(world, world.mara, { id })
  await world.settle()
}

const asks = ({ app, mara }: World, streamId: string, minor: bigint | null, replaysChat = false) =>
  setReplayTerms(app, mara.viewer, {
    ...{ streamId, replaysChat },
    price: minor === null ? null : money(minor, 'USD'),
  })

const accessTo = async ({ app }: World, viewer: Viewer | null, id: string) => {
  const { row, standing } = await seenStream(app, viewer, id)
  return accessOf(row, viewer, standing)
}

async function withMoney({ stranger }: World, minor: number, name?: string) {
  const client = await stranger(name)
  await client.topsUp(minor)
  return client
}
const balance = async (client: { wallet(): Promise<{ balance: { minor: bigint } }> }) =>
  (await client.wallet()).balance.minor

story('cost what their reader asks, once, and are free for who paid the entry', async world => {
  const { app, mara } = world
  const [early, late] = [await withMoney(world, 500), await withMoney(world, 300)]
  const id = await recorded(world, {}, premium)
  streamIn(await enters(world, early.viewer, id))
  streamIn(await asks(world, id, 300n))
  assert.is(await accessTo(world, late.viewer, id), 'ENTRY_NEEDED')
  assert.is(nameOf(await enters(world, late.viewer, id, 300n)), 'StreamPriceChanged STREAM_PRICE_CHANGED')
  await isOver(world, id)
  const before = (await mara.earnings()).balance.minor
  assert.is(await accessTo(world, early.viewer, id), 'OPEN')
  for (const viewer of [null, late.viewer]) assert.is(await accessTo(world, viewer, id), 'ENTRY_NEEDED')
  assert.is(nameOf(await enters(world, late.viewer, id, 500n)), 'StreamPriceChanged STREAM_PRICE_CHANGED')

  const key = randomUUID()
  const bought = await Promise.all(
    Array.from({ length: 8 }, (_, at) => enters(world, late.viewer, id, 300n, at % 2 ? randomUUID() : key)),
  )
  for (const each of bought) streamIn(each)
  assert.is(await balance(late), 0n, 'paid once')
  assert.is((await mara.earnings()).balance.minor, before + 210n, '70% of 3.00, at once')
  assert.is(await accessTo(world, late.viewer, id), 'OPEN')
  const row = await streamById(app.db, id)
  assert.is(row && (await summaryOf(app, row))?.earned.minor, 560n, 'the entry and the recording')
  assert.is(nameOf(await enters(world, mara.viewer, id, 300n)), 'StreamNotAllowed OWN_STREAM')
  assert.equal(await world.audit(), [])
})

story('may be free where the entry was paid, and paid where the stream was open to all', async world => {
  const client = await withMoney(world, 300)
  const paid = await recorded(world, {}, premium)
  await isOver(world, paid)
  assert.is(await accessTo(world, null, paid), 'ENTRY_NEEDED', 'at the price of the entry, unless it is set')
  streamIn(await asks(world, paid, null))
  assert.is(await accessTo(world, null, paid), 'OPEN')
  assert.is(nameOf(await enters(world, client.viewer, paid)), 'StreamNotAllowed NOT_TO_BE_ENTERED')

  const open = await recorded(world)
  await isOver(world, open)
  assert.is(await accessTo(world, null, open), 'OPEN')
  streamIn(await asks(world, open, 300n))
  assert.is(await accessTo(world, null, open), 'ENTRY_NEEDED')
  streamIn(await enters(world, client.viewer, open, 300n))
  assert.is(await accessTo(world, client.viewer, open), 'OPEN')
  await banViewer(world.app, world.mara.viewer, { streamId: open, personId: client.viewer.id })
  assert.is(await accessTo(world, client.viewer, open), 'BANNED')
})

story('are set by their reader alone, within the bounds of an entry', async world => {
  const { app, orin, mara } = world
  const id = await recorded(world)
  const terms = { streamId: id, price: null, replaysChat: true }
  assert.is(await codeOf(setReplayTerms(app, orin.viewer, terms)), 'FORBIDDEN')
  assert.is(nameOf(await asks(world, id, 1n)), 'StreamInvalid REPLAY_PRICE')
  assert.is(nameOf(await asks(world, id, 10_000_000n)), 'StreamInvalid REPLAY_PRICE')
  const euros = { ...terms, price: money(300n, 'EUR') }
  assert.is(nameOf(await setReplayTerms(app, mara.viewer, euros)), 'StreamInvalid REPLAY_PRICE')
  await isOver(world, id)
  streamIn(await takeDownStream(app, { streamId: id, reason: 'Rules.' }))
  assert.is(nameOf(await asks(world, id, null)), 'StreamNotOpen STREAM_NOT_OPEN')
})

story('are not had for an entry that was given back', async world => {
  const client = await withMoney(world, 500)
  const id = await recorded(world, {}, premium)
  streamIn(await enters(world, client.viewer, id))
  await isOver(world, id, 60)
  assert.is(await balance(client), 500n, 'it was live for too short a time')
  assert.is(await accessTo(world, client.viewer, id), 'ENTRY_NEEDED')
  streamIn(await enters(world, client.viewer, id))
  assert.equal([await accessTo(world, client.viewer, id), await balance(client)], ['OPEN', 0n])
  assert.equal(await world.audit(), [])
})

story('that staff take down give back what was paid for them lately, and are shown no more', async world => {
  const { app, mara, settle, advance } = world
  const [early, old, late] = [
    await withMoney(world, 500),
    await withMoney(world, 300),
    await withMoney(world, 300),
  ]
  const id = await recorded(world, {}, premium)
  streamIn(await enters(world, early.viewer, id))
  streamIn(await asks(world, id, 300n, true))
  await isOver(world, id)
  const before = (await mara.earnings()).balance.minor
  streamIn(await enters(world, old.viewer, id, 300n))
  await advance(15 * 24 * 3600)
  streamIn(await enters(world, late.viewer, id, 300n))
  assert.is((await mara.earnings()).balance.minor, before + 420n)
  streamIn(await takeDownStream(app, { streamId: id, reason: 'Rules.' }))
  await settle()
  await settle()
  assert.equal([await balance(early), await balance(old), await balance(late)], [0n, 0n, 300n])
  assert.is((await mara.earnings()).balance.minor, before + 210n)
  assert.is((await streamById(app.db, id))?.hasReplay, false)
  assert.is(nameOf(await enters(world, late.viewer, id, 300n)), 'StreamNotOpen STREAM_NOT_OPEN')
  assert.equal(await world.audit(), [])
})

story('show the chat along when their reader wants: at its time, without what was removed', async world => {
  const { app, mara, theo, advance } = world
  const id = await recorded(world, { holdsLinks: true, slowSeconds: 0 })
  const writes = async (text: string) => {
    const message = await sendMessage(app, theo.viewer, { streamId: id, text, idempotencyKey: randomUUID() })
    assert.instance(message, StreamMessage)
    return message as StreamMessage
  }
  await advance(3)
  const first = await writes('Good evening')
  const removed = await writes('I take this back')
  await writes('look at example.com')
  await advance(5)
  await writes('What a card')
  await deleteMessage(app, theo.viewer, removed.id)
  await isOver(world, id, 60)

  const shown = async (fromSecond: number, seconds: number) => {
    const row = await streamById(app.db, id)
    const replay = row && (await replayLink(app, row))
    assert.ok(replay)
    const messages = await new ReplayResolver().messages(replay, { app } as never, fromSecond, seconds)
    return messages.map(({ message, offsetMilliseconds }) => [message.text, offsetMilliseconds])
  }
  assert.equal(await shown(0, 60), [], 'not unless the reader wants')
  streamIn(await asks(world, id, null, true))
  assert.equal(await shown(0, 60), [
    ['Good evening', 3_000],
    ['What a card', 8_000],
  ])
  assert.equal(await shown(4, 60), [['What a card', 8_000]])
  assert.equal(await shown(0, 8), [['Good evening', 3_000]], 'the end of a part belongs to the next')
  assert.equal(await shown(100, 60), [], 'behind the end of the recording')
  for (const [from, seconds] of [
    [-1, 60],
    [0, 301],
    [0, 0],
  ] as const)
    assert.is(await codeOf(shown(from, seconds)), 'BAD_INPUT')
  await deleteMessage(app, mara.viewer, first.id)
  assert.equal(await shown(0, 60), [['What a card', 8_000]], 'what is removed later is gone, too')
})

run()
