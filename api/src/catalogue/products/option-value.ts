import { Ctx, Field, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { statement } from '../../foundation/database/database.ts'
import type { Language } from '../../foundation/messages.ts'
import { cachedContent } from '../content.ts'
import { type Localized, textIn } from '../localized.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'What a variant has of one option, such as “large” of the size.',
  simpleResolvers: true,
})
export class ProductOptionValue {
  id: string
  optionNames: Localized
  names: Localized

  @Field(() => String, { description: 'The option’s name in addresses.' })
  optionSlug: string

  @Field(() => String, { description: 'The value’s name in addresses.' })
  slug: string

  @Field(() => String, { description: 'The option’s name, in the language of who asks.' })
  option(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.optionNames)
  }

  @Field(() => String, { description: 'The value’s name, in the language of who asks.' })
  name(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.names)
  }
}

export const OPTION_VALUES = statement(
  'catalogue.option-values',
  `SELECT v.id, v.slug::text AS slug, o.slug::text AS "optionSlug",
     (SELECT json_object_agg(t._locale, t.name) FROM cms.product_option_values_locales t WHERE t._parent_id = v.id) AS names,
     (SELECT json_object_agg(t._locale, t.name) FROM cms.product_options_locales t WHERE t._parent_id = o.id) AS "optionNames"
   FROM cms.product_option_values v JOIN cms.product_options o ON o.id = v.option_id
   WHERE v.archived IS NOT TRUE AND o.archived IS NOT TRUE ORDER BY o.place, o.slug, v.place, v.slug`,
)

/** All values of all options, by id, in the order of staff. */
export const optionValues = cachedContent(
  async ({ db }): Promise<ReadonlyMap<string, ProductOptionValue>> =>
    new Map(
      (await db.rows<ProductOptionValue>(OPTION_VALUES)).map(row => [
        row.id,
        Object.assign(new ProductOptionValue(), row),
      ]),
    ),
)
