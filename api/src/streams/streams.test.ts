import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { announced, ends, nameOf, streamIn } from '../../test/stream-stories.ts'
import { presenceOfPerson } from '../availability/toggle-presence.ts'
import { endStream } from './end-stream.ts'
import { goLive } from './go-live.ts'
import { streamsPage } from './streams-page.ts'

const { story, run } = stories('streams of a reader')

const page = (first = 20, after: string | null = null) =>
  ({ kind: 'UPCOMING', profileId: null, first, after }) as const

story('are announced, go live and end; their reader is busy meanwhile', async world => {
  const { app, mara } = world
  const stream = await announced(world, mara)
  assert.equal([stream.state, stream.title, stream.viewers], ['SCHEDULED', 'Full moon circle', 0])
  const listed = await streamsPage(app, page())
  assert.equal(
    listed.edges.map(({ node }) => node.id),
    [stream.id],
  )
  const live = streamIn(await goLive(app, mara.viewer, { streamId: stream.id, idempotencyKey: randomUUID() }))
  assert.is(live.state, 'LIVE')
  await mara.goesOnline()
  assert.is(await presenceOfPerson(app.db, mara.viewer.id), 'BUSY')
  assert.equal((await streamsPage(app, page())).edges, [])
  assert.equal(
    (await streamsPage(app, { ...page(), kind: 'LIVE' })).edges.map(({ node }) => node.id),
    [stream.id],
  )
  const over = await ends(world, mara, stream)
  assert.equal([over.state, over.ending], ['ENDED', 'READER'])
  assert.is(await presenceOfPerson(app.db, mara.viewer.id), 'ONLINE')
  assert.is(nameOf(await endStream(app, mara.viewer, stream.id)), 'StreamNotOpen STREAM_NOT_OPEN')
})

run()
