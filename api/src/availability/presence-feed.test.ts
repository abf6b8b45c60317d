import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { listenTo } from '../../test/listen.ts'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import type { Fault } from '../foundation/fault.ts'
import { LEASE_SECONDS, type PresenceStatus } from './presence.ts'
import { presenceFeed, type ReaderPresence } from './presence-feed.ts'
import { goOffline } from './toggle-presence.ts'

const { story, run } = stories('who can be reached, for everybody to see')

story('it is sent as it is, then as it changes', async world => {
  const { app, theo, mara, orin, advance, settle } = world
  await mara.goesOnline()
  const visitor = await listens(world, [mara.readerId, orin.readerId, mara.readerId, randomUUID()])
  assert.is(await visitor.receives(mara), 'ONLINE')
  assert.is(await visitor.receives(orin), 'OFFLINE')

  await theo.topsUp(5000)
  const ringing = await theo.requests(mara)
  assert.ok('id' in ringing)
  await visitor.receiveUntil(mara, 'BUSY')
  await theo.cancels(ringing)
  await visitor.receiveUntil(mara, 'ONLINE')

  const call = await theo.calls(mara)
  await visitor.receiveUntil(mara, 'BUSY')
  await settle()
  await advance(30)
  await mara.ends(call)
  await visitor.receiveUntil(mara, 'ONLINE')

  await goOffline(app, mara.viewer)
  await visitor.receiveUntil(mara, 'OFFLINE')
  await orin.goesOnline()
  await visitor.receiveUntil(orin, 'ONLINE')
  await advance(LEASE_SECONDS + 1, { allSilent: true })
  await settle()
  await visitor.receiveUntil(orin, 'OFFLINE')
  visitor.leaves()
})

story('a ring that nobody answers takes her offline', async world => {
  const { theo, mara, advance, settle } = world
  const visitor = await listens(world, [mara.readerId])
  await theo.topsUp(5000)
  await mara.goesOnline()
  await theo.requests(mara)
  await visitor.receiveUntil(mara, 'BUSY')
  await advance(61)
  await settle()
  await visitor.receiveUntil(mara, 'OFFLINE')
  visitor.leaves()
})

story('one asks for 1 to 50 readers', async world => {
  for (const ids of [[], Array.from({ length: 51 }, () => randomUUID()), ['mara']])
    assert.is(await listens(world, ids).catch((fault: Fault) => fault.code), 'BAD_INPUT')
})

/** A visitor's page. */
async function listens({ app }: World, readerIds: string[]) {
  const page = await listenTo<ReaderPresence>(app, presenceFeed, null, { readerIds })

  async function receives({ readerId }: { readerId: string }): Promise<PresenceStatus> {
    return (await page.receiveUntil(each => each.readerId === readerId)).presence
  }
  return {
    receives,
    async receiveUntil(reader: { readerId: string }, presence: PresenceStatus) {
      while ((await receives(reader)) !== presence);
    },
    leaves: page.leaves,
  }
}

run()
