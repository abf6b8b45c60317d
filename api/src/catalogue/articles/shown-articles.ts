import type { App } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { From as OfContent } from '../content.ts'
import { cursorOf, firstAfter, placeIn } from '../search/sort-readers.ts'
import { topicSlug } from '../topics.ts'
import { Article } from './article.ts'
import { type ArticleRow, publishedArticles } from './article-rows.ts'

export type From = OfContent & Pick<App, 'clock'>

/** @rule when an article is shown: once its moment has come, on the brands it names, or on all when it names none. */
export const isShown = (
  { publishedAt, brands }: Pick<ArticleRow, 'publishedAt' | 'brands'>,
  brand: string,
  at: Date,
): boolean => publishedAt <= at && (brands.length === 0 || brands.includes(brand))

/** Those a brand shows now, the newest first. */
async function shownOn(from: From, brand: string): Promise<ArticleRow[]> {
  const at = from.clock.now()
  return (await publishedArticles(from)).filter(row => isShown(row, brand, at))
}

export interface ArticlesAsked {
  readonly brand: string
  /** The topic's name in addresses; null: all. */
  readonly topic: string | null
  readonly first: number
  readonly after: string | null
}

const SORT = 'NEWEST'

/** A page of the articles of a brand, the newest first. Throws BAD_INPUT for a cursor of another list. */
export async function articlesPage(from: From, asked: ArticlesAsked): Promise<Connection<Article>> {
  const first = pageSize(asked.first)
  const beginning = asked.after ? placeIn(asked.after, SORT, 'article') : null
  const found = (await shownOn(from, asked.brand))
    .filter(({ topics }) => asked.topic === null || topics.some(each => topicSlug(each) === asked.topic))
    .map(row => ({ row, place: [[-row.publishedAt.getTime()], '', row.id] as const }))
  const page = pageOf(firstAfter(found, beginning, first + 1), first, asked.after, ({ place }) =>
    cursorOf(SORT, place),
  )
  return {
    pageInfo: page.pageInfo,
    edges: page.edges.map(({ cursor, node: { row } }) => ({ cursor, node: Article.of(row) })),
  }
}

/** Null: there is none, or this brand does not show it now. */
export async function articleBySlug(from: From, brand: string, slug: string): Promise<Article | null> {
  const row = (await shownOn(from, brand)).find(each => each.slug === slug)
  return row ? Article.of(row) : null
}

/** The one published before or after an article on the same brand; null: it is the oldest or the newest. */
export async function neighbourOf(
  from: From,
  brand: string,
  id: string,
  which: 'before' | 'after',
): Promise<Article | null> {
  const all = await shownOn(from, brand)
  const at = all.findIndex(row => row.id === id)
  const row = at < 0 ? undefined : all[which === 'before' ? at + 1 : at - 1]
  return row ? Article.of(row) : null
}

/** Topics that articles of a brand are about, by how many of them there are. */
export async function topicsOfArticles(from: From, brand: string): Promise<string[]> {
  const counts = new Map<string, number>()
  for (const { topics } of await shownOn(from, brand))
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts]
    .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
    .map(([topic]) => topic)
}

const LONGEST_SLUG = 80

export function checkSlug(argument: string, slug: string | null): void {
  if (slug !== null && slug.length > LONGEST_SLUG)
    throw new BadInput(`${argument} has at most ${LONGEST_SLUG} characters.`, { argument })
}
