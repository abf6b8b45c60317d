import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { statement } from '../../foundation/database/database.ts'
import type { Language } from '../../foundation/messages.ts'
import { cachedContent, type From } from '../content.ts'
import { htmlOf, type Values, wordsOf } from './rich-text.ts'

export const HelpCategory = {
  START: 'START',
  READINGS: 'READINGS',
  PAYMENTS: 'PAYMENTS',
  ACCOUNT: 'ACCOUNT',
  READERS: 'READERS',
} as const
export type HelpCategory = keyof typeof HelpCategory
registerEnumType(HelpCategory, {
  name: 'HelpCategory',
  description: 'What a help article is about.',
  valuesConfig: {
    START: { description: 'The first steps.' },
    READINGS: { description: 'Readings as a client has them.' },
    PAYMENTS: { description: 'Prices, wallet and refunds.' },
    ACCOUNT: { description: 'Account and privacy.' },
    READERS: { description: 'For those who give readings.' },
  },
})

@Allow('ANYONE')
@ObjectType({ description: 'An answer to a question that people have.', simpleResolvers: true })
export class HelpArticle {
  @Field(() => String, { description: 'Its name in addresses.' })
  slug: string

  @Field(() => HelpCategory, { description: 'What it is about.' })
  category: HelpCategory

  @Field(() => String, { description: 'The question.' })
  title: string

  @Field(() => String, {
    description: 'The answer as HTML of a closed list of elements, safe to be shown as it is.',
  })
  html: string
}

interface Row {
  readonly slug: string
  readonly category: HelpCategory
  readonly texts: Partial<Record<Language, { readonly title: string; readonly body: unknown }>>
}

export const HELP_ARTICLES = statement(
  'catalogue.help-articles',
  `SELECT a.slug::text AS slug, a.category::text AS category,
     (SELECT json_object_agg(t._locale, json_build_object('title', t.title, 'body', t.body))
        FROM cms.help_articles_locales t WHERE t._parent_id = a.id) AS texts
   FROM cms.help_articles a WHERE a.archived IS NOT TRUE ORDER BY a.category, a.place, a.slug`,
)

const articles = cachedContent(({ db }): Promise<Row[]> => db.rows<Row>(HELP_ARTICLES))

/** Articles by category and place; with `text` those that have all its words, those with them in the title first. */
export async function helpArticles(
  from: From,
  language: Language,
  values: Values,
  text: string | null,
): Promise<HelpArticle[]> {
  const shown = (await articles(from)).flatMap(({ slug, category, texts }) => {
    const page = texts[language] ?? texts.en
    return page ? [{ slug, category, ...page }] : []
  })
  return found(shown, text ?? '').map(({ slug, category, title, body }) =>
    Object.assign(new HelpArticle(), { slug, category, title, html: htmlOf(body, values) }),
  )
}

interface Page {
  readonly title: string
  readonly body: unknown
}

/** Without accents and capitals, so that "como" finds "¿Cómo…?". */
export function found<Shown extends Page>(pages: readonly Shown[], text: string): readonly Shown[] {
  const words = folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  if (words.length === 0) return pages
  const has = (where: string) => words.every(word => where.includes(word))
  const inTitle = pages.filter(({ title }) => has(folded(title)))
  const elsewhere = pages.filter(
    page => !inTitle.includes(page) && has(folded(`${page.title} ${wordsOf(page.body)}`)),
  )
  return [...inTitle, ...elsewhere]
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
