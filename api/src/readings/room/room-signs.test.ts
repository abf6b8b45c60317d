import * as assert from 'uvu/assert'
import { listenTo } from '../../../test/listen.ts'
import { stories } from '../../../test/story.ts'
import type { Fault } from '../../foundation/fault.ts'
import { ReadingNotOpen } from '../refusals.ts'
import { type RoomSign, roomSignsFeed } from './room-signs-feed.ts'
import { sendRoomSign } from './send-room-sign.ts'

const { story, run } = stories('signs of the moment in a room')

story('writing and reading are told to the other side alone, while the meter runs', async world => {
  const { app, stranger, mara, theo, settle } = world
  const client = await stranger()
  await client.topsUp(5000)
  const call = await client.calls(mara)
  await settle()
  const listens = ({ viewer }: typeof client | typeof mara) =>
    listenTo<RoomSign>(app, roomSignsFeed, viewer, { readingId: call.id })
  const [theirs, hers] = [await listens(client), await listens(mara)]

  await sendRoomSign(app, client.viewer, { readingId: call.id })
  assert.equal(await hers.next(), { kind: 'TYPING', messageId: null })
  await sendRoomSign(app, mara.viewer, { readingId: call.id, seenUpTo: `${call.id}/7` })
  assert.equal(await theirs.next(), { kind: 'READ', messageId: `${call.id}/7` })
  assert.equal(hers.events, [])

  const words = sendRoomSign(app, client.viewer, { readingId: call.id, seenUpTo: 'a way to write for free' })
  assert.is(await words.catch((fault: Fault) => fault.code), 'BAD_INPUT')
  const stranger2 = sendRoomSign(app, theo.viewer, { readingId: call.id })
  assert.is(await stranger2.catch((fault: Fault) => fault.code), 'FORBIDDEN')

  await client.ends(call)
  assert.instance(await sendRoomSign(app, client.viewer, { readingId: call.id }), ReadingNotOpen)
  for (const page of [theirs, hers]) page.leaves()
})

run()
