import type { App } from '../app.ts'
import { isLate } from './answer.ts'
import { lateAnswers, lockAnswer } from './answers.store.ts'
import { endAnswer } from './end-answer.ts'

/** Of a second; the next one takes more. */
const MOST = 100

/** What was not delivered in time costs nothing, and its client has the money back within a second. One that fails stops no other. */
export async function releaseLate(app: App): Promise<void> {
  for (const id of await lateAnswers(app.db, MOST))
    await app.db
      .transact(async tx => {
        const row = await lockAnswer(tx, id)
        if (row && isLate(row, row.at)) await endAnswer(tx, row, 'LATE')
      })
      .catch(error => app.log.error({ err: error, answer: id }, 'a late answer was not released'))
}
