import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput, Forbidden } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { lockReading } from '../../readings/index.ts'
import { AnswerNotAllowed, caseOfReading, type Dispute, setAnswer } from '../../trust/index.ts'
import { DisputeAnswered } from '../events.ts'
import { HOW_LONG, wordsOf } from './dispute.ts'

export interface DisputeAnswer {
  readonly readingId: string
  readonly text: string
  readonly idempotencyKey: string
}

/** The reader's answer to a dispute of hers, once, before it is decided. */
export function answerDispute(
  app: App,
  viewer: Viewer,
  { readingId, text, idempotencyKey: key }: DisputeAnswer,
): Promise<Dispute | AnswerNotAllowed | IdempotencyKeyReused> {
  const words = wordsOf(text)
  if (words === null) throw new BadInput(`An answer has ${HOW_LONG}.`)
  return app.db.transact(async tx => {
    const { id, side } = await lockReading(tx, viewer, readingId)
    if (side !== 'READER') throw new Forbidden('Only the reader of a disputed reading may answer.')
    const keyed = { personId: viewer.id, verb: 'answerDispute', key, meaning: [id, words] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const dispute = await caseOfReading(tx, id)
    if (claim.was === 'known') return dispute as Dispute
    if (!dispute) return new AnswerNotAllowed('This reading is not disputed: there is nothing to answer.')
    if (dispute.state === 'DECIDED')
      return new AnswerNotAllowed('This dispute is decided: it can no longer be answered.')
    if (dispute.answer !== null) return new AnswerNotAllowed('You have answered this dispute already.')
    const answered = await setAnswer(tx, viewer.id, dispute.id, words)
    await completeRequest(tx, keyed, answered.id)
    const { readingId: of, clientId, readerId } = answered
    await emit(tx, DisputeAnswered, {
      subjectId: answered.id,
      payload: { readingId: of, clientId, readerId },
    })
    return answered
  })
}
