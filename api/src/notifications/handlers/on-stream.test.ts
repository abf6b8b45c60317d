import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import {
  announced,
  ends,
  enters,
  premium,
  someDetails,
  streamIn,
} from '../../../test/streams/stream-stories.ts'
import type { World } from '../../../test/world.ts'
import { addFavourite } from '../../favourites/add-favourite.ts'
import { statement } from '../../foundation/database/database.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { cancelStream } from '../../streams/end-stream.ts'
import { goLive } from '../../streams/go-live.ts'
import { inviteToStream, setReminder } from '../../streams/people/invite.ts'
import { banViewer } from '../../streams/people/moderate-people.ts'
import { streamJobs } from '../../streams/streams.jobs.ts'
import '../index.ts'

const { story, run } = stories('what people hear of streams', ({ app, runs }) => runs(streamJobs(app)))

const TYPES_OF = statement(
  'test.types-of',
  `SELECT type, facts ->> 'back' IS NOT NULL AS "isBack" FROM notifications.inbox WHERE person_id = $1 AND type LIKE 'STREAM%' ORDER BY id`,
)

/** The jobs of a minute run twice, as on two nodes; what somebody was notified of since. */
async function notified(world: World, { id }: Viewer): Promise<string[]> {
  for (let times = 0; times < 2; times++) {
    await (streamJobs(world.app).tasks['streams.remind'] as () => Promise<void>)()
    await world.settle()
  }
  const rows = await world.app.db.rows<{ type: string; isBack: boolean }>(TYPES_OF, [id])
  return rows.map(({ type, isBack }) => (isBack ? `${type} with money` : type))
}

story('followers hear of it, those who asked are reminded once, and all of the end of it', async world => {
  const { app, mara, stranger, advance } = world
  const [anna, bo, eve, kim] = [
    await stranger('Anna'),
    await stranger('Bo'),
    await stranger('Eve'),
    await stranger('Kim'),
  ]
  for (const each of [anna, eve]) await addFavourite(app, each.viewer, mara.readerId)
  const { id } = await announced(world, mara, premium(), 2)
  await banViewer(app, mara.viewer, { streamId: id, personId: eve.viewer.id })
  assert.equal(await notified(world, anna.viewer), ['STREAM_ANNOUNCED'])
  assert.equal(await notified(world, eve.viewer), [], 'nobody is called to where they may not come')
  await setReminder(app, bo.viewer, id, true)
  await kim.topsUp(500)
  streamIn(await enters(world, kim.viewer, id))
  await advance(104 * 60)
  assert.equal(await notified(world, bo.viewer), [])
  await advance(2 * 60)
  assert.equal(await notified(world, bo.viewer), ['STREAM_REMINDER'])
  assert.equal(await notified(world, kim.viewer), ['STREAM_REMINDER'])
  await cancelStream(app, mara.viewer, { streamId: id, reason: 'Rain.' })
  assert.equal(await notified(world, bo.viewer), ['STREAM_REMINDER', 'STREAM_CANCELLED'])
  assert.equal(await notified(world, kim.viewer), ['STREAM_REMINDER', 'STREAM_CANCELLED with money'])
  assert.equal(await notified(world, anna.viewer), ['STREAM_ANNOUNCED'])
})

story('of a private one the invited alone hear, and that it is live', async world => {
  const { app, orin, stranger } = world
  const [anna, bo] = [await stranger('Anna'), await stranger('Bo')]
  await addFavourite(app, bo.viewer, orin.readerId)
  const { id } = await announced(world, orin, someDetails({ visibility: 'PRIVATE' }))
  const invite = () =>
    inviteToStream(app, orin.viewer, { streamId: id, personIds: [anna.viewer.id], followers: false })
  await invite()
  await invite()
  assert.equal(await notified(world, anna.viewer), ['STREAM_ANNOUNCED'])
  await goLive(app, orin.viewer, { streamId: id, idempotencyKey: randomUUID() })
  assert.equal(await notified(world, anna.viewer), ['STREAM_ANNOUNCED', 'STREAM_LIVE'])
  assert.equal(await notified(world, bo.viewer), [])
  await ends(world, orin, { id })
})

run()
