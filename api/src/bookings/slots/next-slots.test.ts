import * as assert from 'uvu/assert'
import { books, DAY, slotsOfDay, takesAppointments } from '../../../test/booking-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { readersPage } from '../../catalogue/index.ts'
import { saveOffer } from '../offer/save-offer.ts'
import { slotJobs } from './next-slots.jobs.ts'
import { nextSlotsOf } from './next-slots.store.ts'

const { story, run } = stories('next free times')

const everyMinute = async ({ app }: World) => {
  for (const task of Object.values(slotJobs(app).tasks)) await task({} as never)
}
const next = async ({ app, mara }: World) =>
  (await nextSlotsOf(app.db, [mara.viewer.subject])).get(mara.viewer.subject)
const names = async ({ app }: World, bookableWithin: number) =>
  (await readersPage(app, { first: 100, bookableWithin })).edges.map(({ node }) => node.name)

story('who has never saved hours has none', async world => {
  await everyMinute(world)
  assert.is(await next(world), undefined)
})

story('the next one moves when it is taken, and goes with the hours', async world => {
  const { app, stranger, mara } = world
  const noticeMinutes = 1440
  await takesAppointments(world, mara, { noticeMinutes })
  // One length alone, so that whoever books takes the whole first slot.
  await saveOffer(app, mara.viewer, { isInstant: true, spans: [30] })
  await everyMinute(world)
  const first = (await next(world)) as Date
  assert.ok(first.getTime() >= app.clock.now().getTime() + DAY * 1000)
  assert.equal(await names(world, DAY * 1000 - 1), [])
  assert.equal(await names(world, 7 * DAY * 1000), [mara.viewer.name])

  const [half] = await slotsOfDay(world, mara, 1)
  await books(world, await stranger(), mara, half)
  await everyMinute(world)
  const second = (await next(world)) as Date
  assert.ok(second > first)

  await takesAppointments(world, mara, { weekly: [] })
  await everyMinute(world)
  assert.is(await next(world), undefined)
  assert.equal(await names(world, 7 * DAY * 1000), [])
})

run()
