import { answerOf, lockAnswerById } from '../../answers/index.ts'
import { Unauthenticated } from '../../foundation/fault.ts'
import type { GiftSubjectSource } from './subject-source.ts'

/** An answer that was delivered. Its two sides see what is sent; its client sends. */
export const answerSubject: GiftSubjectSource = {
  isPublic: false,
  isWatched: false,
  async find({ db }, viewer, id) {
    if (!viewer) throw new Unauthenticated()
    const { row } = await answerOf(db, viewer, id)
    const { readerId, profileId } = row
    return { id, readerId, profileId }
  },
  async isOpen(tx, senderId, id) {
    const row = await lockAnswerById(tx, id)
    return row?.state === 'DELIVERED' && row.clientId === senderId
  },
}
