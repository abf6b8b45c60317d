import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput, Forbidden } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { publishEarnings } from '../../ledger/index.ts'
import {
  caseOfReading,
  type Dispute,
  DisputeNotAllowed,
  type DisputeReason,
  openDispute,
} from '../../trust/index.ts'
import { DisputeOpened } from '../events.ts'
import { lockSubject, type Named } from '../subject.ts'
import { disputableUntil, MOST_CHARACTERS, wordsOf } from './dispute.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.dispute': [],
  'badInput.dispute': ['most'],
})

export type DisputeToOpen = Named & {
  readonly reason: DisputeReason
  readonly comment: string
  readonly idempotencyKey: string
}

/** The client's one dispute of a reading, or of an answer: staff will decide, and the reader's share is held until then. */
export function disputeReading(
  app: App,
  viewer: Viewer,
  asked: DisputeToOpen,
): Promise<Dispute | DisputeNotAllowed | IdempotencyKeyReused> {
  const { reason, comment, idempotencyKey: key } = asked
  const words = wordsOf(comment)
  if (words === null) throw new BadInput(messageFor('badInput.dispute', { most: MOST_CHARACTERS }))
  return app.db.transact(async tx => {
    const { id, side, row } = await lockSubject(tx, viewer, asked)
    if (side !== 'CLIENT') throw new Forbidden(messageFor('apiFault.forbidden.dispute'))
    const keyed = { personId: viewer.id, verb: 'disputeReading', key, meaning: [id, reason, words] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const known = await caseOfReading(tx, id)
    if (claim.was === 'known') return known as Dispute
    const until = disputableUntil(row, known)
    if (!(until instanceof Date)) return new DisputeNotAllowed(until)
    const opened = await openDispute(tx, {
      ...row,
      readingId: id,
      cost: row.charged - row.givenBack,
      reason,
      comment: words,
    })
    await completeRequest(tx, keyed, opened.id)
    publishEarnings(tx, row.earningsId)
    const { clientId, readerId } = row
    await emit(tx, DisputeOpened, { subjectId: opened.id, payload: { readingId: id, clientId, readerId } })
    return opened
  })
}
