import { mayTakePart, watchedStream } from '../../streams/index.ts'
import type { GiftSubjectSource } from './subject-source.ts'

/** A stream that is on. Whoever may watch sees what is sent, and sends. */
export const streamSubject: GiftSubjectSource = {
  isPublic: true,
  isWatched: true,
  async find(app, viewer, streamId) {
    const { id, readerId, profileId } = await watchedStream(app, viewer, streamId)
    return { id, readerId, profileId }
  },
  isOpen: mayTakePart,
}
