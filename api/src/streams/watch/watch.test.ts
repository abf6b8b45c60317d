import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { listenTo } from '../../../test/listen.ts'
import { stories } from '../../../test/story.ts'
import {
  announced,
  codeOf,
  ends,
  enters,
  nameOf,
  premium,
  someDetails,
  streamIn,
  watches,
  wentLive,
} from '../../../test/streams/stream-stories.ts'
import type { App } from '../../app.ts'
import { openPostgresBus } from '../../foundation/events/bus.ts'
import { GAP } from '../../foundation/events/bus-listeners.ts'
import { Forbidden } from '../../foundation/fault.ts'
import { renewStreamLink } from '../change-stream.ts'
import { moderationFeed } from '../feed/moderation-feed.ts'
import { goLive } from '../go-live.ts'
import { inviteToStream, withdrawInvitation } from '../people/invite.ts'
import { addBan } from '../people/people.store.ts'
import { replayLink } from '../replays/replay-link.ts'
import { StreamFieldsResolver } from '../stream-fields.resolver.ts'
import { seenStream } from '../stream-of.ts'
import { Stream } from '../stream-type.ts'
import { streamJobs } from '../streams.jobs.ts'
import { streamById } from '../streams.store.ts'
import { streamsPage } from '../streams-page.ts'
import { leaseAudiences } from './audience.ts'
import type { StreamGrant } from './grant-type.ts'
import { checkConnection, joinStream, publishStream, renewGrant } from './join-stream.ts'
import { tendPublishers } from './publisher.ts'
import { showPicture } from './show-picture.ts'
import { leaseViewers } from './viewers.store.ts'

const { story, run } = stories('who watches a stream', ({ app, runs }) => runs(streamJobs(app)))

story('a public one is watched by everybody while it is on, and sent by its reader alone', async world => {
  const { app, mara, orin, theo } = world
  const { id: soon } = await announced(world, mara)
  assert.is(nameOf(await joinStream(app, null, { streamId: soon })), 'StreamNotOpen STREAM_NOT_OPEN')
  assert.is(nameOf(await publishStream(app, mara.viewer, soon)), 'StreamNotOpen STREAM_NOT_OPEN')
  const { id } = await wentLive(world, mara)
  const visitor = (await joinStream(app, null, { streamId: id })) as StreamGrant
  const member = (await joinStream(app, theo.viewer, { streamId: id })) as StreamGrant
  assert.equal([visitor.role, member.role, member.participant], ['SUBSCRIBER', 'SUBSCRIBER', theo.viewer.id])
  const renewed = (await renewGrant(app, null, {
    streamId: id,
    participant: visitor.participant,
  })) as StreamGrant
  assert.is(renewed.participant, visitor.participant)
  for (const participant of ['v.mine', `${visitor.participant}x`, theo.viewer.id, mara.viewer.id, ''])
    assert.is(await codeOf(renewGrant(app, null, { streamId: id, participant })), 'FORBIDDEN')
  assert.is(
    await codeOf(renewGrant(app, orin.viewer, { streamId: id, participant: theo.viewer.id })),
    'FORBIDDEN',
  )
  for (const viewer of [orin.viewer, theo.viewer, await world.viewer('ines')])
    assert.is(await codeOf(publishStream(app, viewer, id)), 'FORBIDDEN')
  const own = (await publishStream(app, mara.viewer, id)) as StreamGrant
  assert.equal([own.role, own.participant, own.channel], ['PUBLISHER', mara.viewer.id, id])
  const checked = (await checkConnection(app, mara.viewer)) as StreamGrant
  assert.equal([checked.role, checked.channel], ['PUBLISHER', `check-${mara.viewer.id}`])
  assert.is(nameOf(await checkConnection(app, theo.viewer)), 'StreamNotAllowed NOT_PUBLISHED')
  assert.is.not(
    ((await joinStream(app, mara.viewer, { streamId: id })) as StreamGrant).participant,
    mara.viewer.id,
  )
  await ends(world, mara, { id })
  assert.is(nameOf(await joinStream(app, theo.viewer, { streamId: id })), 'StreamNotOpen STREAM_NOT_OPEN')
})

