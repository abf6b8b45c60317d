import { AccessLost } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { on } from '../foundation/events/events.ts'
import { sideOf } from './answer.ts'
import { lockAnswer, openOf } from './answers.store.ts'
import { endAnswer } from './end-answer.ts'

/** Whoever is shut out neither answers nor waits: what they asked for is taken back, and what was asked of them declined. */
on(AccessLost, 'answers.end-those-of-the-shut-out', async (app: App, { subjectId: personId }) => {
  for (const id of await openOf(app.db, personId))
    await app.db.transact(async tx => {
      const row = await lockAnswer(tx, id)
      if (row?.state !== 'REQUESTED') return
      const side = sideOf(row, personId)
      await endAnswer(tx, row, side === 'READER' ? 'DECLINED' : 'CANCELLED', side)
    })
})
