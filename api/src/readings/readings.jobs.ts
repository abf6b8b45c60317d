import type { App } from '../app.ts'
import { statement } from '../foundation/database.ts'
import type { Jobs } from '../foundation/jobs.ts'
import type { CaseState } from '../trust/index.ts'
import { tellOfCase } from './tell-of-case.ts'

/** Signals name addresses of people's machines: they are gone a day after the reading is. */
const SWEEP_SIGNALS = statement(
  'readings.sweep-signals',
  `DELETE FROM api.reading_events e USING api.readings r
   WHERE r.id = e.reading_id AND e.kind = 'signal' AND r.ended_at < api.clock_now() - interval '1 day'`,
)

export const readingJobs = (app: App): Jobs => ({
  tasks: {
    'readings.sweep-signals': async () => void (await app.db.rows(SWEEP_SIGNALS)),
    'readings.tell-of-case': (asked: { caseId: string; state: CaseState }) => tellOfCase(app, asked),
  },
  timetable: { 'readings.sweep-signals': '17 3 * * *' },
})
