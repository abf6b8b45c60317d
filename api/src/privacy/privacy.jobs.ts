import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { buildExport } from './build-export.ts'
import { DELETE_IDENTITY } from './close-account.ts'
import { forgetExpired } from './exports.store.ts'
import { BUILD_EXPORT } from './request-export.ts'

export const privacyJobs = (app: App): Jobs => ({
  tasks: {
    [BUILD_EXPORT]: ({ exportId }: { exportId: string }) => buildExport(app, exportId),
    [DELETE_IDENTITY]: ({ subject }: { subject: string }) => app.identity.remove(subject),
    'privacy.forget-expired-exports': () => forgetExpired(app.db),
  },
  timetable: { 'privacy.forget-expired-exports': '7 4 * * *' },
})
