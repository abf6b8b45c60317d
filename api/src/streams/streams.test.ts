import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { uploads } from '../../test/files/sample-picture.ts'
import { stories } from '../../test/story.ts'
import {
  announced,
  codeOf,
  ends,
  enters,
  nameOf,
  premium,
  someDetails,
  streamIn,
  wentLive,
} from '../../test/streams/stream-stories.ts'
import { receiveIdentityEvent } from '../accounts/index.ts'
import { presenceOfPerson } from '../availability/toggle-presence.ts'
import { money } from '../foundation/money.ts'
import { joinQueue } from '../readings/queue/join-queue.ts'
import { ReaderUnavailable } from '../readings/refusals.ts'
import { changeStream } from './change-stream.ts'
import { coverOf } from './cover.ts'
import type { Details } from './details.ts'
import { cancelStream, endStream, takeDownStream } from './end-stream.ts'
import { goLive, pauseStream, resumeStream, startStream } from './go-live.ts'
import { scheduleStream } from './schedule-stream.ts'
import './on-access-lost.ts'
import { streamById } from './streams.store.ts'
import { ownStreams, streamsPage } from './streams-page.ts'

const { story, run } = stories('streams of a reader')

const HOUR_MS = 3_600_000
const page = (kind: 'LIVE' | 'UPCOMING' = 'UPCOMING', first = 20, after: string | null = null) => ({
  ...{ kind, first, after },
  profileId: null,
})

story('are announced, go live and end; their reader is busy meanwhile', async world => {
  const { app, mara } = world
  const stream = await announced(world, mara)
  assert.equal([stream.state, stream.title, stream.viewers], ['SCHEDULED', 'Full moon circle', 0])
  const listed = async (kind: 'LIVE' | 'UPCOMING') =>
    (await streamsPage(app, page(kind))).edges.map(({ node }) => node.id)
  assert.equal(await listed('UPCOMING'), [stream.id])
  const input = { streamId: stream.id, idempotencyKey: randomUUID() }
  assert.is(streamIn(await goLive(app, mara.viewer, input)).state, 'LIVE')
  assert.is(streamIn(await goLive(app, mara.viewer, input)).state, 'LIVE', 'the same key again')
  await mara.goesOnline()
  assert.is(await presenceOfPerson(app.db, mara.viewer.id), 'BUSY')
  assert.equal([await listed('UPCOMING'), await listed('LIVE')], [[], [stream.id]])
  const over = await ends(world, mara, stream)
  assert.equal([over.state, over.ending], ['ENDED', 'READER'])
  assert.is(await presenceOfPerson(app.db, mara.viewer.id), 'ONLINE')
  assert.is(nameOf(await endStream(app, mara.viewer, stream.id)), 'StreamNotOpen STREAM_NOT_OPEN')
  assert.is((await ownStreams(app, mara.viewer.id, 5, null)).edges[0]?.node.id, stream.id)
})

story('go live once, however often it is asked at once', async world => {
  const { app, orin } = world
  const details = someDetails()
  const key = randomUUID()
  const begun = await Promise.all(
    Array.from({ length: 20 }, () => startStream(app, orin.viewer, { details, idempotencyKey: key })),
  )
  assert.is(new Set(begun.map(each => streamIn(each).id)).size, 1)
  await ends(world, orin, streamIn(begun[0] as object))
  const others = await Promise.all(
    Array.from({ length: 20 }, () =>
      startStream(app, orin.viewer, { details, idempotencyKey: randomUUID() }),
    ),
  )
  const names = others.map(nameOf)
  assert.is(names.filter(name => name === 'Stream').length, 1)
  assert.is(names.filter(name => name === 'StreamNotAllowed ALREADY_LIVE').length, 19)
  const live = others.find(each => nameOf(each) === 'Stream') as { id: string }
  await ends(world, orin, live)
})

story(
  'offer a place in the queue meanwhile; a pause lets the reader be rung, and the stream goes on after it',
  async world => {
    const { app, mara, stranger, settle } = world
    const client = await stranger()
    await client.topsUp(10_000)
    await mara.goesOnline()
    const { id } = await wentLive(world, mara)
    const rung = await client.requests(mara)
    assert.is(rung instanceof ReaderUnavailable && rung.presence, 'BUSY')
    const asked = {
      ...{ readerId: mara.readerId, channel: 'CHAT', topic: null, question: null },
      ...{ ratePerMinute: await mara.rate('CHAT'), idempotencyKey: randomUUID() },
    } as const
    assert.ok('id' in (await joinQueue(app, client.viewer, asked as never)))
    assert.is(streamIn(await pauseStream(app, mara.viewer, id)).state, 'PAUSED')
    assert.is(
      nameOf(await startStream(app, mara.viewer, { details: someDetails(), idempotencyKey: randomUUID() })),
      'StreamNotAllowed ALREADY_LIVE',
    )
    const call = await client.calls(mara)
    await settle()
    assert.is(nameOf(await resumeStream(app, mara.viewer, id)), 'StreamNotAllowed IN_READING')
    await client.ends(call)
    assert.is(streamIn(await resumeStream(app, mara.viewer, id)).state, 'LIVE')
    await ends(world, mara, { id })
  },
)

