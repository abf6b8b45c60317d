import * as assert from 'uvu/assert'
import { asks, DAY, HOUR, priceOf, slotsOfDay, takesAppointments } from '../../../test/booking-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { SlotTaken } from '../../bookings/refusals.ts'
import { BadCalendarAddress, type Calendars, CalendarUnavailable } from '../../outside/index.ts'
import { CalendarNotAllowed, OwnCalendar } from './calendar-type.ts'
import { followCalendar, forgetCalendar } from './follow-calendar.ts'
import { calendarOfPerson } from './own-calendars.store.ts'
import { calendarJobs, waitMinutes } from './read-calendars.ts'

const { story, run } = stories('a reader’s own calendar')

const ADDRESS = 'https://calendar.example/private/basic.ics'

/** What the calendar’s server gives, and how often it was asked. */
class Elsewhere implements Calendars {
  text: string | Error = ''
  asked = 0
  check(address: string): void {
    if (!address.startsWith('https://')) throw new BadCalendarAddress('no')
  }
  async fetch(_address: string, etag: string | null) {
    this.asked += 1
    if (this.text instanceof Error) throw this.text
    return etag === this.text ? null : { text: this.text, etag: this.text }
  }
}

const calendarWith = (from: Date, to: Date) => {
  const utc = (at: Date) => `${at.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
  const entry = ['BEGIN:VEVENT', 'UID:1', `DTSTART:${utc(from)}`, `DTEND:${utc(to)}`, 'END:VEVENT']
  return ['BEGIN:VCALENDAR', ...entry, 'END:VCALENDAR'].join('\r\n')
}

async function everyMinute(world: World, calendars: Calendars): Promise<void> {
  for (const task of Object.values(calendarJobs({ ...world.app, calendars }).tasks)) await task({} as never)
}

story('whoever is busy elsewhere takes no appointments then', async world => {
  const { mara, stranger } = world
  await takesAppointments(world, mara)
  const calendars = new Elsewhere()
  const app = { ...world.app, calendars }
  assert.instance(await followCalendar(app, mara.viewer, 'http://inside/'), CalendarNotAllowed)
  const [first, second, third] = (await slotsOfDay(world, mara)) as [Date, Date, Date]
  calendars.text = calendarWith(first, third)
  const followed = await followCalendar(app, mara.viewer, ` ${ADDRESS} `)
  assert.equal([followed.constructor, (followed as OwnCalendar).address], [OwnCalendar, ADDRESS])
  await everyMinute(world, calendars)
  assert.equal((await slotsOfDay(world, mara))[0], third)
  const client = await stranger()
  await client.topsUp(Number(await priceOf(mara)))
  assert.instance(await asks(world, client, mara, second), SlotTaken)

  await everyMinute(world, calendars)
  assert.is(calendars.asked, 1, 'not before its time')
  await world.advance(HOUR / 4)
  calendars.text = new CalendarUnavailable('gone')
  await everyMinute(world, calendars)
  assert.is((await calendarOfPerson(app.db, mara.viewer.id))?.problem, 'UNREACHABLE')
  assert.ok(!(await slotsOfDay(world, mara)).some(at => Number(at) === Number(second)), 'what is known stays')
  await world.advance(DAY)
  calendars.text = 'no calendar'
  await everyMinute(world, calendars)
  assert.is((await calendarOfPerson(app.db, mara.viewer.id))?.problem, 'UNREADABLE')
  assert.ok(await forgetCalendar(app, mara.viewer))
  assert.ok(await forgetCalendar(app, mara.viewer))
  assert.is(await calendarOfPerson(app.db, mara.viewer.id), null)
})

story('a calendar that was replaced while it was read writes nothing', async world => {
  const { orin } = world
  await takesAppointments(world, orin)
  const calendars = new Elsewhere()
  const app = { ...world.app, calendars }
  const [first, second] = (await slotsOfDay(world, orin)) as [Date, Date]
  calendars.text = calendarWith(first, second)
  await followCalendar(app, orin.viewer, ADDRESS)
  const slow: Calendars = {
    check: address => calendars.check(address),
    async fetch(address, etag) {
      await followCalendar(app, orin.viewer, `${ADDRESS}?other`)
      return calendars.fetch(address, etag)
    },
  }
  await everyMinute(world, slow)
  assert.equal((await slotsOfDay(world, orin))[0], first)
  assert.is((await calendarOfPerson(app.db, orin.viewer.id))?.readAt, null)
})

story('failures make the wait longer, up to a day', async () => {
  assert.equal([0, 1, 2, 6, 7, 99].map(waitMinutes), [15, 30, 60, 960, 1440, 1440])
})

run()
