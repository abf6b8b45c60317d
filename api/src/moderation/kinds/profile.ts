import { personOf } from '../../accounts/index.ts'
import { CONTENT, profileById, readerById } from '../../catalogue/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import type { ContentSource } from './content-source.ts'

/** A reader's profile. It is left out by the catalogue while the queue says that it is hidden. */
export const profile: ContentSource = {
  async find(app, _viewer, id) {
    const reader = await readerById(app, id)
    if (!reader) return null
    const { id: authorId } = await personOf(app.db, reader.subject, reader.name)
    return { authorId, words: profileWords(reader) }
  },
  hide: async tx => catalogueChanged(tx),
  show: async tx => catalogueChanged(tx),
  async place(app, id) {
    const found = await profileById(app, id)
    if (!found) return null
    const reader = await readerById(app, id)
    return {
      ...{ title: found.name, words: profileWords(found), stars: null, before: [], after: [] },
      path: reader && `/readers/${reader.slug}`,
    }
  },
}

interface ProfileText {
  readonly tagline?: string | null
  readonly bio?: string | null
  readonly location?: string | null
}

/** What a reader says of themselves, as moderation reads it. */
export const profileWords = ({ tagline, bio, location }: ProfileText): string =>
  [tagline, bio, location].filter(Boolean).join('\n\n')

/** What is hidden is left out of what the catalogue caches. */
export const catalogueChanged = (tx: Transaction): void => tx.publish(CONTENT, null)