story('do not begin while their reader is in a reading', async world => {
  const { app, selene, stranger, settle } = world
  const client = await stranger()
  await client.topsUp(10_000)
  const call = await client.calls(selene)
  await settle()
  const input = { details: someDetails(), idempotencyKey: randomUUID() }
  assert.is(nameOf(await startStream(app, selene.viewer, input)), 'StreamNotAllowed IN_READING')
  await client.ends(call)
  const { id } = streamIn(await startStream(app, selene.viewer, input))
  await ends(world, selene, { id })
})

story('are of approved readers alone, and each verb of their own reader alone', async world => {
  const { app, mara, orin, theo } = world
  const input = { details: someDetails(), idempotencyKey: randomUUID() }
  assert.is(nameOf(await startStream(app, theo.viewer, input)), 'StreamNotAllowed NOT_PUBLISHED')
  const { id } = await announced(world, mara)
  const staff = await world.viewer('ines')
  for (const viewer of [orin.viewer, theo.viewer, staff]) {
    const change = { streamId: id, details: someDetails(), startsAt: new Date() }
    for (const asked of [
      () => goLive(app, viewer, { streamId: id, idempotencyKey: randomUUID() }),
      () => changeStream(app, viewer, change),
      () => cancelStream(app, viewer, { streamId: id, reason: 'Mine now' }),
      () => endStream(app, viewer, id),
      () => pauseStream(app, viewer, id),
      () => resumeStream(app, viewer, id),
    ])
      assert.is(await codeOf(asked()), 'FORBIDDEN')
  }
  assert.is(
    streamIn(await cancelStream(app, mara.viewer, { streamId: id, reason: 'I am ill.' })).reason,
    'I am ill.',
  )
})

story('are refused with what is wrong with them', async world => {
  const { app, mara } = world
  const tried = async (over: Partial<Details>, inMs = HOUR_MS) => {
    const startsAt = new Date(app.clock.now().getTime() + inMs)
    const input = { details: someDetails(over), startsAt, idempotencyKey: randomUUID() }
    return nameOf(await scheduleStream(app, mara.viewer, input)).replace('StreamInvalid ', '')
  }
  assert.is(await tried({ title: ' a ' }), 'TITLE')
  assert.is(await tried({ topic: 'x'.repeat(61) }), 'TOPIC')
  assert.is(await tried({ description: 'x'.repeat(1001) }), 'DESCRIPTION')
  assert.is(await tried({ slowSeconds: 601 }), 'SLOW_SECONDS')
  assert.is(await tried({ price: money(500n, 'USD') }), 'PRICE', 'a public one costs nothing')
  assert.is(await tried({ visibility: 'PREMIUM' }), 'PRICE')
  for (const minor of [299n, 20_001n])
    assert.is(await tried({ visibility: 'PREMIUM', price: money(minor, 'USD') }), 'PRICE')
  assert.is(await tried({}, -1), 'STARTS_AT')
  assert.is(await tried({}, 91 * 24 * HOUR_MS), 'STARTS_AT')
})

story('change until they begin, but not what people paid for', async world => {
  const { app, mara, stranger } = world
  const stream = await announced(world, mara, premium())
  const { id: upload } = await uploads(app, mara.viewer)
  const change = (details: Details) =>
    changeStream(app, mara.viewer, { streamId: stream.id, details, startsAt: stream.startsAt })
  const changed = streamIn(await change(premium({ title: 'New moon', upload, price: money(700n, 'USD') })))
  assert.equal([changed.title, changed.price], ['New moon', money(700n, 'USD')])
  const picture = await coverOf(app, changed.row)
  assert.equal([picture?.width, picture?.alt, picture?.sources.length], [900, 'New moon', 2])
  const client = await stranger()
  await client.topsUp(700)
  streamIn(await enters(world, client.viewer, stream.id, 700n))
  assert.is(nameOf(await change(premium())), 'StreamInvalid ENTRIES_SOLD')
  assert.is(nameOf(await change(someDetails())), 'StreamInvalid ENTRIES_SOLD')
  streamIn(await change(premium({ title: 'Half moon', price: money(700n, 'USD') })))
  streamIn(await cancelStream(app, mara.viewer, { streamId: stream.id, reason: 'Clouds.' }))
})

story('are taken down by staff with a reason, and end with their reader’s access', async world => {
  const { app, orin, settle } = world
  const { id } = await wentLive(world, orin)
  assert.is(nameOf(await takeDownStream(app, { streamId: id, reason: ' ' })), 'StreamInvalid REASON')
  const down = streamIn(await takeDownStream(app, { streamId: id, reason: 'Not what it said.' }))
  assert.equal([down.state, down.ending, down.reason], ['ENDED', 'STAFF', 'Not what it said.'])
  const next = await wentLive(world, orin)
  const later = await announced(world, orin)
  await receiveIdentityEvent(app, { id: randomUUID(), type: 'DELETED', subject: orin.viewer.subject })
  await settle()
  const [first, second] = [await streamById(app.db, next.id), await streamById(app.db, later.id)]
  assert.equal([first?.state, first?.ending], ['ENDED', 'SHUT_OUT'])
  assert.equal([second?.state, second?.ending], ['CANCELLED', 'SHUT_OUT'])
})

run()
