import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { listenTo } from '../../../test/listen.ts'
import type { Client, Reader } from '../../../test/people.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { goOffline } from '../../availability/toggle-presence.ts'
import type { Fault } from '../../foundation/fault.ts'
import { joinQueue } from './join-queue.ts'
import { leaveQueue } from './leave-queue.ts'
import { type Queue, queueFeed } from './queue-feed.ts'
import { Waiting } from './waiting.ts'
import { waitingFeed } from './waiting-feed.ts'

const { story, run } = stories('the queue, as its pages receive it')

story('a page receives its place, what she does, and the ring; her desk receives who waits', async world => {
  const { stranger, mara, settle, app } = world
  const [ada, bo, cy] = await Promise.all(['Ada', 'Bo', 'Cy'].map(name => rich(stranger, name)))
  if (!ada || !bo || !cy) return
  const call = await ada.calls(mara)
  const desk = await listenTo<Queue>(app, queueFeed, mara.viewer)
  await desk.receiveUntil(({ waiting }) => waiting.length === 0)
  const first = await waits(world, bo)
  const second = await waits(world, cy)
  await desk.receiveUntil(({ waiting }) => waiting.map(each => each.client.name).join() === 'Bo,Cy')
  await second.receiveUntil(({ place, peopleAhead }) => place === 2 && peopleAhead === 1)

  await goOffline(app, mara.viewer)
  await second.receiveUntil(({ expectedWaitSeconds }) => expectedWaitSeconds === null)
  await mara.goesOnline()
  await second.receiveUntil(({ expectedWaitSeconds }) => expectedWaitSeconds !== null)

  await ada.ends(call)
  await settle()
  await first.receiveUntil(({ state }) => state === 'RINGING')
  await second.receiveUntil(({ place }) => place === 1)
  await desk.receiveUntil(({ waiting }) => waiting.map(each => each.client.name).join() === 'Cy')
  for (const page of [first, second, desk]) page.leaves()
})

story('a page whose socket dropped receives where it stands as it comes back', async world => {
  const { app, stranger, orin, settle } = world
  const [ada, bo] = await Promise.all([rich(stranger, 'Ada'), rich(stranger, 'Bo')])
  const call = await ada.calls(orin)
  const page = await waits(world, bo, orin)
  await page.receiveUntil(({ place }) => place === 1)
  page.leaves()
  await ada.ends(call)
  const back = await listenTo<Waiting>(app, waitingFeed, bo.viewer, { id: page.id })
  await back.receiveUntil(({ state }) => state === 'WAITING')
  await settle()
  await back.receiveUntil(({ state }) => state === 'RINGING')
  back.leaves()
  const other = listenTo(app, waitingFeed, ada.viewer, { id: page.id })
  assert.is(await other.catch((fault: Fault) => fault.code), 'FORBIDDEN', 'it is nobody else’s')
})

story('a place that is given up completes its page, and any that asks later', async world => {
  const client = await rich(world.stranger, 'Cleo')
  const page = await waits(world, client)
  await leaveQueue(world.app, client.viewer, page.id)
  await page.receiveUntil(({ state }) => state === 'LEFT')
  const late = await listenTo<Waiting>(world.app, waitingFeed, client.viewer, { id: page.id })
  assert.is((await late.next()).state, 'LEFT')
  for (const completed of [page, late]) assert.equal(await completed.next().catch(() => null), null)
})

async function rich(stranger: World['stranger'], name: string): Promise<Client> {
  const client = await stranger(name)
  await client.topsUp(5000)
  return client
}

async function waits(world: World, client: Client, reader: Reader = world.mara) {
  const { readerId } = reader
  const ratePerMinute = await reader.rate('CHAT')
  const wish = { readerId, channel: 'CHAT', ratePerMinute, idempotencyKey: randomUUID() } as const
  const joined = await joinQueue(world.app, client.viewer, wish)
  if (!(joined instanceof Waiting)) throw new Error('no place')
  const page = await listenTo<Waiting>(world.app, waitingFeed, client.viewer, { id: joined.id })
  return { ...page, id: joined.id }
}

run()
