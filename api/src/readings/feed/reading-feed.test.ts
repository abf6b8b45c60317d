import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { listenTo } from '../../../test/listen.ts'
import type { Client } from '../../../test/people.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import type { ReadingEventSeen } from './reading-events.ts'
import { readingFeed } from './reading-feed.ts'

const { story, run } = stories('a reading’s feed')

type EventReceived = ReadingEventSeen & { reading?: { state: string } }

story('completes after its end was sent, to both sides', async world => {
  const { stranger, mara, settle, advance } = world
  const client = await stranger()
  await client.topsUp(5000)
  const call = await client.calls(mara)
  const pages = [await listens(world, client, call.id), await listens(world, mara, call.id)]
  await settle()
  await advance(30)
  await client.ends(call)
  for (const page of pages) {
    await page.receiveUntil(({ reading }) => reading?.state === 'ENDED')
    assert.is(page.completed, true)
    assert.equal(page.events, [], 'the end is the last that is sent')
  }
})

story('of a reading that is over it sends what was missed, and completes', async world => {
  const { stranger, mara } = world
  const client = await stranger()
  await client.topsUp(5000)
  await mara.goesOnline()
  const ringing = await client.requests(mara)
  assert.ok('id' in ringing)
  await mara.declines(ringing)
  const late = await listens(world, client, ringing.id, '0')
  assert.is(late.completed, true)
  const end = late.events.at(-1)
  assert.is(end?.reading?.state, 'DECLINED')
  const nothingMissed = await listens(world, client, ringing.id, end?.sequence)
  assert.equal([nothingMissed.completed, nothingMissed.events], [true, []])
  const fresh = await listens(world, client, ringing.id)
  assert.is(fresh.completed, true)
})

story('a page that lost its connection before the end receives it when it comes back', async world => {
  const { stranger, mara, settle, advance } = world
  const client = await stranger()
  await client.topsUp(5000)
  const call = await client.calls(mara)
  const page = await listens(world, client, call.id)
  await settle()
  await advance(10)
  page.leaves()
  const { sequence } = await client.sees(call)
  await mara.ends(call)
  await settle()
  const back = await listens(world, client, call.id, sequence)
  assert.is(back.events.at(-1)?.reading?.state, 'ENDED')
  assert.is(back.completed, true)
})

const listens = (
  { app }: World,
  { viewer }: Pick<Client, 'viewer'>,
  readingId: string,
  after: string | null = null,
) => listenTo<EventReceived>(app, readingFeed, viewer, { readingId, pageSession: randomUUID(), after })

run()
