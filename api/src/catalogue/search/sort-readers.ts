import { registerEnumType } from 'type-graphql'
import { BadInput } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Channel } from '../reader.ts'
import type { Rating } from './ratings.ts'
import type { Entry } from './search-index.ts'

export const ReaderSort = {
  AVAILABLE_FIRST: 'AVAILABLE_FIRST',
  RELEVANCE: 'RELEVANCE',
  PRICE: 'PRICE',
  RATING: 'RATING',
  EXPERIENCE: 'EXPERIENCE',
  NEWEST: 'NEWEST',
  NAME: 'NAME',
} as const
export type ReaderSort = (typeof ReaderSort)[keyof typeof ReaderSort]
registerEnumType(ReaderSort, {
  name: 'ReaderSort',
  description: 'The order of a list of readers. Those who are equal in it follow by name.',
  valuesConfig: {
    AVAILABLE_FIRST: {
      description: 'Who can be reached now, then everybody else; among them the best rated first.',
    },
    RELEVANCE: {
      description: 'Who answers a search best; among them who can be reached now. Only with a search.',
    },
    PRICE: {
      description:
        'The lowest price per minute first: on the channel asked for, else on the cheapest of each.',
    },
    RATING: { description: 'The best rated first. A few reviews count for less than many.' },
    EXPERIENCE: { description: 'Who has read for the longest first.' },
    NEWEST: { description: 'Who joined last first.' },
    NAME: { description: 'By name.' },
  },
})

/** What an order looks at beside the reader. */
export interface SortedBy {
  readonly reachable: ReadonlySet<string>
  readonly ratings: ReadonlyMap<string, Rating>
  readonly channel: Channel | null
}

export interface Candidate {
  readonly entry: Entry
  /** How well a search is answered. */
  readonly score: number
}

/** Where a reader stands: numbers first, the smaller before the larger, then the name, then the id. */
export type Place = readonly [numbers: readonly number[], name: string, id: string]

/** Stands for what a profile does not state: behind all that do. */
const LAST = Number.MAX_SAFE_INTEGER

/** Reviews of so many stars that every reader is lent, so that one review does not decide. */
const LENT = { count: 5, stars: 4 }

/**
 * How readers are compared by their reviews.
 * @rule how readers are ranked by rating: the mean of their stars and five lent reviews of four stars; who has no review stands last.
 */
export function weighedRating(rating: Rating | undefined): number {
  if (!rating || rating.count === 0) return 0
  return (rating.stars + LENT.count * LENT.stars) / (rating.count + LENT.count)
}

/** The lowest price on a channel, else on any; null where it is not offered. */
export function priceOf({ rates }: Entry, channel: Channel | null): number | null {
  if (channel) return rates[channel] ?? null
  const all = Object.values(rates)
  return all.length > 0 ? Math.min(...all) : null
}

/** @rule the order of readers: who can be reached now first, then by rating, then by name; of a search, by how well it is answered. */
export function placeOf({ entry, score }: Candidate, sort: ReaderSort, by: SortedBy): Place {
  return [numbersOf(entry, score, sort, by), entry.order, entry.id]
}

function numbersOf(entry: Entry, score: number, sort: ReaderSort, by: SortedBy): number[] {
  const rating = () => -weighedRating(by.ratings.get(entry.id))
  const away = by.reachable.has(entry.subject) ? 0 : 1
  switch (sort) {
    case 'AVAILABLE_FIRST':
      return [away, rating()]
    case 'RELEVANCE':
      return [-score, away]
    case 'PRICE':
      return [priceOf(entry, by.channel) ?? LAST]
    case 'RATING':
      return [rating()]
    case 'EXPERIENCE':
      return [entry.readingSince ?? LAST]
    case 'NEWEST':
      return [-entry.createdAt]
    case 'NAME':
      return []
  }
}

function compare(one: Place, other: Place): number {
  const [numbers, name, id] = one
  for (const [at, number] of numbers.entries()) {
    const difference = number - (other[0][at] ?? 0)
    if (difference !== 0) return difference
  }
  return compareText(name, other[1]) || compareText(id, other[2])
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The first `limit` after a place, in order, without ordering all others. */
export function firstAfter<Of extends { readonly place: Place }>(
  all: Iterable<Of>,
  after: Place | null,
  limit: number,
): Of[] {
  const found: Of[] = []
  for (const each of all) {
    if (after && compare(each.place, after) <= 0) continue
    const last = found.at(-1)
    if (found.length === limit && last && compare(each.place, last.place) >= 0) continue
    let low = 0
    let high = found.length
    while (low < high) {
      const middle = (low + high) >> 1
      const there = found[middle]
      if (there && compare(there.place, each.place) < 0) low = middle + 1
      else high = middle
    }
    found.splice(low, 0, each)
    if (found.length > limit) found.pop()
  }
  return found
}

export const cursorOf = (sort: string, [numbers, name, id]: Place): string =>
  JSON.stringify([sort, ...numbers, name, id])

/** A cursor as it comes back. Throws BAD_INPUT: it belongs to the order it was given in. */
export function placeIn(cursor: string, sort: string, of = 'reader'): Place {
  const parts = partsOf(cursor)
  const id = parts.at(-1)
  const name = parts.at(-2)
  const numbers = parts.slice(1, -2)
  if (
    parts[0] !== sort ||
    typeof id !== 'string' ||
    typeof name !== 'string' ||
    !numbers.every(each => typeof each === 'number')
  )
    throw new BadInput(
      'after must be a cursor that this list gave you in the same order: leave it out to begin with the first page.',
      { argument: 'after' },
    )
  return [numbers as number[], name, parseId(of, id)]
}

function partsOf(cursor: string): unknown[] {
  try {
    const read: unknown = JSON.parse(cursor)
    return Array.isArray(read) ? read : []
  } catch {
    return []
  }
}
