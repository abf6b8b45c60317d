import type { App } from '../../app.ts'
import { emit } from '../../foundation/events/events.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { BadCalendarAddress } from '../../outside/index.ts'
import { ScheduleSaved } from '../events.ts'
import { CalendarNotAllowed, OwnCalendar } from './calendar-type.ts'
import { calendarOfPerson, removeCalendar, replaceCalendar } from './own-calendars.store.ts'

/**
 * A reader is busy whenever their own calendar says so, from its next reading on; it takes the place of another one. Sent again, it
 * is read anew.
 */
export async function followCalendar(
  app: App,
  viewer: Viewer,
  address: string,
): Promise<OwnCalendar | CalendarNotAllowed> {
  const asked = address.trim()
  try {
    app.calendars.check(asked)
  } catch (problem) {
    if (problem instanceof BadCalendarAddress) return new CalendarNotAllowed()
    throw problem
  }
  return app.db.transact(async tx => {
    await replaceCalendar(tx, viewer.id, asked)
    await emit(tx, ScheduleSaved, { subjectId: viewer.id, payload: {} })
    return OwnCalendar.of(await calendarOfPerson(tx, viewer.id))
  })
}

/** It is read no more, and what it took of their time is free. */
export async function forgetCalendar(app: App, viewer: Viewer): Promise<boolean> {
  await app.db.transact(async tx => {
    await removeCalendar(tx, viewer.id)
    await emit(tx, ScheduleSaved, { subjectId: viewer.id, payload: {} })
  })
  return true
}
