import * as assert from 'uvu/assert'
import { books, slotsOfDay, takesAppointments } from '../../../test/booking-stories.ts'
import { listenTo } from '../../../test/listen.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { acceptAppointment } from '../answer-appointment.ts'
import type { Appointment } from '../appointment-type.ts'
import { cancelAppointment } from '../cancel-appointment.ts'
import { appointmentsFeed } from '../feed/appointments-feed.ts'
import { allReadings } from './all-readings.ts'
import type { ReadingKind, ReadingStage } from './any-reading.ts'

const { story, run } = stories('live readings and appointments in one list')

const list = (
  { app }: World,
  viewer: Viewer,
  stage: ReadingStage,
  over: { side?: 'CLIENT' | 'READER'; kind?: ReadingKind; first?: number; after?: string | null } = {},
) => allReadings({ app, viewer }, { side: 'CLIENT', stage, kind: null, first: 20, after: null, ...over })
const idsOf = async (page: ReturnType<typeof list>) => (await page).edges.map(({ node }) => node.id)

story('each stands where it belongs, and moves on', async world => {
  const { app, stranger, mara } = world
  await takesAppointments(world, mara, { isInstant: false })
  const client = await stranger()
  const [first, second] = await slotsOfDay(world, mara)
  const one = await books(world, client, mara, second as Date)
  const other = await books(world, client, mara, first as Date)
  const requested = () => idsOf(list(world, client.viewer, 'REQUESTED'))
  const upcoming = () => idsOf(list(world, client.viewer, 'UPCOMING'))
  assert.equal(await requested(), [other.id, one.id])
  assert.equal(await idsOf(list(world, mara.viewer, 'REQUESTED', { side: 'READER' })), [other.id, one.id])
  await acceptAppointment(app, mara.viewer, one.id)
  assert.equal(await requested(), [other.id])
  assert.equal(await upcoming(), [one.id])

  await client.topsUp(5000)
  const call = await client.calls(mara)
  await client.ends(call)
  await cancelAppointment(app, client.viewer, other.id)
  const archived = (over: Parameters<typeof list>[3] = {}) => list(world, client.viewer, 'ARCHIVED', over)
  // It was to begin in two days, the reading was a moment ago.
  assert.equal(await idsOf(archived()), [other.id, call.id])
  assert.equal(await idsOf(archived({ kind: 'LIVE' })), [call.id])
  assert.equal(await idsOf(archived({ kind: 'APPOINTMENT' })), [other.id])

  const { pageInfo } = await archived({ first: 1 })
  assert.ok(pageInfo.hasNextPage)
  assert.equal(await idsOf(archived({ first: 1, after: pageInfo.endCursor })), [call.id])
})

story('both sides hear each change of their appointments, each as theirs', async world => {
  const { app, stranger, mara } = world
  await takesAppointments(world, mara, { isInstant: false })
  const client = await stranger()
  const listens = (viewer: Viewer) => listenTo<Appointment>(app, appointmentsFeed, viewer, {})
  const [hers, theirs] = [await listens(mara.viewer), await listens(client.viewer)]
  const [, , free] = await slotsOfDay(world, mara, 3)
  const made = await books(world, client, mara, free as Date)
  const saw = async (page: typeof hers, side: string, state: string) => {
    const seen = await page.receiveUntil(({ id }) => id === made.id)
    assert.equal([seen.side, seen.state], [side, state])
  }
  await saw(hers, 'READER', 'REQUESTED')
  await saw(theirs, 'CLIENT', 'REQUESTED')
  await acceptAppointment(app, mara.viewer, made.id)
  await saw(hers, 'READER', 'BOOKED')
  await saw(theirs, 'CLIENT', 'BOOKED')
  await cancelAppointment(app, client.viewer, made.id)
  await saw(hers, 'READER', 'CANCELLED')
  await saw(theirs, 'CLIENT', 'CANCELLED')
})

run()