story('a private one is there for who was invited, or has the link that stands', async world => {
  const { app, orin, theo, stranger } = world
  const [anna, bo] = [await stranger('Anna'), await stranger('Bo')]
  const stream = await wentLive(world, orin, someDetails({ visibility: 'PRIVATE' }))
  const streamId = stream.id
  const secret = stream.row.secret
  const listed = await streamsPage(app, { kind: 'LIVE', profileId: null, first: 20, after: null })
  assert.equal(
    listed.edges.filter(({ node }) => node.id === streamId),
    [],
  )
  for (const viewer of [null, theo.viewer, anna.viewer]) {
    assert.is(await codeOf(seenStream(app, viewer, streamId)), 'NOT_FOUND')
    assert.is(await codeOf(joinStream(app, viewer, { streamId, secret: `${secret}x` })), 'NOT_FOUND')
  }
  assert.is(
    nameOf(await joinStream(app, null, { streamId, secret })),
    'StreamNotAllowed INVITATION_NEEDED',
    'who signs in',
  )
  streamIn(
    await inviteToStream(app, orin.viewer, { streamId, personIds: [anna.viewer.id], followers: false }),
  )
  assert.is(nameOf(await joinStream(app, anna.viewer, { streamId })), 'StreamGrant')
  assert.is(nameOf(await joinStream(app, bo.viewer, { streamId, secret })), 'StreamGrant')
  await renewStreamLink(app, orin.viewer, streamId)
  assert.is(await codeOf(joinStream(app, theo.viewer, { streamId, secret })), 'NOT_FOUND', 'the old link')
  assert.is(nameOf(await renewGrant(app, bo.viewer, { streamId, participant: bo.viewer.id })), 'StreamGrant')
  const page = await watches(app, bo.viewer, streamId)
  await withdrawInvitation(app, orin.viewer, { streamId, personId: bo.viewer.id })
  assert.instance(await page.cutOff, Forbidden, 'at once')
  assert.is(await codeOf(renewGrant(app, bo.viewer, { streamId, participant: bo.viewer.id })), 'NOT_FOUND')
  assert.is(
    await codeOf(inviteToStream(app, theo.viewer, { streamId, personIds: [], followers: true })),
    'FORBIDDEN',
  )
  await ends(world, orin, stream)
})

story('who was shut out while the bus was lost is sent nothing more once it is back', async world => {
  const { app, mara, stranger } = world
  const [anna, bo] = [await stranger('Anna'), await stranger('Bo')]
  const { id: streamId } = await wentLive(world, mara)
  const pages = [await watches(app, anna.viewer, streamId), await watches<object>(app, bo.viewer, streamId)]
  const chat = await listenTo(app, moderationFeed, mara.viewer, { streamId })
  for (const page of [...pages, chat]) await page.next()
  // Nothing is published of it.
  await app.db.transact(tx => addBan(tx, mara.viewer.id, anna.viewer.id, mara.viewer.id))
  await app.bus.publish([{ topic: GAP, data: null }])
  assert.instance(await pages[0]?.cutOff, Forbidden)
  assert.ok(
    await pages[1]?.receiveUntil(each => 'messages' in (each as object)),
    'everybody else reads how it stands',
  )
  assert.ok(await chat.next())
  for (const page of [...pages, chat]) page.leaves()
  await ends(world, mara, { id: streamId })
})

story('people are counted once, and those of a node that died are gone within ten seconds', async world => {
  const { app, mara, stranger, advance, database } = world
  const anna = await stranger('Anna')
  const { id: streamId } = await wentLive(world, mara)
  const pages = [
    await watches<object>(app, anna.viewer, streamId),
    await watches<object>(app, anna.viewer, streamId),
    await watches<{ viewers?: number }>(app, null, streamId),
  ]
  await watches(app, mara.viewer, streamId)
  const bus = await openPostgresBus(database.url)
  const other: App = { ...app, bus, nodeId: randomUUID() }
  const there = await watches(other, null, streamId)
  await leaseAudiences(app)
  await leaseAudiences(other)
  const count = async () => (await streamById(app.db, streamId))?.viewers
  assert.is(await count(), 3, 'Anna by two pages, and a visitor on each node; not the reader')
  assert.is(
    (await pages[2]?.receiveUntil(each => (each as { viewers?: number }).viewers === 3)) !== undefined,
    true,
  )
  // The other node dies: nobody extends its lease.
  await advance(7)
  await app.db.transact(tx => leaseViewers(tx, app.nodeId, [{ id: streamId, people: 2 }]))
  assert.is(await count(), 3)
  await advance(3)
  assert.is(await count(), 2)
  for (const each of [...pages, there]) each.leaves()
  await leaseAudiences(app)
  assert.is(await count(), 0)
  await ends(world, mara, { id: streamId })
  await bus.close()
  assert.is((await streamById(app.db, streamId))?.peak, 3)
})

