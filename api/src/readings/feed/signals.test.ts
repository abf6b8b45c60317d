import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { listenTo } from '../../../test/listen.ts'
import { stories } from '../../../test/story.ts'
import { joinReading } from '../room/join-reading.ts'
import { sendMessage } from '../room/send-message.ts'
import { sendSignal } from '../room/send-signal.ts'
import { readingFeed } from './reading-feed.ts'

const { story, run } = stories('signals of a reading')

type EventReceived = { signal?: { from: string }; message?: { text: string } }

story('a signal reaches the page it is for, and no other', async ({ app, mara, stranger, settle }) => {
  const client = await stranger()
  await client.topsUp(5_000)
  await mara.goesOnline()
  const reading = await client.requests(mara)
  if (!('row' in reading)) throw new Error('not rung')
  await mara.accepts(reading)
  const [theirPage, maraPage] = [randomUUID(), randomUUID()]
  const listen = (viewer: typeof mara.viewer, pageSession: string) =>
    listenTo<EventReceived>(app, readingFeed, viewer, { readingId: reading.id, pageSession })
  const theirs = await listen(client.viewer, theirPage)
  const maras = await listen(mara.viewer, maraPage)
  const signal = { pageSession: theirPage, to: maraPage, kind: 'hello', data: '{}', clientKey: randomUUID() }
  await sendSignal(app, client.viewer, { readingId: reading.id, ...signal })
  const received = await maras.receiveUntil(event => event.signal !== undefined)
  assert.is(received.signal?.from, theirPage)

  await joinReading(app, client.viewer, reading.id, theirPage)
  await joinReading(app, mara.viewer, reading.id, maraPage)
  await sendMessage(app, mara.viewer, reading.id, 'I hear you.', randomUUID())
  await settle()
  await theirs.receiveUntil(event => {
    assert.is(event.signal, undefined, 'its own signal came back')
    return event.message?.text === 'I hear you.'
  })
  theirs.leaves()
  maras.leaves()
})

run()
