import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { listenTo } from '../../../test/listen.ts'
import { stories } from '../../../test/story.ts'
import {
  codeOf,
  ends,
  nameOf,
  someDetails,
  streamIn,
  watches,
  wentLive,
} from '../../../test/streams/stream-stories.ts'
import type { World } from '../../../test/world.ts'
import { addFavourite } from '../../favourites/add-favourite.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { buildExport } from '../../privacy/build-export.ts'
import type { DataExport } from '../../privacy/data-export.ts'
import { exportContent } from '../../privacy/exports.store.ts'
import { requestExport } from '../../privacy/request-export.ts'
import { moderationFeed } from '../feed/moderation-feed.ts'
import { streamFeed } from '../feed/stream-feed.ts'
import {
  banViewer,
  dismissModerator,
  muteViewer,
  nameModerator,
  unbanViewer,
  unmuteViewer,
} from '../people/moderate-people.ts'
import { mutedIn } from '../people/people.store.ts'
import { joinStream } from '../watch/join-stream.ts'
import type { StreamMessage } from './message-type.ts'
import { forgetMessages, messagesPage } from './messages.store.ts'
import { approveMessage, deleteMessage, pinMessage } from './moderate-messages.ts'
import { sendMessage } from './send-message.ts'

const { story, run } = stories('the chat of a stream')

const sends = ({ app }: World, viewer: Viewer, streamId: string, text: string, key = randomUUID()) =>
  sendMessage(app, viewer, { streamId, text, idempotencyKey: key })
const messageIn = (result: object): StreamMessage => {
  assert.is(nameOf(result), 'StreamMessage')
  return result as StreamMessage
}
interface Update {
  readonly message?: StreamMessage | null
  readonly messages?: StreamMessage[]
  readonly streamMessageId?: string
}

story('brings what is written to everybody who watches, once for a key', async world => {
  const { app, mara, stranger } = world
  const [anna, bo] = [await stranger('Anna Berg'), await stranger('Bo')]
  const { id } = await wentLive(world, mara)
  const first = messageIn(await sends(world, anna.viewer, id, 'Hello!'))
  const page = await watches<Update>(app, bo.viewer, id)
  const visitor = await watches<Update>(app, null, id)
  assert.equal(
    (await page.next()).messages?.map(({ text, author }) => [text, author.name]),
    [['Hello!', 'Anna B.']],
  )
  const key = randomUUID()
  const sent = await Promise.all([1, 2, 3].map(() => sends(world, bo.viewer, id, 'Hi Anna', key)))
  assert.is(new Set(sent.map(each => messageIn(each).id)).size, 1)
  // What the snapshot has may be on its way still: it is known by its id.
  const isAnother = ({ message }: Update) => message != null && message.id !== first.id
  for (const each of [page, visitor]) assert.is((await each.receiveUntil(isAnother)).message?.text, 'Hi Anna')
  assert.is(
    nameOf(await sends(world, bo.viewer, id, 'Other', key)),
    'IdempotencyKeyReused IDEMPOTENCY_KEY_REUSED',
  )
  await pinMessage(app, mara.viewer, { streamId: id, streamMessageId: first.id })
  assert.is((await page.receiveUntil(({ message }) => message != null)).message?.text, 'Hello!')
  await deleteMessage(app, anna.viewer, first.id)
  assert.is(
    (await page.receiveUntil(({ streamMessageId }) => streamMessageId !== undefined)).streamMessageId,
    first.id,
  )
  await ends(world, mara, { id })
  while (!page.hasCompleted()) await page.next().catch(() => null)
  assert.is(nameOf(await sends(world, anna.viewer, id, 'Bye')), 'StreamNotOpen STREAM_NOT_OPEN')
  visitor.leaves()
})

