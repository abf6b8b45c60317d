import { accountsOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { readerBySubject } from '../../catalogue/index.ts'
import type { Jobs } from '../../foundation/database/jobs.ts'
import { emit } from '../../foundation/events/events.ts'
import { CalendarUnavailable } from '../../outside/index.ts'
import { ScheduleSaved } from '../events.ts'
import { DAY_MS } from '../schedule/day.ts'
import type { Stretch } from '../schedule/stretch.ts'
import { busyIn, UnreadableCalendar } from './busy-in-calendar.ts'
import { dueCalendars, type OwnCalendarRow, saveLook, writeOwnBusy } from './own-calendars.store.ts'

/** Of a run; the next minute takes more. */
const MOST = 50
/** How far ahead a calendar is read: as far as a schedule lets anybody book, and some. */
const DAYS_AHEAD = 200
const EVERY_MINUTES = 15
const LONGEST_WAIT_MINUTES = 24 * 60

export const calendarJobs = (app: App): Jobs => ({
  tasks: { 'availability.read-calendars': () => readCalendars(app) },
  timetable: { 'availability.read-calendars': '* * * * *' },
})

/** Reads the calendars that are due, one after another: a slow one holds up this job, and nothing else. */
async function readCalendars(app: App): Promise<void> {
  for (const calendar of await dueCalendars(app.db, MOST)) await readCalendar(app, calendar)
}

/** @rule how often a reader's own calendar is read: every quarter of an hour, and after failures at twice the wait of the one before, a day at most; what was read stays until it can be read again. */
export const waitMinutes = (failures: number): number =>
  Math.min(LONGEST_WAIT_MINUTES, EVERY_MINUTES * 2 ** Math.min(failures, 10))

async function readCalendar(app: App, calendar: OwnCalendarRow): Promise<void> {
  const { personId, address, failures } = calendar
  const look = await lookAt(app, calendar)
  const failed = look.problem === null ? 0 : failures + 1
  await app.db.transact(async tx => {
    const saved = await saveLook(tx, calendar, {
      etag: look.etag,
      failures: failed,
      problem: look.problem,
      inMinutes: waitMinutes(failed),
    })
    if (!saved || !look.busy) return
    await writeOwnBusy(tx, personId, look.busy)
    await emit(tx, ScheduleSaved, { subjectId: personId, payload: {} })
  })
  if (look.problem) app.log.info({ personId, host: URL.parse(address)?.host }, 'a calendar was not read')
}

/** Wall times that name no zone are those of the reader's profile. */
async function zoneOf(app: App, personId: string): Promise<string> {
  const person = (await accountsOf(app.db, [personId])).get(personId)
  return (person && (await readerBySubject(app, person.subject))?.timeZone) || 'UTC'
}

interface Look {
  readonly etag: string | null
  readonly problem: OwnCalendarRow['problem']
  /** Null: as it was known. */
  readonly busy: Stretch[] | null
}

async function lookAt(app: App, { personId, address, etag }: OwnCalendarRow): Promise<Look> {
  const now = app.clock.now().getTime()
  const within = { from: new Date(now - DAY_MS), to: new Date(now + DAYS_AHEAD * DAY_MS) }
  try {
    const fetched = await app.calendars.fetch(address, etag)
    if (!fetched) return { etag, problem: null, busy: null }
    const zone = await zoneOf(app, personId)
    return { etag: fetched.etag, problem: null, busy: busyIn(fetched.text, within, zone) }
  } catch (problem) {
    if (problem instanceof CalendarUnavailable) return { etag, problem: 'UNREACHABLE', busy: null }
    if (problem instanceof UnreadableCalendar) return { etag: null, problem: 'UNREADABLE', busy: null }
    throw problem
  }
}
