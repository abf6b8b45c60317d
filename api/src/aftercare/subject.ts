import { type AnswerRow, lockAnswerById, lockAnswerOf } from '../answers/index.ts'
import type { Transaction } from '../foundation/database/database.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { lock, lockReading, type ReadingRow, type Side } from '../readings/index.ts'

/**
 * What reviews, tips and disputes are about: a reading that was held, or an answer that was delivered, as much of either as they
 * need.
 */
export type Subject = Pick<
  ReadingRow,
  | 'id'
  | 'clientId'
  | 'readerId'
  | 'profileId'
  | 'walletId'
  | 'earningsId'
  | 'participantId'
  | 'currency'
  | 'state'
  | 'totalSharedMs'
  | 'charged'
  | 'givenBack'
  | 'readerShare'
  | 'endedAt'
  | 'at'
>

/** How a verb is told which one. */
export type Named = { readonly readingId: string } | { readonly answerId: string }

/** Locked until the transaction ends, with the viewer's side. Throws NOT_FOUND, and FORBIDDEN for anybody but its two sides. */
export async function lockSubject(
  tx: Transaction,
  viewer: Viewer,
  named: Named,
): Promise<{ id: string; side: Side; row: Subject }> {
  if ('readingId' in named) return lockReading(tx, viewer, named.readingId)
  const { id, side, row } = await lockAnswerOf(tx, viewer, named.answerId)
  return { id, side, row: subjectOf(row) }
}

/** The same by its id, whichever it is; null when it is neither. */
export async function lockSubjectById(tx: Transaction, id: string): Promise<Subject | null> {
  const reading = await lock(tx, id)
  if (reading) return reading
  const answer = await lockAnswerById(tx, id)
  return answer && subjectOf(answer)
}

/** An answer in the terms of a reading: what was delivered has ended and took place; what was captured was charged, and no more. */
export function subjectOf(answer: AnswerRow): Subject {
  const { id, clientId, readerId, profileId, wallet, earnings, currency, endedAt, at } = answer
  const captured = answer.captured ?? 0n
  const isDelivered = answer.state === 'DELIVERED'
  return {
    ...{ id, clientId, readerId, profileId, currency, endedAt, at },
    walletId: wallet,
    earningsId: earnings,
    // Its price was captured under its own id.
    participantId: id,
    state: isDelivered ? 'ENDED' : 'CANCELLED',
    totalSharedMs: isDelivered ? 1n : 0n,
    charged: captured,
    givenBack: 0n,
    readerShare: captured - (answer.fee ?? 0n),
  }
}
