import * as assert from 'uvu/assert'
import { balanceOf, CANDLE, earned, giver, SHARE, sends, sent } from '../../test/gifts/gift-stories.ts'
import { listenTo } from '../../test/listen.ts'
import { stories } from '../../test/story.ts'
import { announced, ends, enters, premium, streamIn, wentLive } from '../../test/streams/stream-stories.ts'
import { Forbidden, NotFound } from '../foundation/fault.ts'
import { streamJobs } from '../streams/index.ts'
import { banViewer } from '../streams/people/moderate-people.ts'
import { type GiftUpdates, giftFeed } from './gift-feed.ts'
import { GiftNotAllowed } from './refusals.ts'
import './on-viewer-shut-out.ts'

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

story('whoever is banned is sent no more of them at once, and everybody else goes on', async world => {
  const { app, mara, settle } = world
  const [ada, ben] = [await giver(world, 2_000), await giver(world, 2_000, 'Ben Ferryman')]
  const { id } = await wentLive(world, mara)
  const follows = (viewer: typeof ada.viewer | null) =>
    listenTo<GiftUpdates>(app, giftFeed, viewer, { subject: { streamId: id } })
  const pages = [await follows(ada.viewer), await follows(null)]
  const shutOut = await follows(ben.viewer)
  for (const page of [...pages, shutOut]) assert.equal((await page.next()).sent, [])
  await banViewer(app, mara.viewer, { streamId: id, personId: ben.viewer.id })
  await settle()
  assert.instance(await shutOut.cutOff, Forbidden)
  const gift = await sent(world, ada, mara, { subject: { kind: STREAM, id } })
  for (const page of pages) {
    const { sent: arrived } = await page.next()
    assert.equal(
      arrived.map(each => each.id),
      [gift.id],
    )
    page.leaves()
  }
  assert.equal(shutOut.events, [])
  await ends(world, mara, { id })
})

story('many are sent in batches, each once and in order, with one board that has them all', async world => {
  const { app, mara } = world
  const givers = await Promise.all(
    ['Ada Moss', 'Ben Ash', 'Cleo Fern'].map(name => giver(world, 20_000, name)),
  )
  const { id } = await wentLive(world, mara)
  const subject = { kind: STREAM, id }
  const page = await listenTo<GiftUpdates>(app, giftFeed, null, { subject: { streamId: id } })
  await page.next()
  const ids: string[] = []
  for (let round = 0; round < 10; round++)
    for (const each of await Promise.all(givers.map(client => sent(world, client, mara, { subject }))))
      ids.push(each.id)
  const batches: GiftUpdates[] = []
  const arrived = () => batches.flatMap(batch => batch.sent.map(each => each.id))
  while (arrived().length < ids.length) batches.push(await page.next())
  assert.equal(arrived().toSorted(), ids.toSorted())
  assert.ok(batches.length < ids.length, `${batches.length} messages`)
  const [last] = batches.slice(-1)
  assert.is(
    last?.board.places.reduce((sum, { gifts }) => sum + gifts, 0),
    ids.length,
  )
  const combos = batches.flatMap(batch => batch.sent).filter(({ senderName }) => senderName === 'Ada M.')
  assert.equal(
    combos.map(({ combo }) => combo),
    combos.map((_, at) => at + 1),
  )
  page.leaves()
  await ends(world, mara, { id })
  assert.equal(await world.audit(), [])
})

run()
