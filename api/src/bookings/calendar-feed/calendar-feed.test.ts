import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { books, takesAppointments } from '../../../test/booking-stories.ts'
import { stories } from '../../../test/story.ts'
import { suspendPerson } from '../../accounts/index.ts'
import { statement } from '../../foundation/database/database.ts'
import type { Fault } from '../../foundation/fault.ts'
import { cancelAppointment } from '../cancel-appointment.ts'
import { calendarBehind, makeCalendarFeed, stopCalendarFeed } from './calendar-feed.ts'

const { story, run } = stories('a private calendar')

const DIGESTS = statement('test.digests', 'SELECT digest FROM bookings.calendar_feeds')
const tokenIn = (path: string): string => /^\/calendar\/(.+)\.ics$/.exec(path)?.[1] ?? ''
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (fault: Fault) => fault.code,
  )

story(
  'its address shows both sides’ open appointments, until another one is made or it is ended',
  async world => {
    const { app, stranger, mara } = world
    await takesAppointments(world, mara)
    const client = await stranger()
    const made = await books(world, client, mara)
    const feed = await makeCalendarFeed(app, client.viewer)
    const readers = await makeCalendarFeed(app, mara.viewer)
    const theirs = await calendarBehind(app, tokenIn(feed.path))
    assert.match(theirs, `UID:${made.id}`)
    assert.match(theirs, mara.viewer.name)
    assert.match(await calendarBehind(app, tokenIn(readers.path)), client.viewer.name)

    await cancelAppointment(app, client.viewer, made.id)
    assert.not.match(await calendarBehind(app, tokenIn(feed.path)), made.id)

    const second = await makeCalendarFeed(app, client.viewer)
    assert.is(await codeOf(calendarBehind(app, tokenIn(feed.path))), 'NOT_FOUND')
    assert.match(await calendarBehind(app, tokenIn(second.path)), 'BEGIN:VCALENDAR')
    await stopCalendarFeed(app, client.viewer)
    await stopCalendarFeed(app, client.viewer)
    assert.is(await codeOf(calendarBehind(app, tokenIn(second.path))), 'NOT_FOUND')
  },
)

story('what is stored does not open it, nor does a guess, and whoever is shut out has none', async world => {
  const { app, stranger } = world
  const [client, staff] = [await stranger(), (await stranger()).viewer]
  const { path } = await makeCalendarFeed(app, client.viewer)
  for (const { digest } of await app.db.rows<{ digest: string }>(DIGESTS, []))
    assert.is(await codeOf(calendarBehind(app, digest)), 'NOT_FOUND')
  assert.is(await codeOf(calendarBehind(app, 'A'.repeat(43))), 'NOT_FOUND')
  await suspendPerson(app, staff, {
    personId: client.viewer.id,
    reason: 'A test.',
    idempotencyKey: randomUUID(),
  })
  assert.is(await codeOf(calendarBehind(app, tokenIn(path))), 'NOT_FOUND')
})

run()
