import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import { REVIEWED } from '../../catalogue/index.ts'
import { openPostgresBus } from '../../foundation/events/bus.ts'
import { reviewReading } from './review-reading.ts'
import { reviewSummaries } from './review-summaries.ts'

const { story, run } = stories('summaries of reviews')

story('a review counts at once, on every node', async ({ app, database, theo, mara, advance, settle }) => {
  const bus = await openPostgresBus(database.url)
  const other = { ...app, bus }
  const published = new Promise<void>(resolve => bus.on(REVIEWED, () => resolve()))
  const of = async (node: typeof app) => (await reviewSummaries(node, [mara.readerId])).get(mara.readerId)
  assert.equal([await of(app), await of(other)], [undefined, undefined])

  await theo.topsUp(5000)
  const call = await theo.calls(mara)
  await settle()
  await advance(30)
  await theo.ends(call)
  const review = { readingId: call.id, stars: 4, comment: 'Kind and clear.', idempotencyKey: 'first-review' }
  await reviewReading(app, theo.viewer, review)

  const counted = { count: 1, average: 4 }
  assert.equal({ ...(await of(app)) }, counted)
  await published
  assert.equal({ ...(await of(other)) }, counted)
  const disconnected = { ...app, bus: { ...app.bus, connected: false } }
  assert.equal({ ...(await of(disconnected)) }, counted, 'cache and database agree')
  await bus.close()
})

run()
