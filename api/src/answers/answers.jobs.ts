import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { emit } from '../foundation/events/events.ts'
import { warningDue } from './answer.ts'
import { answersToWarn, lockAnswer, writeWarned } from './answers.store.ts'
import { AnswerDueSoon } from './events.ts'
import { DELETE_UPLOADS, deleteUploads, forgetUploads } from './uploads/forget-uploads.ts'

/** Of a run; the next minute takes more. */
const MOST = 200

export const answerJobs = (app: App): Jobs => ({
  tasks: {
    'answers.warn': () => warnReaders(app),
    'answers.forget-uploads': () => forgetUploads(app),
    [DELETE_UPLOADS]: (payload: never) => deleteUploads(app, payload),
  },
  timetable: {
    'answers.warn': '* * * * *',
    'answers.forget-uploads': '17 * * * *',
  },
})

/** Marked in the transaction that emits it: a warning is due once. */
async function warnReaders(app: App): Promise<void> {
  for (const id of await answersToWarn(app.db, MOST))
    await app.db.transact(async tx => {
      const row = await lockAnswer(tx, id)
      const warning = row && warningDue(row, row.at)
      if (!warning) return
      await writeWarned(tx, id, warning)
      const { clientId, readerId, dueAt } = row
      const payload = { clientId, readerId, dueAt: dueAt.toISOString(), warning }
      await emit(tx, AnswerDueSoon, { subjectId: id, payload })
    })
}
