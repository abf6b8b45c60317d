import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { sweepSignals } from '../sessions/index.ts'
import { forgetWaitings } from './queue/queue.store.ts'
import { forgetDays } from './statistics/statistics.store.ts'

export const readingJobs = (app: App): Jobs => ({
  tasks: {
    'readings.sweep-signals': async () => void (await sweepSignals(app)),
    // How a wait ended is for the page that waited; a day later nobody asks.
    'readings.forget-waitings': async () => void (await forgetWaitings(app.db)),
    'readings.forget-days': async () => void (await forgetDays(app.db)),
  },
  timetable: {
    'readings.sweep-signals': '17 3 * * *',
    'readings.forget-waitings': '27 3 * * *',
    'readings.forget-days': '37 3 * * *',
  },
})
