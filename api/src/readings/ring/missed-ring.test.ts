import * as assert from 'uvu/assert'
import { listenTo } from '../../../test/listen.ts'
import { stories } from '../../../test/story.ts'
import { goOffline } from '../../availability/toggle-presence.ts'
import { type IncomingReadings, incomingFeed } from './incoming-feed.ts'

const { story, run } = stories('a ring that was missed')

story('takes the reader offline, and tells them so on every page until they switch', async world => {
  const { theo, mara, advance, settle, app } = world
  await theo.topsUp(5000)
  await mara.goesOnline()
  const page = await listenTo<IncomingReadings>(app, incomingFeed, mara.viewer)
  assert.is((await page.next()).missed, null)
  const asked = await theo.requests(mara)
  assert.ok('id' in asked)
  await advance(61)
  await settle()
  const said = await page.receiveUntil(({ missed }) => missed !== null)
  assert.is(said.missed?.id, asked.id)
  assert.equal(said.readings, [])
  page.leaves()

  const reloaded = await listenTo<IncomingReadings>(app, incomingFeed, mara.viewer)
  assert.is((await reloaded.next()).missed?.id, asked.id)
  await mara.goesOnline()
  await reloaded.receiveUntil(({ missed }) => missed === null)
  await goOffline(app, mara.viewer)
  reloaded.leaves()
  const later = await listenTo<IncomingReadings>(app, incomingFeed, mara.viewer)
  assert.is((await later.next()).missed, null)
  later.leaves()
})

run()
