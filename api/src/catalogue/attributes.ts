import { statement } from '../foundation/database/database.ts'
import { cachedContent } from './content.ts'
import { Attribute } from './reader.ts'

export const ATTRIBUTES = statement(
  'catalogue.attributes',
  'SELECT id, slug, name, kind FROM cms.attributes WHERE archived IS NOT TRUE ORDER BY kind, name',
)

/** Every attribute a profile may be tagged with: tools, then abilities, then styles. */
export const attributes = cachedContent(
  async ({ db }): Promise<Attribute[]> =>
    (await db.rows<Attribute>(ATTRIBUTES)).map(row => Object.assign(new Attribute(), row)),
)

export const TOPICS = statement(
  'catalogue.topics',
  'SELECT unnest(enum_range(NULL::cms.enum_readers_topics))::text AS topic',
)

/** Every topic a profile may name, in the order of the cms. */
export const topics = cachedContent(
  async ({ db }): Promise<string[]> => (await db.rows<{ topic: string }>(TOPICS)).map(({ topic }) => topic),
)
