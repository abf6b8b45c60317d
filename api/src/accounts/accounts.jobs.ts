import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { forgetEnded } from './sessions.store.ts'

export const accountsJobs = (app: Pick<App, 'db'>): Jobs => ({
  tasks: { 'accounts.forget-ended-sessions': () => forgetEnded(app.db) },
  timetable: { 'accounts.forget-ended-sessions': '52 3 * * *' },
})
