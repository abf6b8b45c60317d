import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { DELETE_FILES, forgetUnusedPictures } from './forget-pictures.ts'

export const pictureJobs = (app: App): Jobs => ({
  tasks: {
    'pictures.forget-unused': () => forgetUnusedPictures(app),
    async [DELETE_FILES]({ keys }: { keys: string[] }) {
      for (const key of keys) await app.files.delete(key)
    },
  },
  timetable: { 'pictures.forget-unused': '7 * * * *' },
})
