import { statement } from '../foundation/database/database.ts'
import { LANGUAGES, type Language, LOCALES } from '../foundation/messages.ts'
import { cachedContent, type From } from './content.ts'
import { textIn } from './localized.ts'
import { Attribute, AttributeKind } from './reader.ts'

export const ATTRIBUTES = statement(
  'catalogue.attributes',
  `SELECT a.id, a.slug, a.kind, json_object_agg(t._locale, t.name) AS names
   FROM cms.attributes a JOIN cms.attributes_locales t ON t._parent_id = a.id WHERE a.archived IS NOT TRUE GROUP BY a.id`,
)

/** Every attribute a profile may be tagged with: tools, then abilities, then styles, by their names in a language. */
export const attributes = async (from: From, language: Language): Promise<Attribute[]> =>
  (await byLanguage(from))[language]

const byLanguage = cachedContent(async ({ db }): Promise<Record<Language, Attribute[]>> => {
  const rows = await db.rows<Pick<Attribute, 'id' | 'slug' | 'kind' | 'names'>>(ATTRIBUTES)
  const all = rows.map(row => Object.assign(new Attribute(), row))
  const sorted = LANGUAGES.map(language => [language, all.toSorted(order(language))])
  return Object.fromEntries(sorted) as Record<Language, Attribute[]>
})

const kinds = Object.values(AttributeKind)

function order(language: Language) {
  const { compare } = new Intl.Collator(LOCALES[language])
  return (one: Attribute, other: Attribute): number =>
    kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
    compare(textIn(language, one.names), textIn(language, other.names))
}

export const TOPICS = statement(
  'catalogue.topics',
  'SELECT unnest(enum_range(NULL::cms.enum_readers_topics))::text AS topic',
)

/** Every topic a profile may name, in the order of the cms. */
export const topics = cachedContent(
  async ({ db }): Promise<string[]> => (await db.rows<{ topic: string }>(TOPICS)).map(({ topic }) => topic),
)
