import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { connectionOf } from '../../../test/listen.ts'
import type { Client, Reader } from '../../../test/people.ts'
import { stories } from '../../../test/story.ts'
import {
  codeOf,
  ends,
  nameOf,
  someDetails,
  streamIn,
  wentLive,
} from '../../../test/streams/stream-stories.ts'
import type { World } from '../../../test/world.ts'
import { presenceOfPerson } from '../../availability/toggle-presence.ts'
import { Reading } from '../../readings/index.ts'
import { joinQueue } from '../../readings/queue/join-queue.ts'
import { leaveQueue } from '../../readings/queue/leave-queue.ts'
import { tendQueues } from '../../readings/queue/tend-queues.ts'
import { Waiting } from '../../readings/queue/waiting.ts'
import { waitingFeed } from '../../readings/queue/waiting-feed.ts'
import { currentWaiting } from '../../readings/queue/waiting-of.ts'
import { pauseStream, resumeStream } from '../go-live.ts'
import { banViewer, unbanViewer } from '../people/moderate-people.ts'
import { streamById } from '../streams.store.ts'
import { tendPublishers } from '../watch/publisher.ts'
import { acceptPrivateReading, declinePrivateReading } from './answer-private-reading.ts'
import { askPrivateReading } from './ask-private-reading.ts'
import './on-meter-ended.ts'
import { privateFeed } from './private-feed.ts'

const { story, run } = stories('private readings during a stream')
const taking = someDetails({ takesPrivate: true })

/** Somebody with money who holds a place in the reader's queue, at their page. */
async function waits(
  world: World,
  reader: Reader,
  client?: Client,
): Promise<{ client: Client; place: string }> {
  const who = client ?? (await world.stranger())
  if (!client) await who.topsUp(10_000)
  const waiting = await joinQueue(world.app, who.viewer, {
    ...{ readerId: reader.readerId, channel: 'CHAT', topic: null, question: null, minutes: null },
    ...{ ratePerMinute: await reader.rate('CHAT'), idempotencyKey: randomUUID() },
  })
  if (!(waiting instanceof Waiting)) throw new Error(nameOf(waiting))
  const { id: place } = waiting
  await waitingFeed.open({
    ...{ app: world.app, viewer: who.viewer, args: { id: place } },
    connection: connectionOf(who.viewer),
  })
  return { client: who, place }
}

const asks = ({ app }: World, { viewer }: Client, streamId: string) =>
  askPrivateReading(app, viewer, streamId)
const accepts = (
  { app }: World,
  { viewer }: Reader,
  streamId: string,
  waitingId: string,
  key = randomUUID(),
) => acceptPrivateReading(app, viewer, { streamId, queuedClientId: waitingId, idempotencyKey: key })
const stateOf = async ({ app }: World, id: string) => {
  const row = await streamById(app.db, id)
  return [row?.state, row?.pausedFor]
}

story(
  'pause the stream while they last, and it goes on by itself; nothing is charged before both are there',
  async world => {
    const { app, mara, advance, settle, audit } = world
    const { id } = await wentLive(world, mara, taking)
    const { client, place } = await waits(world, mara)
    assert.is(streamIn(await asks(world, client, id)).takesPrivate, true)
    const key = randomUUID()
    const reading = (await accepts(world, mara, id, place, key)) as Reading
    assert.instance(reading, Reading)
    assert.is(((await accepts(world, mara, id, place, key)) as Reading).id, reading.id, 'the same key again')
    assert.equal(await stateOf(world, id), ['PAUSED', reading.id])
    assert.is((await client.wallet()).balance.minor, 10_000n)
    await client.joins(await client.enters(reading))
    await mara.joins(await mara.enters(reading))
    await settle()
    await advance(30)
    await settle()
    await advance(30)
    await tendPublishers(app)
    assert.equal(await stateOf(world, id), ['PAUSED', reading.id], 'whoever is awaited is not lost')
    assert.is(nameOf(await resumeStream(app, mara.viewer, id)), 'StreamNotAllowed IN_READING')
    await client.ends(reading)
    assert.is(await presenceOfPerson(app.db, mara.viewer.id), 'BUSY', 'nobody rings in between')
    await settle()
    assert.equal(await stateOf(world, id), ['LIVE', null])
    assert.is(await presenceOfPerson(app.db, mara.viewer.id), 'BUSY')
    assert.ok((await client.wallet()).balance.minor < 10_000n)
    await audit()
    await ends(world, mara, { id })
  },
)

story('leave nobody else a moment to ring: who waited waits on', async world => {
  const { app, mara, settle } = world
  const { id } = await wentLive(world, mara, taking)
  const first = await waits(world, mara)
  const second = await waits(world, mara)
  streamIn(await asks(world, second.client, id))
  const reading = (await accepts(world, mara, id, second.place)) as Reading
  await tendQueues(app)
  await second.client.ends(reading)
  await tendQueues(app)
  assert.is((await currentWaiting(app.db, first.client.viewer))?.state, 'WAITING')
  await settle()
  assert.equal(await stateOf(world, id), ['LIVE', null])
  await ends(world, mara, { id })
  await tendQueues(app)
  assert.is((await currentWaiting(app.db, first.client.viewer))?.state, 'RINGING')
  await mara.declines({ id: (await currentWaiting(app.db, first.client.viewer))?.row.readingId ?? '' })
  await settle()
})

