import { personOf } from '../../accounts/index.ts'
import { productById, readerById, textIn } from '../../catalogue/index.ts'
import type { ContentSource } from './content-source.ts'
import { catalogueChanged } from './profile.ts'

/** A product that a reader sells; those of the house are staff's own. */
export const product: ContentSource = {
  async find(app, _viewer, id) {
    const found = await productById(app, id)
    const reader = found?.profileId ? await readerById(app, found.profileId) : null
    if (!found || !reader) return null
    const { id: authorId } = await personOf(app.db, reader.subject, reader.name)
    return { authorId, words: wordsOf(textIn('en', found.names), textIn('en', found.summaries)) }
  },
  hide: async tx => catalogueChanged(tx),
  show: async tx => catalogueChanged(tx),
  async place(app, id, { language }) {
    const found = await productById(app, id)
    if (!found) return null
    const title = textIn(language, found.names)
    return {
      ...{ title, path: `/shop/${found.slug}`, stars: null, before: [], after: [] },
      words: wordsOf(title, textIn(language, found.summaries)),
    }
  },
}

const wordsOf = (name: string, summary: string): string => [name, summary].filter(Boolean).join('\n\n')
