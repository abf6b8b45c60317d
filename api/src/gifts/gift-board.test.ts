import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { CANDLE, earned, giftOf, giver, SHARE, sends, sent, usd } from '../../test/gifts/gift-stories.ts'
import { listenTo } from '../../test/listen.ts'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import { suspendPerson } from '../accounts/index.ts'
import type { Fault } from '../foundation/fault.ts'
import { earningsFeed } from '../ledger/balance-feed.ts'
import type { Earnings } from '../ledger/index.ts'
import { boardOf, type GiftPeriod, leadersOf } from './gift-board.ts'
import { type GiftUpdates, giftFeed } from './gift-feed.ts'
import { GiftGoal } from './gift-goal.ts'
import { mondayOf } from './gift-terms.ts'
import { giftsNodes } from './gifts.nodes.ts'
import { giftPage } from './gifts-of.ts'
import { setGiftGoal } from './set-gift-goal.ts'
import { undoGift } from './undo-gift.ts'

const { story, run } = stories('who sent most')

const subject = ({ readerId: id }: { readerId: string }) => ({ kind: 'READER', id }) as const
const board = async ({ app }: World, id: string, period: GiftPeriod = 'EVER') =>
  (await boardOf(app, { id, profileId: id }, period)).places.map(({ place, senderName, amount, gifts }) => [
    ...[place, senderName, amount.minor, gifts],
  ])

story(
  'a leaderboard counts by person, those who are not named together, and none who may not come in',
  async world => {
    const { app, mara, advance } = world
    const id = mara.readerId
    const [ada, ben, cleo] = [
      await giver(world),
      await giver(world, 10_000, 'Ben Marrow'),
      await giver(world, 10_000, 'Cleo'),
    ]
    await sent(world, ada, mara, { count: 2 })
    await sent(world, ben, mara, { count: 3 })
    await sent(world, cleo, mara, { isNamed: false, count: 2 })
    await sent(world, ben, mara, { isNamed: false, count: 4 })
    const gift = await sent(world, ada, mara, { count: 5 })
    const standing = [
      [1, 'Ada L.', 7n * CANDLE, 7],
      [2, null, 6n * CANDLE, 6],
      [3, 'Ben M.', 3n * CANDLE, 3],
    ]
    assert.equal(await board(world, id), standing)
    assert.equal(await board(world, id, 'WEEK'), standing)
    await undoGift(app, ada.viewer, gift.id)
    const after = [
      [1, null, 6n * CANDLE, 6],
      [2, 'Ben M.', 3n * CANDLE, 3],
      [3, 'Ada L.', 2n * CANDLE, 2],
    ]
    assert.equal(await board(world, id), after)
    const asked = { personId: ben.viewer.id, reason: 'a test', idempotencyKey: randomUUID() }
    await suspendPerson(app, await world.viewer('ines'), asked)
    assert.equal(
      (await board(world, id)).map(([, name]) => name),
      [null, 'Ada L.'],
    )
    await advance(7 * 86_400)
    assert.equal(await board(world, id, 'WEEK'), [], 'another week')
    assert.is((await board(world, id)).length, 2)
  },
)

story('what two sides alone see is under no name in the week of the reader', async world => {
  const { orin, theo, advance, settle } = world
  await theo.topsUp(5_000)
  const call = await theo.calls(orin)
  await settle()
  await advance(60)
  await theo.ends(call)
  await sent(world, theo, orin, { subject: { kind: 'READING', id: call.id } })
  assert.equal(await board(world, call.id), [[1, 'Theo V.', CANDLE, 1]])
  assert.equal(await board(world, orin.readerId), [])
  assert.equal(await board(world, orin.readerId, 'WEEK'), [[1, null, CANDLE, 1]])
})

story(
  'everybody who follows a reader’s gifts is sent the same, and the reader their earnings',
  async world => {
    const { app, selene } = world
    const ada = await giver(world)
    const args = { subject: { readerId: selene.readerId } }
    const visitor = await listenTo<GiftUpdates>(app, giftFeed, null as never, args)
    const desk = await listenTo<Earnings>(app, earningsFeed, selene.viewer)
    const [before, first] = [(await desk.next()).balance.minor, await visitor.next()]
    assert.equal([first.sent, first.undone, first.board.places], [[], [], []])
    const gift = await sent(world, ada, selene, { count: 2, isNamed: false })
    const update = await visitor.next()
    assert.equal(
      update.sent.map(({ id, count, combo, senderName, earned }) => [id, count, combo, senderName, earned]),
      [[gift.id, 2, 1, null, null]],
    )
    assert.equal(
      update.board.places.map(({ senderName, amount }) => [senderName, BigInt(amount.minor)]),
      [[null, 2n * CANDLE]],
    )
    assert.is(BigInt((await desk.next()).balance.minor) - BigInt(before), 2n * SHARE)
    await undoGift(app, ada.viewer, gift.id)
    const undone = await visitor.next()
    assert.equal([undone.sent, undone.undone.map(({ id }) => id), undone.board.places], [[], [gift.id], []])
    assert.is((await desk.next()).balance.minor, before)
    visitor.leaves()
    desk.leaves()
  },
)

