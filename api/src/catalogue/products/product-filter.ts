import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import { type Money, MoneyInput } from '../../foundation/contract/money-type.ts'
import { BadInput } from '../../foundation/fault.ts'
import { wordsFor } from '../../foundation/words.ts'
import { LONGEST_SEARCH } from '../search/words.ts'
import { ProductKind } from './product-kind.ts'
import { priceAt } from './product-price.ts'
import type { ProductRow } from './product-rows.ts'

export const ProductSort = {
  RELEVANCE: 'RELEVANCE',
  NEWEST: 'NEWEST',
  PRICE: 'PRICE',
  PRICE_HIGHEST: 'PRICE_HIGHEST',
  RATING: 'RATING',
  NAME: 'NAME',
} as const
export type ProductSort = keyof typeof ProductSort
registerEnumType(ProductSort, {
  name: 'ProductSort',
  description: 'The order of a list of products. Those that are equal in it follow by name.',
  valuesConfig: {
    RELEVANCE: { description: 'What answers a search best. Only with a search.' },
    NEWEST: { description: 'What came last first.' },
    PRICE: { description: 'The lowest price first.' },
    PRICE_HIGHEST: { description: 'The highest price first.' },
    RATING: { description: 'The best rated first. A few reviews count for less than many.' },
    NAME: { description: 'By name.' },
  },
})

@InputType({ description: 'Narrows a list of products: all that is given must hold.' })
export class ProductFilter {
  @Field(() => String, {
    nullable: true,
    description: `Words of their name, tags, categories, options or description; accents do not matter and typing errors are forgiven. At most ${LONGEST_SEARCH} characters.`,
  })
  search?: string | null

  @Field(() => String, { nullable: true, description: 'The slug of a category.' })
  category?: string | null

  @Field(() => ProductKind, { nullable: true, description: 'What they are.' })
  kind?: ProductKind | null

  @Field(() => String, { nullable: true, description: 'A tag.' })
  tag?: string | null

  @Field(() => ID, { nullable: true, description: 'Who sells them.' })
  readerId?: string | null

  @Field(() => MoneyInput, { nullable: true, description: 'The least that the cheapest variant costs.' })
  minPrice?: Money | null

  @Field(() => MoneyInput, { nullable: true, description: 'The most that the cheapest variant costs.' })
  maxPrice?: Money | null

  @Field(() => Boolean, { nullable: true, description: 'True: only those at a reduced price.' })
  reduced?: boolean | null
}

const messageFor = wordsFor({ 'badInput.currency': ['currency'], 'badInput.search': ['most'] })

/** Throws BAD_INPUT. */
export function checkFilter({ search, minPrice, maxPrice }: ProductFilter, currency: string): void {
  if ((search?.length ?? 0) > LONGEST_SEARCH)
    throw new BadInput(messageFor('badInput.search', { most: LONGEST_SEARCH }), { argument: 'filter' })
  for (const price of [minPrice, maxPrice])
    if (price && price.currency !== currency)
      throw new BadInput(messageFor('badInput.currency', { currency }), { argument: 'filter' })
  if (minPrice && maxPrice && minPrice.minor > maxPrice.minor)
    throw new BadInput('minPrice is at most maxPrice: change one of them.', { argument: 'filter' })
}

/** The filters that are counted without themselves, one bit each; REST is all others. */
export const FAILS = { CATEGORY: 1, KIND: 2, PRICE: 4, REST: 8 }

/** What a product costs at a moment: its cheapest variant, in minor units. */
export function leastPriceAt({ variants, reduction }: ProductRow, at: Date): bigint {
  const prices = variants.map(({ minor }) => priceAt(minor, reduction, at))
  return leastOf(prices)
}

const leastOf = (amounts: bigint[]): bigint => amounts.sort((one, other) => (one < other ? -1 : 1))[0] ?? 0n

/** Which filters a product does not pass, as bits: 0 for what is on the list. */
export function failsOf(row: ProductRow, price: bigint, filter: ProductFilter): number {
  const { category, kind, tag, readerId, minPrice, maxPrice, reduced } = filter
  let fails = 0
  if (category && !row.categories.some(({ slug }) => slug === category)) fails |= FAILS.CATEGORY
  if (kind && row.kind !== kind) fails |= FAILS.KIND
  if ((minPrice && price < minPrice.minor) || (maxPrice && price > maxPrice.minor)) fails |= FAILS.PRICE
  const isOther = (tag && !row.tags.includes(tag)) || (readerId && row.profileId !== readerId)
  const isFull = reduced && leastOf(row.variants.map(({ minor }) => minor)) === price
  if (isOther || isFull) fails |= FAILS.REST
  return fails
}

/** The order that was asked for, or the one that suits the list. Throws BAD_INPUT. */
export function productSortOf(
  sort: ProductSort | null | undefined,
  search: string | null | undefined,
): ProductSort {
  if (sort === 'RELEVANCE' && !search)
    throw new BadInput('sort: RELEVANCE is for a search: send filter.search too, or another order.', {
      argument: 'sort',
    })
  return sort ?? (search ? 'RELEVANCE' : 'NEWEST')
}
