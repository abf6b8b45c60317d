import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput, Forbidden, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Money } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { accountOf, lockAccounts, publishEarnings, reverse, Short } from '../../ledger/index.ts'
import {
  CaseChanged,
  CaseDecided,
  caseById,
  type Decision,
  type Dispute,
  lockDispute,
  RefundOutOfRange,
  setDecision,
} from '../../trust/index.ts'
import { DisputeDecided } from '../events.ts'
import { bearRefund } from '../refund.ts'
import { lockSubjectById, type Subject } from '../subject.ts'
import { MOST_CHARACTERS, wordsOf } from './dispute.ts'
import { refundOf, requirePart } from './refund-of.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.ownCase': [],
  'badInput.note': ['most'],
})

export interface DecisionToMake {
  readonly caseId: string
  readonly decision: Decision
  /** With REFUND_PART alone. */
  readonly amount: Money | null
  readonly note: string
  /** The version that was looked at. */
  readonly version: number
  readonly idempotencyKey: string
}

/**
 * Decides a case, once; what is refunded is in the client's wallet in the same transaction. Whoever comes second gets the decision
 * that was made, and who looked at an older version than there is gets the case as it is now.
 */
export function decideCase(
  app: App,
  viewer: Viewer,
  { caseId, decision, amount, note, version, idempotencyKey: key }: DecisionToMake,
): Promise<Dispute | CaseDecided | CaseChanged | RefundOutOfRange | IdempotencyKeyReused> {
  const id = parseId('case', caseId)
  const words = wordsOf(note)
  if (words === null) throw new BadInput(messageFor('badInput.note', { most: MOST_CHARACTERS }))
  requirePart(decision, amount)
  return app.db.transact(async tx => {
    const { dispute, reading } = await lockCase(tx, id)
    if (dispute.clientId === viewer.id || dispute.readerId === viewer.id)
      throw new Forbidden(messageFor('apiFault.forbidden.ownCase'))
    const meaning = [id, decision, amount?.minor ?? null, words]
    const keyed = { personId: viewer.id, verb: 'decideCase', key, meaning }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return dispute
    if (dispute.state === 'DECIDED') return new CaseDecided(dispute)
    if (dispute.version !== version) return new CaseChanged(dispute)

    const refunded = refundOf(decision, dispute, amount)
    if (refunded instanceof RefundOutOfRange) return refunded
    if (refunded > 0n) await refund(tx, reading, dispute, refunded)
    else publishEarnings(tx, reading.earningsId)
    const decided = await setDecision(tx, viewer.id, id, { decision, refunded, note: words })
    await completeRequest(tx, keyed, id)
    const { readingId, clientId, readerId } = dispute
    await emit(tx, DisputeDecided, { subjectId: id, payload: { readingId, clientId, readerId } })
    return decided
  })
}

/** Whatever is done to a case is done under the lock of its reading, or answer. */
async function lockCase(tx: Transaction, id: string): Promise<{ dispute: Dispute; reading: Subject }> {
  const found = await caseById(tx, id)
  const reading = found && (await lockSubjectById(tx, found.readingId))
  const dispute = reading && (await lockDispute(tx, id))
  if (!dispute) throw new NotFound('case', id)
  return { dispute, reading }
}

/** Reversals of the reader's share, the platform's part with them; what the earnings do not cover, the reader owes. */
async function refund(tx: Transaction, reading: Subject, dispute: Dispute, amount: bigint): Promise<void> {
  const { id: subjectId, participantId, walletId, earningsId, readerId, currency } = reading
  const receivable = await accountOf(tx, readerId, 'receivable', currency)
  const locked = await lockAccounts(tx, [walletId, earningsId, receivable.id])
  const earnings = locked.find(({ id }) => id === earningsId)
  if (!earnings) throw new Error(`reading ${subjectId} has no earnings account`)
  const of = { cost: dispute.cost.minor, readerShare: dispute.readerShare.minor }
  const { byReader, byPlatform, owed } = bearRefund(amount, of, earnings.balance)
  const leg = { credit: walletId, subjectId, reason: 'refund', currency } as const
  const legs = [
    { ...leg, debit: earningsId, amount: byReader - owed, fee: -byPlatform },
    { ...leg, debit: receivable.id, amount: owed, fee: 0n },
  ].filter(each => each.amount > 0n || each.fee < 0n)
  const moved = await reverse(tx, { original: { subjectId: participantId, reason: 'session-share' }, legs })
  if (moved instanceof Short) throw new Error(`the refund of reading ${subjectId} was not covered`)
}
