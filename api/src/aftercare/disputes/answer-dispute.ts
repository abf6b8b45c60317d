import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput, Forbidden } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { AnswerNotAllowed, caseOfReading, type Dispute, setAnswer } from '../../trust/index.ts'
import { DisputeAnswered } from '../events.ts'
import { lockSubject, type Named } from '../subject.ts'
import { MOST_CHARACTERS, wordsOf } from './dispute.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.answerDispute': [],
  'badInput.answer': ['most'],
  'refusal.answerNotAllowed.already': [],
  'refusal.answerNotAllowed.decided': [],
  'refusal.answerNotAllowed.notDisputed': [],
})

export type DisputeAnswer = Named & {
  readonly text: string
  readonly idempotencyKey: string
}

/** The reader's answer to a dispute of hers, once, before it is decided. */
export function answerDispute(
  app: App,
  viewer: Viewer,
  answer: DisputeAnswer,
): Promise<Dispute | AnswerNotAllowed | IdempotencyKeyReused> {
  const { text, idempotencyKey: key } = answer
  const words = wordsOf(text)
  if (words === null) throw new BadInput(messageFor('badInput.answer', { most: MOST_CHARACTERS }))
  return app.db.transact(async tx => {
    const { id, side } = await lockSubject(tx, viewer, answer)
    if (side !== 'READER') throw new Forbidden(messageFor('apiFault.forbidden.answerDispute'))
    const keyed = { personId: viewer.id, verb: 'answerDispute', key, meaning: [id, words] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const dispute = await caseOfReading(tx, id)
    if (claim.was === 'known') return dispute as Dispute
    if (!dispute) return new AnswerNotAllowed(messageFor('refusal.answerNotAllowed.notDisputed'))
    if (dispute.state === 'DECIDED')
      return new AnswerNotAllowed(messageFor('refusal.answerNotAllowed.decided'))
    if (dispute.answer !== null) return new AnswerNotAllowed(messageFor('refusal.answerNotAllowed.already'))
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
