import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import type { Rating } from '../search/ratings.ts'
import { cursorOf, firstAfter, type Place, placeIn, weighedRating } from '../search/sort-readers.ts'
import { isOnSale, Product } from './product.ts'
import { productCategories } from './product-category.ts'
import { type JudgedProduct, type ProductFacets, productFacets } from './product-facets.ts'
import {
  checkFilter,
  failsOf,
  leastPriceAt,
  type ProductFilter,
  type ProductSort,
  productSortOf,
} from './product-filter.ts'
import { productRatings } from './product-rating.ts'
import { type ProductIndex, type ProductRow, productIndex } from './product-rows.ts'
import type { From } from './products.ts'

export interface ProductsAsked {
  readonly filter: ProductFilter
  readonly sort: ProductSort | null
  readonly first: number
  readonly after: string | null
}

/** A page of products, with how many there are on all pages together, and the facets when they are asked for. */
export interface ProductsFound extends Connection<Product> {
  readonly totalCount: number
  readonly countFacets: () => ProductFacets
}

/** Products on sale in the order asked for: found, counted and ordered in the memory of this node. */
export async function productsPage(from: From, asked: ProductsAsked): Promise<ProductsFound> {
  const { filter, after } = asked
  const { currency } = from.config
  const first = pageSize(asked.first)
  checkFilter(filter, currency)
  const search = filter.search?.trim() || null
  const sort = productSortOf(asked.sort, search)
  const beginning = after ? placeIn(after, sort, 'product') : null
  const [index, categories, rated] = await Promise.all([
    productIndex(from),
    productCategories(from),
    productRatings(from),
  ])
  const at = from.clock.now()
  const judged = candidates(index, search)
    .filter(({ row }) => isOnSale(row, at))
    .map(each => {
      const price = leastPriceAt(each.row, at)
      return { ...each, price, fails: failsOf(each.row, price, filter) }
    })
  const found = judged
    .filter(({ fails }) => fails === 0)
    .map(each => ({ row: each.row, place: placeOf(each, sort, rated) }))
  const page = pageOf(firstAfter(found, beginning, first + 1), first, after, ({ place }) =>
    cursorOf(sort, place),
  )
  return {
    pageInfo: page.pageInfo,
    edges: page.edges.map(({ cursor, node: { row } }) => ({ cursor, node: Product.at(row, at, currency) })),
    totalCount: found.length,
    countFacets: () => productFacets(judged, categories, currency),
  }
}

interface Candidate {
  readonly row: ProductRow
  readonly score: number
}

function candidates(index: ProductIndex, search: string | null): Candidate[] {
  if (!search) return index.rows.map(row => ({ row, score: 0 }))
  return [...index.scores(search)].flatMap(([at, score]) => {
    const row = index.rows[at]
    return row ? [{ row, score }] : []
  })
}

function placeOf(
  { row, score, price }: Candidate & JudgedProduct,
  sort: ProductSort,
  rated: ReadonlyMap<string, Rating>,
): Place {
  const numbers = {
    RELEVANCE: [-score],
    NEWEST: [-row.createdAt.getTime()],
    PRICE: [Number(price)],
    PRICE_HIGHEST: [-Number(price)],
    RATING: [-weighedRating(rated.get(row.id))],
    NAME: [],
  }[sort]
  return [numbers, row.order, row.id]
}