story(
  'go on after a client who never joined, and end the stream if its reader does not come back',
  async world => {
    const { app, mara, advance, settle } = world
    const { id } = await wentLive(world, mara, taking)
    const { client, place } = await waits(world, mara)
    streamIn(await asks(world, client, id))
    await accepts(world, mara, id, place)
    await advance(300)
    await settle()
    await settle()
    assert.equal(await stateOf(world, id), ['LIVE', null])
    assert.is((await client.wallet()).balance.minor, 10_000n)
    await advance(11)
    await tendPublishers(app)
    const lost = await streamById(app.db, id)
    assert.ok(lost?.publisherLostAt)
    await advance((lost?.lostMinutes ?? 0) * 60)
    await tendPublishers(app)
    const over = await streamById(app.db, id)
    assert.equal([over?.state, over?.ending], ['ENDED', 'LOST'])
  },
)

story('are for those who hold a place, of readers who take them, and asked for once', async world => {
  const { app, mara, orin, stranger } = world
  const { id } = await wentLive(world, mara, taking)
  const idle = await stranger()
  assert.is(nameOf(await asks(world, idle, id)), 'StreamNotAllowed PLACE_NEEDED')
  const { client, place } = await waits(world, mara)
  streamIn(await banViewer(app, mara.viewer, { streamId: id, personId: client.viewer.id }))
  assert.is(nameOf(await asks(world, client, id)), 'StreamNotAllowed BANNED')
  await unbanViewer(app, mara.viewer, { streamId: id, personId: client.viewer.id })
  assert.is(nameOf(await accepts(world, mara, id, place)), 'StreamNotAllowed CLIENT_GONE', 'they did not ask')
  streamIn(await asks(world, client, id))
  streamIn(await asks(world, client, id))
  assert.is(await codeOf(accepts(world, orin, id, place)), 'FORBIDDEN')
  const declined = { streamId: id, queuedClientId: place }
  assert.is(await codeOf(declinePrivateReading(app, orin.viewer, declined)), 'FORBIDDEN')
  streamIn(await declinePrivateReading(app, mara.viewer, declined))
  assert.is(nameOf(await asks(world, client, id)), 'StreamNotAllowed DECLINED')
  assert.is(nameOf(await accepts(world, mara, id, place)), 'StreamNotAllowed CLIENT_GONE')
  assert.is((await currentWaiting(app.db, client.viewer))?.state, 'WAITING', 'the place stays')
  await pauseStream(app, mara.viewer, id)
  assert.is(nameOf(await asks(world, client, id)), 'StreamNotOpen STREAM_NOT_OPEN')
  await leaveQueue(app, client.viewer, place)
  await ends(world, mara, { id })
  const plain = await wentLive(world, mara)
  const other = await waits(world, mara)
  assert.is(nameOf(await asks(world, other.client, plain.id)), 'StreamNotAllowed NOT_TO_BE_INTERRUPTED')
  await leaveQueue(app, other.client.viewer, other.place)
  await ends(world, mara, plain)
})

story('are one at a time, and a stream that ends meanwhile is not paused', async world => {
  const { app, orin, settle } = world
  const { id } = await wentLive(world, orin, taking)
  const [one, two] = [await waits(world, orin), await waits(world, orin)]
  streamIn(await asks(world, one.client, id))
  streamIn(await asks(world, two.client, id))
  const both = await Promise.all([one, two].map(({ place }) => accepts(world, orin, id, place)))
  assert.equal(both.map(nameOf).sort(), ['Reading', 'StreamNotOpen STREAM_NOT_OPEN'])
  const reading = both.find(each => each instanceof Reading) as Reading
  await ends(world, orin, { id })
  assert.is(await presenceOfPerson(app.db, orin.viewer.id), 'BUSY', 'in the reading')
  await orin.ends(reading)
  await settle()
  assert.equal(await stateOf(world, id), ['ENDED', null])
  const left = [one, two].find(({ place }) => place !== reading.row.id) as typeof one
  assert.is(nameOf(await accepts(world, orin, id, left.place)), 'StreamNotOpen STREAM_NOT_OPEN')
  for (const { client, place } of [one, two]) await leaveQueue(app, client.viewer, place)
})

story(
  'are listed for the reader alone; who left meanwhile is taken no more, and the stream stays live',
  async world => {
    const { app, selene } = world
    const { id } = await wentLive(world, selene, taking)
    const client = await world.stranger()
    await client.topsUp(10_000)
    const { place } = await waits(world, selene, client)
    streamIn(await asks(world, client, id))
    const feed = await privateFeed.open({
      ...{ app, viewer: selene.viewer, args: { streamId: id } },
      connection: connectionOf(selene.viewer),
    })
    assert.equal(
      (await feed.replay?.(null))?.map(({ asking }) => asking.map(each => each.id)),
      [[place]],
    )
    await assertForbidden(() =>
      privateFeed.open({
        ...{ app, viewer: client.viewer, args: { streamId: id } },
        connection: connectionOf(client.viewer),
      }),
    )
    await leaveQueue(app, client.viewer, place)
    assert.is(nameOf(await accepts(world, selene, id, place)), 'StreamNotAllowed CLIENT_GONE')
    assert.equal(await stateOf(world, id), ['LIVE', null])
    assert.is(await presenceOfPerson(app.db, selene.viewer.id), 'BUSY')
    assert.equal(
      (await feed.replay?.(null))?.map(({ asking }) => asking.length),
      [0],
    )
    await ends(world, selene, { id })
  },
)

async function assertForbidden(open: () => unknown): Promise<void> {
  assert.is(await codeOf((async () => open())()), 'FORBIDDEN')
}

run()
