import { type BadgeLevel, heightOf } from '../badges/badge.ts'
import type { BadgeHeight } from '../badges/badges.ts'
import type { AttributeKind, Channel } from '../reader.ts'
import type { Entry } from './search-index.ts'
import { priceOf, type SortedBy } from './sort-readers.ts'

/** A filter that was checked. What is missing, null or empty narrows nothing. */
export interface ReaderQuery {
  readonly search?: string | null
  readonly online?: boolean
  /** Milliseconds: who has a free time within them. */
  readonly bookableWithin?: number | null
  readonly channel?: Channel | null
  /** Slugs: of each kind among them, a reader carries at least one. */
  readonly attributes?: readonly string[]
  /** Minor units a minute. */
  readonly minPerMinute?: number | null
  readonly maxPerMinute?: number | null
  readonly minRating?: number | null
  /** Without its region. */
  readonly language?: string | null
  readonly minYears?: number | null
  /** The least level of a badge. */
  readonly badge?: BadgeLevel | null
  /** Folded words. */
  readonly location?: readonly string[]
}

/** What filters look at beside the reader. */
export interface FilteredBy extends Omit<SortedBy, 'channel'> {
  readonly year: number
  readonly badgeHeight: BadgeHeight
  /** When each reader's next free time is, by identity subject, in milliseconds as `now` is. */
  readonly bookable: ReadonlyMap<string, number>
  readonly now: number
  readonly kinds: ReadonlyMap<string, AttributeKind>
}

/** The filters that are counted without themselves, one bit each; REST is all others. */
export const FAILS = {
  TOOL: 1,
  ABILITY: 2,
  STYLE: 4,
  LANGUAGE: 8,
  ONLINE: 16,
  PRICE: 32,
  CHANNEL: 64,
  RATING: 128,
  REST: 256,
}

/** Answers for each reader which filters they do not pass, as bits: 0 for who is on the list. */
export function filterOf(query: ReaderQuery, by: FilteredBy): (entry: Entry) => number {
  const {
    online,
    bookableWithin,
    channel = null,
    language,
    minRating,
    minYears,
    badge,
    location = [],
  } = query
  const wanted = slugsByKind(query.attributes ?? [], by.kinds)
  const latest = bookableWithin == null ? null : by.now + bookableWithin
  const earliest = minYears == null ? null : by.year - minYears
  return entry => {
    let fails = 0
    for (const [kind, slugs] of wanted)
      if (!entry.attributes.some(({ slug }) => slugs.has(slug))) fails |= kind
    if (language && !entry.languages.includes(language)) fails |= FAILS.LANGUAGE
    if (online && !by.reachable.has(entry.subject)) fails |= FAILS.ONLINE
    if (latest !== null && !isBookable(by.bookable.get(entry.subject), by.now, latest)) fails |= FAILS.REST
    if (channel && entry.rates[channel] === undefined) fails |= FAILS.CHANNEL
    if (!isPriced(entry, channel, query)) fails |= FAILS.PRICE
    if (minRating != null && !(meanOf(entry, by) >= minRating)) fails |= FAILS.RATING
    if (earliest !== null && !(entry.readingSince !== null && entry.readingSince <= earliest))
      fails |= FAILS.REST
    if (badge && by.badgeHeight(entry) < heightOf(badge)) fails |= FAILS.REST
    if (!location.every(sought => entry.location.some(word => word.startsWith(sought)))) fails |= FAILS.REST
    return fails
  }
}

/** A free time that is over by now is found anew within a minute. */
const isBookable = (at: number | undefined, now: number, latest: number): boolean =>
  at !== undefined && at > now && at <= latest

/** Whether a reader's price on a channel, else their lowest, lies where it is asked for. */
export function isPriced(
  entry: Entry,
  channel: Channel | null,
  { minPerMinute, maxPerMinute }: ReaderQuery,
): boolean {
  if (minPerMinute == null && maxPerMinute == null) return true
  const price = priceOf(entry, channel)
  return price !== null && price >= (minPerMinute ?? 0) && price <= (maxPerMinute ?? price)
}

/** Of all stars; 0 without reviews. */
export function meanOf({ id }: Pick<Entry, 'id'>, { ratings }: Pick<FilteredBy, 'ratings'>): number {
  const rating = ratings.get(id)
  return rating && rating.count > 0 ? rating.stars / rating.count : 0
}

/** What nobody carries is of no kind, and nobody passes it. */
function slugsByKind(slugs: readonly string[], kinds: FilteredBy['kinds']): Map<number, Set<string>> {
  const byKind = new Map<number, Set<string>>()
  for (const slug of slugs) {
    const kind = kinds.get(slug)
    const bit = kind ? FAILS[kind] : FAILS.REST
    byKind.set(bit, (byKind.get(bit) ?? new Set()).add(slug))
  }
  return byKind
}
