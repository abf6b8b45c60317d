import type { ProductFilter, ProductKind, ProductSort } from '../../../graphql/generated.ts'
import type { Unit } from '../../../ui/format/money.ts'
import { cutTo } from '../../../ui/format/person-name.ts'
import { amountOf, pricesIn } from '../../../ui/format/typed-price.ts'

/** What /shop was asked to show. The address is the only state, so that it can be shared and works without script. */
export type Wanted = {
  text: string
  /** The slug of a category. */
  category: string
  kind: ProductKind | null
  /** Least and most, as typed, in what the brand shows: money or credits. */
  least: string
  most: string
  /** Only what costs less than it did. */
  reduced: boolean
  tag: string
  /** Null: the order that suits the list. */
  sort: ProductSort | null
  after: string | null
}

/** As the api has it: a longer search would be refused. */
export const longestSearch = 100
export const kinds = ['PHYSICAL', 'DIGITAL', 'SERVICE'] as const
const sorts = ['NEWEST', 'RELEVANCE', 'PRICE', 'PRICE_HIGHEST', 'RATING', 'NAME'] as const

const slugIn = (params: URLSearchParams, name: string): string => {
  const slug = params.get(name) ?? ''
  return /^[\w-]{1,60}$/.test(slug) ? slug : ''
}

export function wantedFrom(params: URLSearchParams, unit: Unit): Wanted {
  const text = cutTo((params.get('text') ?? '').trim().replace(/\s+/g, ' '), longestSearch)
  return {
    text,
    category: slugIn(params, 'category'),
    kind: kinds.find(kind => kind.toLowerCase() === params.get('kind')) ?? null,
    ...pricesIn(params, unit),
    reduced: params.get('reduced') === '1',
    tag: cutTo((params.get('tag') ?? '').trim(), 40),
    sort: sortIn(params.get('sort'), text),
    after: params.get('after') || null,
  }
}

/** The best match is an order of a search alone; the order that suits the list is not named. */
function sortIn(typed: string | null, text: string): ProductSort | null {
  const sort = sorts.find(each => sortParam(each) === typed) ?? null
  return (sort === 'RELEVANCE' && !text) || sort === sortFor({ text, sort: null }) ? null : sort
}

/** The order that is shown. */
export const sortFor = ({ text, sort }: Pick<Wanted, 'text' | 'sort'>): ProductSort =>
  sort ?? (text ? 'RELEVANCE' : 'NEWEST')

export const sortsOf = ({ text }: Pick<Wanted, 'text'>): ProductSort[] =>
  sorts.filter(sort => sort !== 'RELEVANCE' || text !== '')

export const sortParam = (sort: ProductSort): string => sort.toLowerCase().replaceAll('_', '-')

export function filterOf(wanted: Wanted, unit: Unit): ProductFilter {
  return {
    search: wanted.text || null,
    category: wanted.category || null,
    kind: wanted.kind,
    minPrice: amountOf(wanted.least, unit),
    maxPrice: amountOf(wanted.most, unit),
    reduced: wanted.reduced || null,
    tag: wanted.tag || null,
  }
}

/** The address that shows this. Changing a filter starts from the first page again. */
export function addressOf(wanted: Partial<Wanted>): string {
  const params = new URLSearchParams()
  if (wanted.text) params.set('text', wanted.text)
  if (wanted.category) params.set('category', wanted.category)
  if (wanted.kind) params.set('kind', wanted.kind.toLowerCase())
  if (wanted.least) params.set('least', wanted.least)
  if (wanted.most) params.set('most', wanted.most)
  if (wanted.reduced) params.set('reduced', '1')
  if (wanted.tag) params.set('tag', wanted.tag)
  if (wanted.sort) params.set('sort', sortParam(wanted.sort))
  if (wanted.after) params.set('after', wanted.after)
  const query = params.toString()
  return query ? `/shop?${query}` : '/shop'
}

export const isFiltered = (wanted: Wanted): boolean =>
  addressOf({ ...wanted, sort: null, after: null }) !== '/shop'
