import pg from 'pg'
import * as assert from 'uvu/assert'
import { books, slotsOfDay, takesAppointments } from '../../test/booking-stories.ts'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import { DAY_MS } from '../availability/index.ts'
import { CONTENT } from '../catalogue/content.ts'
import { readerById } from '../catalogue/index.ts'
import { appointmentOf } from './appointment-of.ts'
import { askedSlots } from './slots/asked-slots.ts'

const { story, run } = stories('a reader moves to another time zone')
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

story('their appointments keep their instants, and their hours follow the new clock', async world => {
  const { app, stranger, mara } = world
  await takesAppointments(world, mara, {
    weekly: EVERY_DAY.map(weekday => ({ weekday, fromMinute: 600, toMinute: 720 })),
  })
  const made = await books(world, await stranger(), mara)
  const hoursOf = async (timeZone: string) =>
    new Set(
      (await slotsOfDay(world, mara)).map(slot =>
        new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(slot),
      ),
    )
  const before = (await readerById(app, mara.readerId))?.timeZone ?? ''
  assert.equal([...(await hoursOf(before))].sort(), ['10', '11'])
  const zone = before === 'Pacific/Auckland' ? 'Asia/Kathmandu' : 'Pacific/Auckland'
  await movesTo(world, mara.readerId, zone)
  assert.is((await readerById(app, mara.readerId))?.timeZone, zone)
  assert.equal([...(await hoursOf(zone))].sort(), ['10', '11'])
  assert.equal((await appointmentOf(app.db, mara.viewer, made.id)).startsAt, made.startsAt)
})

story('a live reading keeps the half hour from now from being offered', async world => {
  const { app, stranger, orin } = world
  await takesAppointments(world, orin, { noticeMinutes: 0 })
  const from = app.clock.now()
  const within = { from, to: new Date(from.getTime() + 2 * 3_600_000) }
  const slots = async () => (await askedSlots(app, orin.readerId, within, 15)).startsAt
  const free = await slots()
  const client = await stranger()
  await client.topsUp(10_000)
  const call = await client.calls(orin)
  const during = await slots()
  assert.ok(during.length < free.length)
  assert.ok(during.every(slot => slot.getTime() >= from.getTime() + 30 * 60_000))
  await client.ends(call)
  assert.is((await slots()).length, free.length)
})

story('slots take the same few statements for a day and for a month', async world => {
  const { app, mara } = world
  await takesAppointments(world, mara)
  const counted = async (days: number) => {
    let statements = 0
    const count = (on: typeof app.db): typeof app.db => ({
      ...on,
      rows: (asked, values) => {
        statements++
        return on.rows(asked, values)
      },
      row: (asked, values) => {
        statements++
        return on.row(asked, values)
      },
    })
    const from = app.clock.now()
    const within = { from, to: new Date(from.getTime() + days * DAY_MS) }
    await askedSlots({ ...app, db: count(app.db) }, mara.readerId, within, 15)
    return statements
  }
  await counted(1)
  assert.equal([await counted(1), await counted(42)], [6, 6])
})

/** As staff or the reader save it in the cms. */
async function movesTo({ app, database }: World, profileId: string, timeZone: string): Promise<void> {
  const cms = new pg.Client({ connectionString: database.adminUrl })
  await cms.connect()
  const received = new Promise<void>(resolve => app.bus.on(CONTENT, () => resolve()))
  await cms.query('UPDATE cms.readers SET time_zone = $2 WHERE id = $1', [profileId, timeZone])
  await received
  await cms.end()
}

run()
