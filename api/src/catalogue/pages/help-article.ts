import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { statement } from '../../foundation/database/database.ts'
import type { Language } from '../../foundation/messages.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { cachedContent, type From } from '../content.ts'
import { WordIndex } from '../search/word-index.ts'
import { htmlOf, type Values, wordsOf } from './rich-text.ts'

export const HelpCategory = {
  START: 'START',
  READINGS: 'READINGS',
  PAYMENTS: 'PAYMENTS',
  SHOP: 'SHOP',
  STREAMS: 'STREAMS',
  ACCOUNT: 'ACCOUNT',
  PRIVACY: 'PRIVACY',
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
    SHOP: { description: 'What the shop sells, and what was bought there.' },
    STREAMS: { description: 'Live streams and gifts.' },
    ACCOUNT: { description: 'Signing in, names and how pages look.' },
    PRIVACY: { description: 'What is stored, who sees it, and leaving.' },
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
  /** Whom it is listed for; whoever has its address may read it all the same. */
  readonly audience: 'EVERYONE' | 'CLIENTS' | 'READERS'
  readonly texts: Partial<Record<Language, Page>>
}

interface Page {
  readonly title: string
  readonly body: unknown
}

type Shown = Omit<Row, 'texts'> & Page

export const HELP_ARTICLES = statement(
  'catalogue.help-articles',
  `SELECT a.slug::text AS slug, a.category::text AS category, a.audience::text AS audience,
     (SELECT json_object_agg(t._locale, json_build_object('title', t.title, 'body', t.body))
        FROM cms.help_articles_locales t WHERE t._parent_id = a.id AND t.title IS NOT NULL AND t.body IS NOT NULL) AS texts
   FROM cms.help_articles a WHERE a.archived IS NOT TRUE AND a._status = 'published' ORDER BY a.category, a.place, a.slug`,
)

/** A word of the question counts more than one of the answer. */
const TITLE_WEIGHT = 3
const BODY_WEIGHT = 1

interface Pages {
  readonly shown: readonly Shown[]
  readonly index: WordIndex
}

/** All that are published, by language, with what finds them. */
const articles = cachedContent(async ({ db }): Promise<Readonly<Record<Language, Pages>>> => {
  const rows = (await db.rows<Row>(HELP_ARTICLES)).map(row => ({ ...row, texts: row.texts ?? {} }))
  return { en: pagesIn(rows, 'en'), es: pagesIn(rows, 'es') }
})

function pagesIn(rows: readonly Row[], language: Language): Pages {
  const shown = rows.flatMap(({ texts, ...row }) => {
    const page = texts[language] ?? texts.en
    return page ? [{ ...row, ...page }] : []
  })
  return { shown, index: indexOf(shown) }
}

const indexOf = (pages: readonly Page[]): WordIndex =>
  new WordIndex(
    pages.map(({ title, body }) => [
      [title, TITLE_WEIGHT],
      [wordsOf(body), BODY_WEIGHT],
    ]),
  )

interface Asking {
  readonly language: Language
  readonly viewer: Viewer | null
}

/** Articles by category and place; with `text` those that have all its words, typing errors forgiven, those with them in the title first. */
export async function helpArticles(
  from: From,
  { language, viewer }: Asking,
  values: Values,
  text: string | null,
): Promise<HelpArticle[]> {
  const { shown, index } = (await articles(from))[language]
  const found = text?.trim() ? bestFirst(shown, index, text) : shown
  return found.filter(({ audience }) => isFor(audience, viewer)).map(page => articleOf(page, values))
}

/** One article, whomever it is listed for; null: there is none. */
export async function helpArticle(
  from: From,
  language: Language,
  values: Values,
  slug: string,
): Promise<HelpArticle | null> {
  const page = (await articles(from))[language].shown.find(each => each.slug === slug)
  return page ? articleOf(page, values) : null
}

/** Whether there is one of this name, in any language. */
export const isHelpArticle = async (from: From, slug: string): Promise<boolean> =>
  (await articles(from)).en.shown.some(each => each.slug === slug)

const bestFirst = (shown: readonly Shown[], index: WordIndex, text: string): Shown[] =>
  [...index.scores(text)]
    .sort(([oneAt, one], [otherAt, other]) => other - one || oneAt - otherAt)
    .flatMap(([at]) => shown[at] ?? [])

/** @rule whom a help article is listed for: those for clients to all who are no reader, those for readers to readers; staff see all. */
export function isFor(audience: Row['audience'], viewer: Pick<Viewer, 'roles'> | null): boolean {
  if (audience === 'EVERYONE' || viewer?.roles.includes('STAFF')) return true
  const isReader = viewer?.roles.includes('READER') ?? false
  return (audience === 'READERS') === isReader
}

const articleOf = ({ slug, category, title, body }: Shown, values: Values): HelpArticle =>
  Object.assign(new HelpArticle(), { slug, category, title, html: htmlOf(body, values) })
