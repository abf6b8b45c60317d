import { Field, Float, Int, ObjectType } from 'type-graphql'
import { cached } from '../../foundation/cache.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { statement } from '../../foundation/database/database.ts'
import type { From } from '../content.ts'
import type { Rating } from '../search/ratings.ts'

/** The topic that is published when somebody reviewed a product, or staff showed or hid a review. */
export const PRODUCT_REVIEWED = 'product-reviewed'

@Allow('ANYONE')
@ObjectType({ description: 'All reviews of a product together.', simpleResolvers: true })
export class ProductRating {
  @Field(() => Int, { description: 'How many.' })
  count: number

  @Field(() => Float, { nullable: true, description: 'Mean of 1 to 5, two decimals; null without reviews.' })
  average: number | null

  static of({ count, stars }: Rating = { count: 0, stars: 0 }): ProductRating {
    const average = count === 0 ? null : Math.round((stars / count) * 100) / 100
    return Object.assign(new ProductRating(), { count, average })
  }
}

export const PRODUCT_RATINGS = statement(
  'catalogue.product-ratings',
  'SELECT product_id AS id, count, stars::int AS stars FROM shop.product_ratings',
)

/** By product; what was never reviewed is missing. */
export const productRatings = cached(
  PRODUCT_REVIEWED,
  async ({ db }: From): Promise<ReadonlyMap<string, Rating>> =>
    new Map(
      (await db.rows<Rating & { id: string }>(PRODUCT_RATINGS)).map(({ id, count, stars }) => [
        id,
        { count, stars },
      ]),
    ),
)