story('a goal fills by gifts, empties by what is taken back, and begins anew with the next', async world => {
  const { app, selene } = world
  const ada = await giver(world)
  const key = randomUUID()
  const sets = (minor: bigint, words: string, idempotencyKey: string = randomUUID()) =>
    setGiftGoal(app, selene.viewer, { subject: subject(selene), amount: usd(minor), words, idempotencyKey })
  const followed = await listenTo<GiftUpdates>(app, giftFeed, ada.viewer, {
    subject: { readerId: selene.readerId },
  })
  const progress = async () => BigInt((await followed.next()).board.goal?.progress.minor ?? -1)
  await followed.next()
  const both = await Promise.all([sets(500n, 'New cards', key), sets(500n, ' New  cards ', key)])
  assert.ok(both.every(each => each instanceof GiftGoal))
  assert.is((await followed.next()).board.goal?.words, 'New cards')
  await sent(world, ada, selene)
  assert.is(await progress(), CANDLE)
  const gift = await sent(world, ada, selene, { count: 2 })
  const reached = (await followed.next()).board.goal
  assert.equal([BigInt(reached?.progress.minor ?? 0), reached?.isReached], [3n * CANDLE, true])
  await sets(900n, 'A candle')
  assert.is(await progress(), 0n)
  await undoGift(app, ada.viewer, gift.id)
  assert.is(await progress(), 0n, 'it counted for the one before')
  followed.leaves()
  const notTheirs = { subject: subject(selene), amount: usd(1n), words: 'Mine', idempotencyKey: randomUUID() }
  const fault = (await setGiftGoal(app, ada.viewer, notTheirs).catch(problem => problem)) as Fault
  assert.is(fault.code, 'FORBIDDEN')
  assert.is(((await sets(0n, 'None').catch(problem => problem)) as Fault).code, 'BAD_INPUT')
  assert.is(((await sets(1n, '  ').catch(problem => problem)) as Fault).code, 'BAD_INPUT')
})

story('a list has a page each for who sent and who received; nobody else finds a gift', async world => {
  const { app, mara, theo } = world
  const ben = await giver(world, 10_000, 'Ben Marrow')
  const ids: string[] = []
  for (let n = 0; n < 3; n++) ids.unshift((await sent(world, ben, mara, { isNamed: n > 0 })).id)
  const first = await giftPage({ app, viewer: ben.viewer }, 'SENT', 2, null)
  const second = await giftPage({ app, viewer: ben.viewer }, 'SENT', 2, first.pageInfo.endCursor)
  const nodes = [...first.edges, ...second.edges].map(({ node }) => node)
  assert.equal(
    nodes.map(({ id }) => id),
    ids,
  )
  assert.ok(nodes.every(({ earned, senderName }) => earned === null && senderName === 'Ben M.'))
  const received = await giftPage({ app, viewer: mara.viewer }, 'RECEIVED', 3, null)
  assert.equal(
    received.edges.map(({ node }) => [node.senderName, node.earned?.minor]),
    [
      ['Ben M.', SHARE],
      ['Ben M.', SHARE],
      [null, SHARE],
    ],
  )
  const load = (viewer: typeof theo.viewer) =>
    giftsNodes.SentGift.load({ app, viewer } as never, ids[0] ?? '')
  assert.is(await load(theo.viewer), null)
  assert.is((await load(await world.viewer('ines')))?.id, ids[0])
  assert.is((await load(mara.viewer))?.earned?.minor, SHARE)
  assert.ok(await earned(mara), 'and it is theirs')
  assert.ok(await sends(world, ben, mara, { giftId: await giftOf(world, 500n) }))
})

story('a week begins on Monday in UTC', async () => {
  const days = [
    '2026-11-29T23:59:59.999Z',
    '2026-11-30T00:00:00Z',
    '2026-12-06T12:00:00Z',
    '2027-01-01T00:00:00Z',
  ]
  assert.equal(
    days.map(day => mondayOf(new Date(day))),
    ['2026-11-23', '2026-11-30', '2026-11-30', '2026-12-28'],
  )
})

const leaders = async ({ app }: World, period: GiftPeriod) =>
  (await leadersOf(app, period)).map(({ place, senderName, amount }) => [place, senderName, amount.minor])

story('leaders gave to any reader, under their names, and a gift taken back is not counted', async world => {
  const { app, mara, orin, advance } = world
  await advance(30 * 24 * 3600)
  assert.equal(await leaders(world, 'WEEK'), [])
  const [dora, emil] = [await giver(world, 30_000, 'Dora Vale'), await giver(world, 30_000, 'Emil Stone')]
  await sent(world, dora, mara, { count: 20 })
  await sent(world, dora, orin, { count: 10 })
  await sent(world, emil, orin, { count: 25 })
  await sent(world, emil, orin, { count: 30, isNamed: false })
  const gift = await sent(world, emil, mara, { count: 8 })
  assert.equal(await leaders(world, 'WEEK'), [
    [1, 'Emil S.', 33n * CANDLE],
    [2, 'Dora V.', 30n * CANDLE],
  ])
  await undoGift(app, emil.viewer, gift.id)
  const ranked = [
    [1, 'Dora V.', 30n * CANDLE],
    [2, 'Emil S.', 25n * CANDLE],
  ]
  assert.equal(await leaders(world, 'WEEK'), ranked)
  await advance(7 * 24 * 3600)
  assert.equal(await leaders(world, 'WEEK'), [], 'a week begins anew')
  assert.equal((await leaders(world, 'EVER')).slice(0, 2), ranked)
})

run()
