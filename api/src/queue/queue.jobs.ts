import type { App } from '../app.ts'
import type { Jobs } from '../foundation/jobs.ts'
import { FORGET } from './queue.store.ts'

/** How a wait ended is for the page that waited; a day later nobody asks. */
export const queueJobs = ({ db }: Pick<App, 'db'>): Jobs => ({
  tasks: { 'queue.forget': async () => void (await db.rows(FORGET)) },
  timetable: { 'queue.forget': '27 3 * * *' },
})
