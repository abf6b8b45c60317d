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
