import type { App } from '../app.ts'
import { BadInput, Forbidden } from '../foundation/fault.ts'
import { hear, remember } from '../foundation/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/idempotency-key-reused.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { AnswerNotAllowed, type Case, caseOfReading, setAnswer } from '../trust/index.ts'
import { HOW_LONG, wordsOf } from './dispute.ts'
import { lockReading } from './reading-of.ts'

export interface DisputeAnswer {
  readonly readingId: string
  readonly text: string
  readonly idempotencyKey: string
}

/** What the reader says to a dispute of hers, once, before it is decided. */
export function answerDispute(
  app: App,
  viewer: Viewer,
  { readingId, text, idempotencyKey: key }: DisputeAnswer,
): Promise<Case | AnswerNotAllowed | IdempotencyKeyReused> {
  const words = wordsOf(text)
  if (words === null) throw new BadInput(`An answer has ${HOW_LONG}.`)
  return app.db.transact(async tx => {
    const { id, side } = await lockReading(tx, viewer, readingId)
    if (side !== 'READER') throw new Forbidden('Only the reader of a disputed reading may answer.')
    const saying = { personId: viewer.id, verb: 'answerDispute', key, meaning: [id, words] }
    const heard = await hear(tx, saying)
    if (heard.was === 'reused') return new IdempotencyKeyReused()
    const dispute = await caseOfReading(tx, id)
    if (heard.was === 'known') return dispute as Case
    if (!dispute) return new AnswerNotAllowed('This reading is not disputed: there is nothing to answer.')
    if (dispute.state === 'DECIDED')
      return new AnswerNotAllowed('This dispute is decided: it can no longer be answered.')
    if (dispute.answer !== null) return new AnswerNotAllowed('You have answered this dispute already.')
    const answered = await setAnswer(tx, viewer.id, dispute.id, words)
    await remember(tx, saying, answered.id)
    return answered
  })
}
