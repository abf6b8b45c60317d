import * as assert from 'uvu/assert'
import { balanceOf, CANDLE, earned, giver, SHARE, sends, sent } from '../../test/gifts/gift-stories.ts'
import { stories } from '../../test/story.ts'
import { announced, ends, enters, premium, streamIn, wentLive } from '../../test/streams/stream-stories.ts'
import { Forbidden, NotFound } from '../foundation/fault.ts'
import { streamJobs } from '../streams/index.ts'
import { banViewer } from '../streams/people/moderate-people.ts'
import { giftFeed } from './gift-feed.ts'
import { GiftNotAllowed } from './refusals.ts'

const { story, run } = stories('gifts to a stream', ({ app, runs }) => runs(streamJobs(app)))

const STREAM = 'STREAM' as const
const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (fault: unknown) => fault,
  )

story('are paid to its reader while it is on, and refused before and after', async world => {
  const { mara, settle, advance } = world
  const ada = await giver(world, 1_000)
  const before = await earned(mara)
  const waiting = await announced(world, mara)
  const early = await sends(world, ada, mara, { subject: { kind: STREAM, id: waiting.id } })
  assert.instance(early, GiftNotAllowed)

  const { id } = await wentLive(world, mara)
  const subject = { kind: STREAM, id }
  const gift = await sent(world, ada, mara, { subject })
  assert.is(gift.subjectKind, STREAM)
  assert.is((await earned(mara)) - before, SHARE)
  await advance(1)
  await ends(world, mara, { id })
  await settle()
  assert.instance(await sends(world, ada, mara, { subject }), GiftNotAllowed)
  assert.is(await balanceOf(ada), 1_000n - CANDLE)
  assert.equal(await world.audit(), [])
})

story('come from those who may watch: after the entry, not before, and never after a ban', async world => {
  const { app, mara, settle, advance } = world
  const [ada, ben] = [await giver(world, 2_000), await giver(world, 2_000, 'Ben Ferryman')]
  const { id } = await wentLive(world, mara, premium())
  const subject = { kind: STREAM, id }
  const visitor = { app, viewer: null, args: { subject: { streamId: id } } } as never
  assert.instance(await faultOf(sends(world, ada, mara, { subject })), Forbidden)
  assert.instance(await faultOf(Promise.resolve(giftFeed.open(visitor))), Forbidden)

  for (const client of [ada, ben]) streamIn(await enters(world, client.viewer, id))
  await sent(world, ada, mara, { subject })
  await banViewer(app, mara.viewer, { streamId: id, personId: ben.viewer.id })
  assert.instance(await faultOf(sends(world, ben, mara, { subject })), Forbidden)

  const own = await sends(world, mara as never, mara, { subject })
  assert.instance(own, GiftNotAllowed, 'nobody sends one to themselves')
  const nowhere = { kind: STREAM, id: mara.readerId }
  assert.instance(await faultOf(sends(world, ada, mara, { subject: nowhere })), NotFound)
  await advance(1)
  await ends(world, mara, { id })
  await settle()
  assert.equal(await world.audit(), [])
})

run()
