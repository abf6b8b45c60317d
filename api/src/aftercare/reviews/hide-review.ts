import { REVIEWED } from '../../catalogue/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { ReviewWritten } from '../events.ts'
import { lockSubjectById } from '../subject.ts'
import { setHidden } from './reviews.store.ts'

/** Nobody but its author and staff sees a review any more, nor does it count. */
export async function hideReview(tx: Transaction, id: string): Promise<void> {
  await setHidden(tx, id, true)
  tx.publish(REVIEWED, null)
}

/** Everybody sees a review again, or for the first time: then its reader is told of it. */
export async function showReview(tx: Transaction, id: string): Promise<void> {
  const shown = await setHidden(tx, id, false)
  tx.publish(REVIEWED, null)
  const subject = shown && (await lockSubjectById(tx, shown.readingId))
  if (!subject) return
  const { id: readingId, profileId, clientId, readerId } = subject
  const payload = { readingId, profileId, clientId, readerId, stars: shown.stars }
  await emit(tx, ReviewWritten, { subjectId: id, payload })
}
