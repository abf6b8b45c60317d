import type { App } from '../../app.ts'
import { emit } from '../../foundation/events/events.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { ScheduleSaved } from '../events.ts'
import { problemOf, type Schedule } from './schedule.ts'
import { ScheduleInvalid, ScheduleType } from './schedule-type.ts'
import { writeSchedule } from './schedules.store.ts'

/**
 * Saves a reader's whole schedule in place of what there was; sent again, it changes nothing. Appointments that were made stay
 * as they are.
 */
export async function saveSchedule(
  app: App,
  viewer: Viewer,
  schedule: Schedule,
): Promise<ScheduleType | ScheduleInvalid> {
  const problem = problemOf(schedule)
  if (problem) return new ScheduleInvalid(problem)
  return app.db.transact(async tx => {
    await writeSchedule(tx, viewer.id, schedule)
    await emit(tx, ScheduleSaved, { subjectId: viewer.id, payload: {} })
    return ScheduleType.of(schedule)
  })
}
