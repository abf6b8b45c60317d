import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { PUBLISH_PROFILE, publishProfile } from './publish-profile.ts'

export const applicationJobs = (app: App): Jobs => ({
  tasks: { [PUBLISH_PROFILE]: payload => publishProfile(app, (payload as { id: string }).id) },
  timetable: {},
})
