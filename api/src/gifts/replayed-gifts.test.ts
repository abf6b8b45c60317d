import * as assert from 'uvu/assert'
import { giver, sent } from '../../test/gifts/gift-stories.ts'
import { stories } from '../../test/story.ts'
import { ends, someDetails, streamIn, wentLive } from '../../test/streams/stream-stories.ts'
import { streamById, streamJobs } from '../streams/index.ts'
import { replayLink } from '../streams/replays/replay-link.ts'
import { setReplayTerms } from '../streams/replays/set-replay-terms.ts'
import { ReplayedGiftsResolver } from './replayed-gifts.resolver.ts'
import { undoGift } from './undo-gift.ts'

const { story, run } = stories('gifts in the time of a recording', ({ app, runs }) => runs(streamJobs(app)))

story('are shown with the chat, at their time, without those that were taken back', async world => {
  const { app, mara, advance, settle } = world
  const ada = await giver(world, 2_000)
  const { id } = await wentLive(world, mara, someDetails({ records: true }))
  await settle()
  const subject = { kind: 'STREAM' as const, id }
  await advance(2)
  await sent(world, ada, mara, { subject, count: 3 })
  await advance(20)
  await sent(world, ada, mara, { subject, isNamed: false })
  const slip = await sent(world, ada, mara, { subject })
  await undoGift(app, ada.viewer, slip.id)
  await advance(38)
  await ends(world, mara, { id })
  await settle()

  const shown = async (fromSecond: number, seconds: number) => {
    const row = await streamById(app.db, id)
    const replay = row && (await replayLink(app, row))
    assert.ok(replay)
    const gifts = await new ReplayedGiftsResolver().gifts(replay, { app } as never, fromSecond, seconds)
    return gifts.map(({ gift, offsetMilliseconds }) => [gift.senderName, gift.count, offsetMilliseconds])
  }
  assert.equal(await shown(0, 60), [])
  const terms = { streamId: id, price: null, replaysChat: true }
  streamIn(await setReplayTerms(app, mara.viewer, terms))
  assert.equal(await shown(0, 60), [
    ['Ada L.', 3, 2_000],
    [null, 1, 22_000],
  ])
  assert.equal(await shown(10, 30), [[null, 1, 22_000]])
})

run()
