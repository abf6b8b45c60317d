import type {
  BadgeLevel,
  BookableWithin,
  Channel,
  ReaderFilter,
  ReaderSort,
} from '../../../graphql/generated.ts'
import type { Unit } from '../../../ui/format/money.ts'
import { cutTo } from '../../../ui/format/person-name.ts'
import { amountOf, pricesIn } from '../../../ui/format/typed-price.ts'

/** What /readers was asked to show. The address is the only state, so that it can be shared and works without script. */
export type Wanted = {
  text: string
  online: boolean
  /** How soon there must be a free time for an appointment. */
  free: BookableWithin | null
  channel: Channel | null
  attributes: string[]
  /** Least and most per minute, as typed, in what the brand shows: money or credits. */
  least: string
  most: string
  /** The least mean of reviews. */
  rating: number | null
  language: string
  years: number | null
  badge: BadgeLevel | null
  location: string
  /** Null: the order that suits the list. */
  sort: ReaderSort | null
  after: string | null
}

export const freeWithin = ['DAY', 'WEEK'] as const
export const badgeLevels = ['BRONZE', 'SILVER', 'GOLD'] as const
/** As the api has it: a longer search would be refused. */
export const longestSearch = 100

export const ratings = [4.5, 4, 3]
export const yearsOffered = [5, 10, 20]
/** In the order of the list of orders. */
const sorts = ['AVAILABLE_FIRST', 'RELEVANCE', 'PRICE', 'RATING', 'EXPERIENCE', 'NEWEST', 'NAME'] as const

export function wantedFrom(params: URLSearchParams, unit: Unit): Wanted {
  const channel = params.get('channel')?.toUpperCase()
  const text = searchIn(params, 'text')
  return {
    text,
    online: params.get('online') === '1',
    free: freeWithin.find(within => within.toLowerCase() === params.get('free')) ?? null,
    channel: isChannel(channel) ? channel : null,
    attributes: [...new Set(params.getAll('attribute').filter(slug => /^[\w-]{1,60}$/.test(slug)))].slice(
      0,
      10,
    ),
    ...pricesIn(params, unit),
    rating: ratings.find(stars => String(stars) === params.get('rating')) ?? null,
    language: /^[a-z]{2,3}$/.test(params.get('language') ?? '') ? (params.get('language') ?? '') : '',
    years: yearsOffered.find(years => String(years) === params.get('years')) ?? null,
    badge: badgeLevels.find(level => level.toLowerCase() === params.get('badge')) ?? null,
    location: searchIn(params, 'location'),
    sort: sortIn(params.get('sort'), text),
    after: params.get('after') || null,
  }
}

const searchIn = (params: URLSearchParams, name: string) =>
  cutTo((params.get(name) ?? '').trim().replace(/\s+/g, ' '), longestSearch)

/** The best match is an order of a search alone; the order that suits the list is not named. */
function sortIn(typed: string | null, text: string): ReaderSort | null {
  const sort = sorts.find(each => each.toLowerCase().replaceAll('_', '-') === typed) ?? null
  return (sort === 'RELEVANCE' && !text) || sort === sortFor({ text, sort: null }) ? null : sort
}

/** The order that is shown. */
export const sortFor = ({ text, sort }: Pick<Wanted, 'text' | 'sort'>): ReaderSort =>
  sort ?? (text ? 'RELEVANCE' : 'AVAILABLE_FIRST')

export const sortsOf = ({ text }: Pick<Wanted, 'text'>): ReaderSort[] =>
  sorts.filter(sort => sort !== 'RELEVANCE' || text !== '')

export const sortParam = (sort: ReaderSort): string => sort.toLowerCase().replaceAll('_', '-')

export function filterOf(wanted: Wanted, unit: Unit): ReaderFilter {
  return {
    search: wanted.text || null,
    online: wanted.online || null,
    bookableWithin: wanted.free,
    channel: wanted.channel,
    attributes: wanted.attributes.length > 0 ? wanted.attributes : null,
    minPerMinute: amountOf(wanted.least, unit),
    maxPerMinute: amountOf(wanted.most, unit),
    minRating: wanted.rating,
    language: wanted.language || null,
    minYears: wanted.years,
    badge: wanted.badge,
    location: wanted.location || null,
  }
}

/** The address that shows this. Changing a filter starts from the first page again. */
export function addressOf(wanted: Partial<Wanted>): string {
  const params = new URLSearchParams()
  if (wanted.text) params.set('text', wanted.text)
  if (wanted.online) params.set('online', '1')
  if (wanted.free) params.set('free', wanted.free.toLowerCase())
  if (wanted.channel) params.set('channel', wanted.channel.toLowerCase())
  for (const slug of wanted.attributes ?? []) params.append('attribute', slug)
  if (wanted.least) params.set('least', wanted.least)
  if (wanted.most) params.set('most', wanted.most)
  if (wanted.rating) params.set('rating', String(wanted.rating))
  if (wanted.language) params.set('language', wanted.language)
  if (wanted.years) params.set('years', String(wanted.years))
  if (wanted.badge) params.set('badge', wanted.badge.toLowerCase())
  if (wanted.location) params.set('location', wanted.location)
  if (wanted.sort) params.set('sort', sortParam(wanted.sort))
  if (wanted.after) params.set('after', wanted.after)
  const query = params.toString()
  return query ? `/readers?${query}` : '/readers'
}

export function isFiltered(wanted: Wanted): boolean {
  return addressOf({ ...wanted, sort: null, after: null }) !== '/readers'
}

function isChannel(value: string | undefined): value is Channel {
  return value === 'CHAT' || value === 'VOICE' || value === 'VIDEO'
}