story(
  'a reader who is lost is shown so, comes back, and ends the stream by being away too long',
  async world => {
    const { app, mara, stranger, advance, settle } = world
    const client = await stranger('Anna')
    await client.topsUp(500)
    const { id: streamId } = await wentLive(world, mara, premium())
    streamIn(await enters(world, client.viewer, streamId))
    const page = await watches<{ status?: { publisherLostAt: string | null; state: string } }>(
      app,
      client.viewer,
      streamId,
    )
    const publishes = () => listenTo(app, moderationFeed, mara.viewer, { streamId, publishes: true })
    const first = await publishes()
    await advance(60)
    await tendPublishers(app)
    assert.is((await streamById(app.db, streamId))?.publisherLostAt, null)
    first.leaves()
    await advance(10)
    await tendPublishers(app)
    const shown = await page.receiveUntil(({ status }) => status?.publisherLostAt != null)
    assert.is(shown.status?.state, 'LIVE')
    const second = await publishes()
    await advance(60)
    await tendPublishers(app)
    await page.receiveUntil(({ status }) => status?.publisherLostAt === null)
    second.leaves()
    await advance(12)
    await tendPublishers(app)
    const lostAt = (await streamById(app.db, streamId))?.publisherLostAt as Date
    await advance(5 * 60 - 13)
    await tendPublishers(app)
    assert.is((await streamById(app.db, streamId))?.state, 'LIVE')
    await advance(13)
    await tendPublishers(app)
    const over = await streamById(app.db, streamId)
    assert.equal([over?.state, over?.ending, over?.publisherLostAt], ['ENDED', 'LOST', lostAt])
    await page.receiveUntil(({ status }) => status?.state === 'ENDED')
    await settle()
    assert.is((await client.wallet()).balance.minor, 500n, 'it was live for too short a time')
  },
)

story(
  'a recording is shown to all while it runs, and is watched by who might watch the stream',
  async world => {
    const { app, mara, theo, stranger, advance, settle } = world
    const [anna, bo] = [await stranger('Anna'), await stranger('Bo')]
    for (const each of [anna, bo]) await each.topsUp(500)
    const { id } = await wentLive(world, mara, premium({ records: true }))
    streamIn(await enters(world, anna.viewer, id))
    assert.is((await streamById(app.db, id))?.isRecording, false)
    await settle()
    assert.is((await streamById(app.db, id))?.isRecording, true)
    await advance(20 * 60)
    await ends(world, mara, { id })
    await settle()
    const row = await streamById(app.db, id)
    assert.equal([row?.isRecording, row?.hasReplay], [false, true])
    const replays = await streamsPage(app, {
      kind: 'REPLAYS',
      profileId: mara.readerId,
      first: 5,
      after: null,
    })
    assert.equal(
      replays.edges.map(({ node }) => node.id),
      [id],
    )
    const seenBy = (viewer: typeof theo.viewer | null) =>
      new StreamFieldsResolver().replay(Stream.of(row as never), {
        ...{ app, viewer },
        loaders: {
          of: (_: string, read: (ids: string[]) => Promise<Map<string, unknown>>) => ({
            load: async (key: string) => (await read([key])).get(key) ?? null,
          }),
        },
      } as never)
    assert.is((await seenBy(anna.viewer))?.seconds, 60)
    assert.is((await seenBy(mara.viewer))?.contentType, 'video/webm')
    for (const viewer of [null, theo.viewer, bo.viewer]) assert.is(await seenBy(viewer), null)
    streamIn(await enters(world, bo.viewer, id))
    const link = await seenBy(bo.viewer)
    const { pathname, search } = new URL(link?.url ?? '')
    assert.is(app.files.keyOfLink(pathname + search)?.startsWith('streams/'), true)
    assert.ok(await replayLink(app, row as never))
    assert.is((await bo.wallet()).balance.minor, 0n, 'it costs what the entry did')
    assert.equal(await world.audit(), [])
  },
)

story('one goes by voice alone, and its picture comes and goes', async world => {
  const { app, mara, orin } = world
  const { id: streamId } = await announced(world, mara)
  assert.is(
    nameOf(await showPicture(app, mara.viewer, { streamId, isShown: false })),
    'StreamNotOpen STREAM_NOT_OPEN',
  )
  const input = { streamId, hasPicture: false, idempotencyKey: randomUUID() }
  assert.is(streamIn(await goLive(app, mara.viewer, input)).hasPicture, false)
  const page = await watches<{ status?: { hasPicture: boolean } }>(app, null, streamId)
  await page.receiveUntil(({ status }) => status?.hasPicture === false)
  const shown = { streamId, isShown: true }
  assert.is(streamIn(await showPicture(app, mara.viewer, shown)).hasPicture, true)
  await page.receiveUntil(({ status }) => status?.hasPicture === true)
  streamIn(await showPicture(app, mara.viewer, shown))
  assert.is(await codeOf(showPicture(app, orin.viewer, shown)), 'FORBIDDEN')
  await ends(world, mara, { id: streamId })
})

run()
