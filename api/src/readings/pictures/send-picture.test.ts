import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { samplePicture, uploads } from '../../../test/files/sample-picture.ts'
import { listenTo } from '../../../test/listen.ts'
import { stories } from '../../../test/story.ts'
import { buildExport } from '../../privacy/build-export.ts'
import type { DataExport } from '../../privacy/data-export.ts'
import { exportContent } from '../../privacy/exports.store.ts'
import { requestExport } from '../../privacy/request-export.ts'
import { messagesAfter } from '../../sessions/index.ts'
import type { Message } from '../feed/reading-events.ts'
import { readingFeed } from '../feed/reading-feed.ts'
import { messageIn } from '../feed/reading-log.ts'
import { PictureLimitReached, ReadingNotOpen } from '../refusals.ts'
import { sendMessage } from '../room/send-message.ts'
import { readingPicture } from './reading-picture.ts'
import { type PictureToSend, sendPicture } from './send-picture.ts'

const { story, run } = stories('pictures in the chat of a reading')

type EventReceived = { message?: Message }

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    error => error.code,
  )

story('come in the order of the messages, to both sides, and are kept', async world => {
  const { app, stranger, mara, settle } = world
  const client = await stranger()
  await client.topsUp(5_000)
  const call = await client.calls(mara)
  await settle()
  const page = await listenTo<EventReceived>(app, readingFeed, mara.viewer, {
    readingId: call.id,
    pageSession: call.hers.room.pageSession,
  })
  const { id: upload } = await uploads(app, client.viewer)
  const picture: PictureToSend = { readingId: call.id, upload, clientKey: randomUUID() }
  await sendMessage(app, client.viewer, call.id, 'My hand:', randomUUID())
  const sent = (await sendPicture(app, client.viewer, picture)) as Message
  await sendMessage(app, mara.viewer, call.id, 'A long line of life.', randomUUID())
  const again = (await sendPicture(app, client.viewer, picture)) as Message
  assert.is(again.id, sent.id, 'sent again, it is stored once')
  assert.equal([sent.text, sent.side], ['', 'CLIENT'])
  assert.equal([sent.picture?.width, sent.picture?.height], [900, 600])
  assert.equal(
    sent.picture?.sources.map(({ width, url }) => [width, url]),
    [640, 900].map(width => [width, `/files/readings/${call.id}/${upload}/${width}.webp`]),
  )
  const received: (string | undefined)[] = []
  await page.receiveUntil(({ message }) => {
    if (message) received.push(message.picture?.url ?? message.text)
    return received.length === 3
  })
  const kept = (await messagesAfter(app.db, call.id, 0, 10)).map(messageIn)
  assert.equal(
    kept.map(({ picture: shown, text }) => shown?.url ?? text),
    received,
  )
  page.leaves()
  await client.ends(call)
})

story('are for the two sides alone', async ({ app, stranger, mara, orin, theo, settle }) => {
  const client = await stranger()
  await client.topsUp(5_000)
  const call = await client.calls(mara)
  await settle()
  const { id: upload, widths } = await uploads(app, client.viewer)
  const asked = { readingId: call.id, pictureId: upload, width: widths[0] ?? 0 }
  assert.is(await codeOf(readingPicture(app, mara.viewer, asked)), 'NOT_FOUND', 'before it is sent')
  await sendPicture(app, client.viewer, { readingId: call.id, upload, clientKey: randomUUID() })
  for (const { viewer } of [client, mara])
    assert.is(await readingPicture(app, viewer, asked), `pictures/${upload}/640.webp`)
  for (const { viewer } of [orin, theo])
    assert.is(await codeOf(readingPicture(app, viewer, asked)), 'FORBIDDEN')
  assert.is(await codeOf(readingPicture(app, mara.viewer, { ...asked, width: 641 })), 'NOT_FOUND')
  const stolen = sendPicture(app, mara.viewer, { readingId: call.id, upload, clientKey: randomUUID() })
  assert.is(await codeOf(stolen), 'NOT_FOUND', 'nobody sends the picture of another')
  await client.ends(call)
})

story('do not travel while nothing is paid', async ({ app, stranger, mara, settle }) => {
  const client = await stranger()
  await client.topsUp(5_000)
  const call = await client.calls(mara)
  await settle()
  await client.leaves(call.theirs)
  const { id: upload } = await uploads(app, client.viewer)
  const picture = { readingId: call.id, upload, clientKey: randomUUID() }
  const refused = await sendPicture(app, client.viewer, picture)
  assert.is(refused instanceof ReadingNotOpen && refused.state, 'PAUSED')
  await client.joins(call.theirs)
  assert.ok('picture' in (await sendPicture(app, client.viewer, picture)), 'it is still theirs to send')
  await client.ends(call)
})

story('are twenty at most of each side', async ({ app, stranger, mara, settle }) => {
  const client = await stranger()
  await client.topsUp(5_000)
  const call = await client.calls(mara)
  await settle()
  const small = await samplePicture(30, 20)
  const sends = async (viewer: typeof mara.viewer) => {
    const { id: upload } = await uploads(app, viewer, small)
    return sendPicture(app, viewer, { readingId: call.id, upload, clientKey: randomUUID() })
  }
  const answers = await Promise.all(Array.from({ length: 21 }, () => sends(client.viewer)))
  assert.is(answers.filter(answer => answer instanceof PictureLimitReached).length, 1)
  assert.ok('picture' in (await sends(mara.viewer)), 'the other side has its own')
  await client.ends(call)
})

story('are in the copy of what is stored about whoever sent them', async world => {
  const { app, stranger, mara, settle } = world
  const client = await stranger()
  await client.topsUp(5_000)
  const call = await client.calls(mara)
  await settle()
  const { id: upload } = await uploads(app, client.viewer)
  await sendPicture(app, client.viewer, { readingId: call.id, upload, clientKey: randomUUID() })
  await client.ends(call)
  const messagesFor = async (viewer: typeof mara.viewer) => {
    const asked = (await requestExport(app, viewer, { idempotencyKey: randomUUID() })) as DataExport
    await buildExport(app, asked.key)
    const content = (await exportContent(app.db, asked.key, viewer.id)) ?? '{}'
    return JSON.parse(content).messages.filter((each: { readingId: string }) => each.readingId === call.id)
  }
  const [{ picture }] = await messagesFor(client.viewer)
  const { pathname, search } = new URL(picture)
  assert.is(app.files.keyOfLink(pathname + search), `pictures/${upload}/900.webp`)
  assert.equal(await messagesFor(mara.viewer), [])
})

run()
