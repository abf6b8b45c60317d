import { statement } from '../../foundation/database/database.ts'
import type { From } from '../content.ts'
import { isDocumentId } from '../document-id.ts'
import type { Localized } from '../localized.ts'
import { Article } from './article.ts'
import { rowOf, type Shown } from './article-rows.ts'

export const ARTICLE_DRAFT = statement(
  'catalogue.article-draft',
  'SELECT shown, bodies FROM cms.article_drafts WHERE id = $1',
)

/** An article as staff saved it last, published or not, by its id in the cms. Null: there is none, or it has no title yet. */
export async function articleDraft({ db }: Pick<From, 'db'>, document: string): Promise<Article | null> {
  if (!isDocumentId(document)) return null
  const row = await db.row<{ shown: Shown; bodies: Localized<unknown> }>(ARTICLE_DRAFT, [document])
  return row ? Article.of(rowOf(row.shown), row.bodies) : null
}
