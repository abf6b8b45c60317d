import { Ctx, Field, ID, ObjectType } from 'type-graphql'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { statement } from '../../foundation/database/database.ts'
import type { Language } from '../../foundation/messages.ts'
import { cachedContent } from '../content.ts'
import { type Localized, textIn } from '../localized.ts'

@Allow('ANYONE')
@ObjectType({ description: 'Where products stand in the shop.', implements: Node, simpleResolvers: true })
export class ProductCategory {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: 'Its name in addresses and filters.' })
  slug: string

  names: Localized
  descriptions: Localized

  @Field(() => String, { description: 'Its name, in the language of who asks.' })
  name(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.names)
  }

  @Field(() => String, {
    description: 'What is in it, in the language of who asks; empty where staff wrote nothing.',
  })
  description(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.descriptions)
  }
}

export const PRODUCT_CATEGORIES = statement(
  'catalogue.product-categories',
  `SELECT c.id, c.slug::text AS slug, json_object_agg(t._locale, t.name) AS names,
     coalesce(json_object_agg(t._locale, t.description) FILTER (WHERE t.description IS NOT NULL), '{}') AS descriptions
   FROM cms.product_categories c JOIN cms.product_categories_locales t ON t._parent_id = c.id
   WHERE c.archived IS NOT TRUE GROUP BY c.id ORDER BY c.place, c.slug`,
)

/** The categories of the shop, in the order of staff. */
export const productCategories = cachedContent(
  async ({ db }): Promise<ProductCategory[]> =>
    (await db.rows<ProductCategory>(PRODUCT_CATEGORIES)).map(row =>
      Object.assign(new ProductCategory(), row),
    ),
)
