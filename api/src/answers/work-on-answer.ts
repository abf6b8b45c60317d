import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { emit } from '../foundation/events/events.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { type AnswerEnded, type AnswerRow, isOpen, mayCancel, type Side } from './answer.ts'
import { answerNow, lockAnswer } from './answer-of.ts'
import { type Answer, stateOf } from './answer-type.ts'
import { writeBegun } from './answers.store.ts'
import { endAnswer } from './end-answer.ts'
import { AnswerBegun } from './events.ts'
import { AnswerNotOpen } from './refusals.ts'

/** The reader begins: the client can count on it, and not take it back any more. Asked again, it changes nothing. */
export function beginAnswer(app: App, viewer: Viewer, answerId: string): Promise<Answer | AnswerNotOpen> {
  return app.db.transact(async tx => {
    const row = await lockAnswer(tx, viewer, answerId, 'READER')
    if (!isOpen(row, row.at)) return new AnswerNotOpen(stateOf(row))
    await begin(tx, row)
    return answerNow(tx, viewer, row.id)
  })
}

/** Marks an open answer, which is locked, as begun. */
export async function begin(tx: Transaction, { id, clientId, readerId, dueAt }: AnswerRow): Promise<void> {
  if (await writeBegun(tx, id))
    await emit(tx, AnswerBegun, {
      subjectId: id,
      payload: { clientId, readerId, dueAt: dueAt.toISOString() },
    })
}

/** The reader does not answer: the client's money is free again. */
export const declineAnswer = (app: App, viewer: Viewer, id: string) =>
  end(app, viewer, id, { side: 'READER', ended: 'DECLINED', may: isOpen })

/** The client takes it back before the reader begins: their money is free again. */
export const cancelAnswer = (app: App, viewer: Viewer, id: string) =>
  end(app, viewer, id, { side: 'CLIENT', ended: 'CANCELLED', may: mayCancel })

interface Ending {
  readonly side: Side
  readonly ended: AnswerEnded
  may(answer: AnswerRow, now: Date): boolean
}

/** Asked again, it returns the same: declining a declined answer is no error. */
function end(
  app: App,
  viewer: Viewer,
  answerId: string,
  { side, ended, may }: Ending,
): Promise<Answer | AnswerNotOpen> {
  return app.db.transact(async tx => {
    const row = await lockAnswer(tx, viewer, answerId, side)
    if (may(row, row.at)) await endAnswer(tx, row, ended, side)
    const now = await answerNow(tx, viewer, row.id)
    return now.state === ended ? now : new AnswerNotOpen(now.state)
  })
}
