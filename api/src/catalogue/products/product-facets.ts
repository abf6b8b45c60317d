import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { PriceCount } from '../search/facets.ts'
import { priceRanges } from '../search/price-ranges.ts'
import { ProductCategory } from './product-category.ts'
import { FAILS } from './product-filter.ts'
import { ProductKind } from './product-kind.ts'
import type { ProductRow } from './product-rows.ts'

@Allow('ANYONE')
@ObjectType({ description: 'How many products of a list stand in a category.', simpleResolvers: true })
export class CategoryCount {
  @Field(() => ProductCategory, { description: 'The category.' })
  category: ProductCategory

  @Field(() => Int, { description: 'How many stand in it.' })
  count: number
}

@Allow('ANYONE')
@ObjectType({ description: 'How many products of a list are of a kind.', simpleResolvers: true })
export class ProductKindCount {
  @Field(() => ProductKind, { description: 'The kind.' })
  kind: ProductKind

  @Field(() => Int, { description: 'How many are of it.' })
  count: number
}

@Allow('ANYONE')
@ObjectType({
  description:
    'How many products each choice of a filter would leave. Each is counted without the filter it belongs to.',
  simpleResolvers: true,
})
export class ProductFacets {
  @Extensions({ listSize: 20 })
  @Field(() => [CategoryCount], {
    description: 'All categories in which anything stands, in the order of staff.',
  })
  categories: CategoryCount[]

  @Extensions({ listSize: 3 })
  @Field(() => [ProductKindCount], { description: 'All kinds.' })
  kinds: ProductKindCount[]

  @Extensions({ listSize: 5 })
  @Field(() => [PriceCount], {
    description: 'Ranges of price in which there is anything at all, the lowest first.',
  })
  prices: PriceCount[]
}

/** A product with its price in minor units and the filters it does not pass, as bits. */
export interface JudgedProduct {
  readonly row: ProductRow
  readonly price: bigint
  readonly fails: number
}

export function productFacets(
  judged: readonly JudgedProduct[],
  categories: readonly ProductCategory[],
  currency: string,
): ProductFacets {
  const passing = (but: number) => judged.filter(({ fails }) => (fails & ~but) === 0)
  const byCategory = passing(FAILS.CATEGORY)
  const byKind = passing(FAILS.KIND)
  const byPrice = passing(FAILS.PRICE)
  const holding = ({ id }: ProductCategory) =>
    byCategory.filter(({ row }) => row.categories.some(each => each.id === id)).length
  return Object.assign(new ProductFacets(), {
    categories: categories
      .map(category => Object.assign(new CategoryCount(), { category, count: holding(category) }))
      .filter(({ count }) => count > 0),
    kinds: Object.values(ProductKind).map(kind =>
      Object.assign(new ProductKindCount(), {
        kind,
        count: byKind.filter(({ row }) => row.kind === kind).length,
      }),
    ),
    prices: priceRanges(judged.map(({ price }) => Number(price))).map(({ least, most }) =>
      Object.assign(new PriceCount(), {
        least: money(BigInt(least), currency),
        most: money(BigInt(most), currency),
        count: byPrice.filter(({ price }) => price >= BigInt(least) && price <= BigInt(most)).length,
      }),
    ),
  })
}
