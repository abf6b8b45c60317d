import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { emit } from '../foundation/events/events.ts'
import { isLate, warningDue } from './answer.ts'
import { answersToWarn, lateAnswers, lockAnswer, writeWarned } from './answers.store.ts'
import { endAnswer } from './end-answer.ts'
import { AnswerDueSoon } from './events.ts'
import { DELETE_UPLOADS, deleteUploads, forgetUploads } from './uploads/forget-uploads.ts'

/** Of a run; the next minute takes more. */
const MOST = 200

export const answerJobs = (app: App): Jobs => ({
  tasks: {
    'answers.release-late': () => releaseLate(app),
    'answers.warn': () => warnReaders(app),
    'answers.forget-uploads': () => forgetUploads(app),
    [DELETE_UPLOADS]: (payload: never) => deleteUploads(app, payload),
  },
  timetable: {
    'answers.release-late': '* * * * *',
    'answers.warn': '* * * * *',
    'answers.forget-uploads': '17 * * * *',
  },
})

/** What was not delivered in time costs nothing. Each in its own transaction, so that one that fails stops no other. */
async function releaseLate(app: App): Promise<void> {
  for (const id of await lateAnswers(app.db, MOST))
    await app.db.transact(async tx => {
      const row = await lockAnswer(tx, id)
      if (row && isLate(row, row.at)) await endAnswer(tx, row, 'LATE')
    })
}

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
