import { statement } from '../../foundation/database/database.ts'
import { cachedContent, type From } from '../content.ts'
import type { Localized } from '../localized.ts'
import type { Image } from '../reader.ts'

/** An article as staff set it up, whether its moment has come or not; its text is read with its page. */
export interface ArticleRow {
  readonly id: string
  readonly slug: string
  readonly publishedAt: Date
  readonly updatedAt: Date
  readonly authorId: string | null
  readonly titles: Localized
  readonly summaries: Localized
  readonly minutes: Localized<number>
  readonly cover: Image | null
  readonly topics: readonly string[]
  /** Slugs of the brands that show it; none: all do. */
  readonly brands: readonly string[]
}

/** An article as a view of the cms shows it. */
export interface Shown extends Omit<ArticleRow, 'publishedAt' | 'updatedAt'> {
  readonly publishedAt: string
  readonly updatedAt: string
}

export const rowOf = ({ publishedAt, updatedAt, ...shown }: Shown): ArticleRow => ({
  ...shown,
  publishedAt: new Date(publishedAt),
  updatedAt: new Date(updatedAt),
})

export const ARTICLES = statement(
  'catalogue.articles',
  'SELECT shown FROM cms.shown_articles ORDER BY published_at DESC, id DESC',
)

/** All that are published, the newest first, also those whose moment lies ahead: whether it has come is asked of the clock, and nothing need be published again. */
export const publishedArticles = cachedContent(
  async ({ db }: From): Promise<readonly ArticleRow[]> =>
    (await db.rows<{ shown: Shown }>(ARTICLES)).map(({ shown }) => rowOf(shown)),
)

export const ARTICLE_BODIES = statement(
  'catalogue.article-bodies',
  'SELECT bodies FROM cms.shown_articles WHERE id = $1',
)

/** The text of one, by language. */
export const articleBodies = async ({ db }: Pick<From, 'db'>, id: string): Promise<Localized<unknown>> =>
  (await db.row<{ bodies: Localized<unknown> }>(ARTICLE_BODIES, [id]))?.bodies ?? {}
