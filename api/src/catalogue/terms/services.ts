import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { statement } from '../../foundation/database/database.ts'
import type { Language } from '../../foundation/messages.ts'
import { cachedContent, type From } from '../content.ts'
import { type Localized, textIn } from '../localized.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'A kind of appointment with a name and a length of its own, which readers may offer.',
  implements: Node,
  simpleResolvers: true,
})
export class Service {
  @Field(() => ID)
  id: string

  names: Localized
  descriptions: Localized

  @Field(() => String, { description: 'Its name, in the language of who asks.' })
  name(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.names)
  }

  @Field(() => String, { description: 'What a client gets, in the language of who asks.' })
  description(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.descriptions)
  }

  @Field(() => Int, { description: 'How long it takes.' })
  minutes: number

  @Field(() => MoneyType, { description: 'The lowest price a reader may ask for it.' })
  leastPrice: Money

  @Field(() => MoneyType, { description: 'The highest price a reader may ask for it.' })
  mostPrice: Money
}

const SERVICES = statement(
  'catalogue.services',
  `SELECT s.id, s.minutes::int AS minutes, s.least_minor::bigint AS least, s.most_minor::bigint AS most,
     json_object_agg(t._locale, t.name) AS names, json_object_agg(t._locale, t.description) AS descriptions
   FROM cms.services s JOIN cms.services_locales t ON t._parent_id = s.id WHERE s.archived IS NOT TRUE GROUP BY s.id ORDER BY minutes, s.slug`,
)

type Row = Pick<Service, 'id' | 'minutes' | 'names' | 'descriptions'> & { least: bigint; most: bigint }

const rows = cachedContent(async ({ db }): Promise<Row[]> => db.rows<Row>(SERVICES))

/** The services on the house's list now, the shortest first. */
export const services = async (from: From): Promise<Service[]> =>
  (await rows(from)).map(({ least, most, ...row }) => {
    const { currency } = from.config
    return Object.assign(new Service(), row, {
      leastPrice: money(least, currency),
      mostPrice: money(most, currency),
    })
  })
