import type { App } from '../app.ts'
import { statement } from '../foundation/database.ts'
import type { Jobs } from '../foundation/jobs.ts'

/** Signals name addresses of people's machines: they are gone a day after the reading is. */
const SWEEP_SIGNALS = statement(
  'readings.sweep-signals',
  `DELETE FROM readings.reading_events e USING readings.readings r
   WHERE r.id = e.reading_id AND e.kind = 'signal' AND r.ended_at < foundation.clock_now() - interval '1 day'`,
)

export const readingJobs = (app: App): Jobs => ({
  tasks: {
    'readings.sweep-signals': async () => void (await app.db.rows(SWEEP_SIGNALS)),
  },
  timetable: { 'readings.sweep-signals': '17 3 * * *' },
})
