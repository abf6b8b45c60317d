import { personOf } from '../../accounts/index.ts'
import { readerById } from '../../catalogue/index.ts'
import { NotFound } from '../../foundation/fault.ts'
import type { GiftSubjectSource } from './subject-source.ts'

/** A reader, from their page. Everybody sees what is sent there. */
export const readerSubject: GiftSubjectSource = {
  isPublic: true,
  isWatched: false,
  async find(app, _viewer, id) {
    const reader = await readerById(app, id)
    if (!reader) throw new NotFound('reader', id)
    const { id: readerId } = await personOf(app.db, reader.subject, reader.name)
    return { id, readerId, profileId: id }
  },
  isOpen: async () => true,
}
