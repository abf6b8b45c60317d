import type { Database, Transaction } from '../foundation/database/database.ts'
import { Forbidden, NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { type AnswerRow, type Side, sideOf } from './answer.ts'
import { Answer } from './answer-type.ts'
import { answerById, loadAnswer, lockAnswer as lockRow } from './answers.store.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.answer': [],
  'apiFault.forbidden.answerAsClient': [],
  'apiFault.forbidden.answerAsReader': [],
})

/** An answer as the viewer's side sees it. Throws NOT_FOUND, and FORBIDDEN for anybody but its two sides. */
export const answerOf = async (db: Database, viewer: Viewer, id: string): Promise<Answer> =>
  seenBy(viewer, id, await answerById(db, parseId('answer', id)))

/** The same, locked until the transaction ends. */
export const lockAnswerOf = async (tx: Transaction, viewer: Viewer, id: string): Promise<Answer> =>
  seenBy(viewer, id, await lockRow(tx, parseId('answer', id)))

/** The same, for one side alone: what a verb decides by. */
export async function lockAnswer(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  side: Side,
): Promise<AnswerRow> {
  const seen = await lockAnswerOf(tx, viewer, id)
  if (seen.side === side) return seen.row
  if (side === 'CLIENT') throw new Forbidden(messageFor('apiFault.forbidden.answerAsClient'))
  throw new Forbidden(messageFor('apiFault.forbidden.answerAsReader'))
}

/** The same as it stands within a transaction. */
export const answerNow = async (tx: Transaction, viewer: Viewer, id: string): Promise<Answer> =>
  seenBy(viewer, id, await loadAnswer(tx, id))

function seenBy(viewer: Viewer, id: string, row: AnswerRow | null): Answer {
  if (!row) throw new NotFound('answer', id)
  const side = sideOf(row, viewer.id)
  if (!side) throw new Forbidden(messageFor('apiFault.forbidden.answer'))
  return Answer.seenBy(side, row)
}
