import { Unauthenticated } from '../../foundation/fault.ts'
import { loadReading, readingOf } from '../../readings/index.ts'
import type { GiftSubjectSource } from './subject-source.ts'

/** A reading that took place and is over. Its two sides see what is sent; its client sends. */
export const readingSubject: GiftSubjectSource = {
  isPublic: false,
  isWatched: false,
  async find({ db }, viewer, id) {
    if (!viewer) throw new Unauthenticated()
    const { row } = await readingOf(db, viewer, id)
    const { readerId, profileId } = row
    return { id, readerId, profileId }
  },
  async isOpen(tx, senderId, id) {
    const row = await loadReading(tx, id)
    return row?.state === 'ENDED' && row.clientId === senderId && row.totalSharedMs > 0n
  },
}
