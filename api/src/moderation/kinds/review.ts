import { hideReview, seenReview, showReview } from '../../aftercare/index.ts'
import { profileById, readerById } from '../../catalogue/index.ts'
import type { ContentSource } from './content-source.ts'

/** A review of a reading or an answer. */
export const review: ContentSource = {
  async find({ db }, viewer, id) {
    const found = await seenReview(db, viewer, id)
    return found && { authorId: found.clientId, words: found.comment }
  },
  hide: hideReview,
  show: showReview,
  async place(app, id, { viewer }) {
    const found = await seenReview(app.db, viewer, id)
    if (!found) return null
    const [reader, of] = [await readerById(app, found.profileId), await profileById(app, found.profileId)]
    const { comment: words, stars, reply } = found
    return {
      ...{ title: of?.name ?? '', words, stars, before: [] },
      path: reader && `/readers/${reader.slug}#review-${id}`,
      after: reply ? [{ author: of?.name ?? null, words: reply.text, at: reply.at, isHidden: false }] : [],
    }
  },
}