story(
  'is slow, for followers, or mute where the reader wants it; who looks after it writes all the same',
  async world => {
    const { app, mara, stranger, advance } = world
    const [anna, bo] = [await stranger('Anna'), await stranger('Bo')]
    const { id } = await wentLive(world, mara, someDetails({ slowSeconds: 30, followersOnly: true }))
    const tries = async (viewer: Viewer, text = 'Hello') => nameOf(await sends(world, viewer, id, text))
    assert.is(await tries(anna.viewer), 'StreamMessageRefused FOLLOWERS_ONLY')
    await addFavourite(app, anna.viewer, mara.readerId)
    const many = await Promise.all(Array.from({ length: 5 }, () => tries(anna.viewer)))
    assert.is(many.filter(name => name === 'StreamMessage').length, 1, 'at once, too')
    await advance(29)
    assert.is(await tries(anna.viewer), 'StreamMessageRefused SLOW_MODE')
    await advance(1)
    assert.is(await tries(anna.viewer), 'StreamMessage')
    assert.is(await tries(anna.viewer, 'x'.repeat(301)), 'StreamMessageRefused TEXT')
    for (let times = 0; times < 2; times++) assert.is(await tries(mara.viewer), 'StreamMessage')
    await nameModerator(app, mara.viewer, { streamId: id, personId: bo.viewer.id })
    for (let times = 0; times < 2; times++) assert.is(await tries(bo.viewer), 'StreamMessage')
    await advance(30)
    await muteViewer(app, bo.viewer, { streamId: id, personId: anna.viewer.id })
    assert.is(await tries(anna.viewer), 'StreamMessageRefused MUTED')
    assert.equal(await mutedIn(app.db, id), [anna.viewer.id])
    await unmuteViewer(app, bo.viewer, { streamId: id, personId: anna.viewer.id })
    assert.equal(await mutedIn(app.db, id), [])
    assert.is(await tries(anna.viewer), 'StreamMessage')
    await ends(world, mara, { id })
  },
)

story('holds links until somebody approves them', async world => {
  const { app, mara, stranger } = world
  const [anna, bo] = [await stranger('Anna'), await stranger('Bo')]
  const { id } = await wentLive(world, mara, someDetails({ holdsLinks: true }))
  const desk = await listenTo<{ held: StreamMessage[] }>(app, moderationFeed, mara.viewer, { streamId: id })
  assert.equal(await desk.next(), { held: [] })
  const held = messageIn(await sends(world, anna.viewer, id, 'see evil.com'))
  assert.is(held.state, 'HELD')
  assert.equal(
    (await desk.next()).held.map(each => each.text),
    ['see evil.com'],
  )
  const page = await watches<Update>(app, bo.viewer, id)
  assert.equal((await page.next()).messages, [])
  assert.is(
    await codeOf(pinMessage(app, mara.viewer, { streamId: id, streamMessageId: held.id })),
    'NOT_FOUND',
  )
  assert.is(await codeOf(approveMessage(app, anna.viewer, held.id)), 'FORBIDDEN')
  assert.is((await approveMessage(app, mara.viewer, held.id)).state, 'SHOWN')
  assert.is((await page.receiveUntil(({ message }) => message != null)).message?.id, held.id)
  assert.equal(await desk.next(), { held: [] })
  for (const each of [desk, page]) each.leaves()
  await ends(world, mara, { id })
})

story('is looked after by the reader, those they name and staff, and by nobody else', async world => {
  const { app, mara, orin, stranger } = world
  const [anna, bo, eve] = [await stranger('Anna'), await stranger('Bo'), await stranger('Eve')]
  const staff = await world.viewer('ines')
  const { id } = await wentLive(world, mara)
  const { id: messageId } = messageIn(await sends(world, anna.viewer, id, 'Hello'))
  const about = (personId: string) => ({ streamId: id, personId })
  for (const viewer of [bo.viewer, orin.viewer]) {
    for (const asked of [
      () => deleteMessage(app, viewer, messageId),
      () => approveMessage(app, viewer, messageId),
      () => pinMessage(app, viewer, { streamId: id, streamMessageId: messageId }),
      () => muteViewer(app, viewer, about(anna.viewer.id)),
      () => banViewer(app, viewer, about(anna.viewer.id)),
      () => unbanViewer(app, viewer, about(anna.viewer.id)),
      () => nameModerator(app, viewer, about(bo.viewer.id)),
      async () => moderationFeed.open({ app, viewer, args: { streamId: id }, connection: {} as never }),
    ])
      assert.is(await codeOf(asked() as Promise<unknown>), 'FORBIDDEN')
  }
  await nameModerator(app, mara.viewer, about(bo.viewer.id))
  for (const viewer of [mara.viewer, bo.viewer, staff])
    streamIn(await pinMessage(app, viewer, { streamId: id, streamMessageId: messageId }))
  assert.is(await codeOf(banViewer(app, bo.viewer, about(mara.viewer.id))), 'FORBIDDEN', 'never the reader')
  await nameModerator(app, mara.viewer, about(eve.viewer.id))
  assert.is(await codeOf(banViewer(app, bo.viewer, about(eve.viewer.id))), 'FORBIDDEN', 'nor each other')
  const publishing = { streamId: id, publishes: true }
  const asked = Promise.resolve().then(() =>
    moderationFeed.open({ app, viewer: bo.viewer, args: publishing, connection: {} as never }),
  )
  assert.is(await codeOf(asked), 'FORBIDDEN', 'a moderator is no sign of life of the reader')
  await dismissModerator(app, mara.viewer, about(bo.viewer.id))
  assert.is(await codeOf(deleteMessage(app, bo.viewer, messageId)), 'FORBIDDEN')
  await ends(world, mara, { id })
})

