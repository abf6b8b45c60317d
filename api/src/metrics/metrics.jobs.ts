import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { countDueDays } from './count-days.ts'
import { warnOfQuality } from './quality/warn-of-quality.ts'

/** Today is counted again each quarter of an hour; a day that has ended soon after, and for two days once a day. */
export const metricsJobs = (app: App): Jobs => ({
  tasks: {
    'metrics.count-days': () => countDueDays(app),
    'metrics.warn-of-quality': () => warnOfQuality(app),
  },
  timetable: { 'metrics.count-days': '*/15 * * * *', 'metrics.warn-of-quality': '35 4 * * *' },
})