story(
  'shuts out who is banned: they neither write nor watch, in any stream of the reader, until it is undone',
  async world => {
    const { app, mara, stranger, settle, runs } = world
    const anna = await stranger('Anna')
    const { streamJobs } = await import('../streams.jobs.ts')
    runs(streamJobs(app))
    const { id } = await wentLive(world, mara)
    const about = { streamId: id, personId: anna.viewer.id }
    assert.is(nameOf(await joinStream(app, anna.viewer, { streamId: id })), 'StreamGrant')
    const bo = await stranger('Bo')
    const [shutOut, other] = [
      await watches<Update>(app, anna.viewer, id),
      await watches<Update>(app, bo.viewer, id),
    ]
    for (const text of ['One', 'Two']) messageIn(await sends(world, bo.viewer, id, text))
    await banViewer(app, mara.viewer, about)
    assert.is(((await shutOut.cutOff) as { code: string }).code, 'FORBIDDEN')
    assert.is((await other.receiveUntil(({ message }) => message?.text === 'Two')).message?.text, 'Two')
    other.leaves()
    await settle()
    assert.ok(
      (app.liveVideo as unknown as { asked: string[] }).asked.includes(`remove ${anna.viewer.id} from ${id}`),
    )
    assert.is(nameOf(await joinStream(app, anna.viewer, { streamId: id })), 'StreamNotAllowed BANNED')
    assert.is(nameOf(await sends(world, anna.viewer, id, 'Hello')), 'StreamNotAllowed BANNED')
    assert.is(
      await codeOf(
        Promise.resolve().then(() =>
          streamFeed.open({ app, viewer: anna.viewer, args: { streamId: id }, connection: {} as never }),
        ),
      ),
      'FORBIDDEN',
    )
    await ends(world, mara, { id })
    const next = await wentLive(world, mara)
    assert.is(nameOf(await joinStream(app, anna.viewer, { streamId: next.id })), 'StreamNotAllowed BANNED')
    await unbanViewer(app, mara.viewer, { ...about, streamId: next.id })
    assert.is(nameOf(await joinStream(app, anna.viewer, { streamId: next.id })), 'StreamGrant')
    await ends(world, mara, next)
  },
)

story('is stored for the policy’s days, and is in the copy of who wrote it', async world => {
  const { app, mara, stranger, advance } = world
  const anna = await stranger('Anna')
  const { id } = await wentLive(world, mara)
  await sends(world, anna.viewer, id, 'My words')
  await ends(world, mara, { id })
  const asked = (await requestExport(app, anna.viewer, { idempotencyKey: randomUUID() })) as DataExport
  await buildExport(app, asked.key)
  const { streams } = JSON.parse((await exportContent(app.db, asked.key, anna.viewer.id)) ?? '{}')
  assert.equal(
    streams.messages.map(({ text }: { text: string }) => text),
    ['My words'],
  )
  await advance(90 * 86_400 - 60)
  await forgetMessages(app.db, 90, 1_000)
  assert.is((await messagesPage(app.db, id, null, 5)).length, 1)
  await advance(61)
  await forgetMessages(app.db, 90, 1_000)
  assert.is((await messagesPage(app.db, id, null, 5)).length, 0)
})

run()
