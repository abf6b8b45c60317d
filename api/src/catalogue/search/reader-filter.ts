import { Field, Float, InputType, Int, registerEnumType } from 'type-graphql'
import { type Money, MoneyInput } from '../../foundation/contract/money-type.ts'
import { LanguageTagScalar } from '../../foundation/contract/scalars/index.ts'
import { BadInput } from '../../foundation/fault.ts'
import { wordsFor } from '../../foundation/words.ts'
import { BadgeLevel } from '../badges/badge.ts'
import { Channel } from '../reader.ts'
import type { ReaderQuery } from './matches.ts'
import { primary } from './search-index.ts'
import type { ReaderSort } from './sort-readers.ts'
import { LONGEST_SEARCH, wordsOf } from './words.ts'

const HOUR_MS = 3_600_000
const WITHIN_MS = { DAY: 24 * HOUR_MS, WEEK: 168 * HOUR_MS } as const
const BookableWithin = { DAY: 'DAY', WEEK: 'WEEK' } as const
type BookableWithin = keyof typeof BookableWithin
registerEnumType(BookableWithin, {
  name: 'BookableWithin',
  description: 'How soon a free time is looked for.',
  valuesConfig: {
    DAY: { description: 'Within 24 hours from now.' },
    WEEK: { description: 'Within seven days from now.' },
  },
})

@InputType({ description: 'Narrows a list of readers: all that is given must hold.' })
export class ReaderFilter {
  @Field(() => String, {
    nullable: true,
    description: `Words of their name, tagline, biography, topics, attributes, languages or location, in any order; accents do not matter and typing errors are forgiven. At most ${LONGEST_SEARCH} characters.`,
  })
  search?: string | null

  @Field(() => Boolean, { nullable: true, description: 'True: only who can be reached now.' })
  online?: boolean | null

  @Field(() => BookableWithin, {
    nullable: true,
    description: 'Who has a free time for an appointment so soon.',
  })
  bookableWithin?: BookableWithin | null

  @Field(() => Channel, { nullable: true, description: 'Who offers this channel.' })
  channel?: Channel | null

  @Field(() => [String], {
    nullable: true,
    description: 'Attribute slugs: of each kind asked for, a reader must carry at least one.',
  })
  attributes?: string[] | null

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'The least price, on the channel asked for, else on the cheapest of each.',
  })
  minPerMinute?: Money | null

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'The highest price, on the channel asked for, else on the cheapest of each.',
  })
  maxPerMinute?: Money | null

  @Field(() => Float, {
    nullable: true,
    description: 'The least mean of their reviews, 1 to 5; who has no review is left out.',
  })
  minRating?: number | null

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: 'Who reads in this language, of any region.',
  })
  language?: string | null

  @Field(() => Int, { nullable: true, description: 'Who has read for at least so many years, 0 to 100.' })
  minYears?: number | null

  @Field(() => BadgeLevel, {
    nullable: true,
    description: 'Who has a badge of this level or a higher one.',
  })
  badge?: BadgeLevel | null

  @Field(() => String, {
    nullable: true,
    description: `Words of where they are, or their beginnings. At most ${LONGEST_SEARCH} characters.`,
  })
  location?: string | null
}

const messageFor = wordsFor({
  'badInput.attributes': ['most'],
  'badInput.currency': ['currency'],
  'badInput.search': ['most'],
})
const MOST_ATTRIBUTES = 20
const MOST_YEARS = 100

/** A filter as it comes from outside, checked. Throws BAD_INPUT. */
export function queryOf(filter: ReaderFilter | null, currency: string): ReaderQuery {
  if (!filter) return {}
  const search = filter.search?.trim() || null
  const { minRating, minYears, attributes } = filter
  checkLength(search)
  checkLength(filter.location)
  if ((attributes?.length ?? 0) > MOST_ATTRIBUTES)
    throw new BadInput(messageFor('badInput.attributes', { most: MOST_ATTRIBUTES }), { argument: 'filter' })
  if (minRating != null && !(minRating >= 1 && minRating <= 5))
    throw new BadInput('minRating is 1 to 5: send a number between, or leave it out.', { argument: 'filter' })
  if (minYears != null && !(minYears >= 0 && minYears <= MOST_YEARS))
    throw new BadInput(`minYears is 0 to ${MOST_YEARS}: send a number between, or leave it out.`, {
      argument: 'filter',
    })
  return {
    search,
    online: filter.online === true,
    bookableWithin: filter.bookableWithin ? WITHIN_MS[filter.bookableWithin] : null,
    channel: filter.channel ?? null,
    attributes: attributes ?? [],
    ...pricesOf(filter, currency),
    minRating: minRating ?? null,
    language: filter.language ? primary(filter.language) : null,
    minYears: minYears ?? null,
    badge: filter.badge ?? null,
    location: wordsOf(filter.location ?? ''),
  }
}

function pricesOf({ minPerMinute, maxPerMinute }: ReaderFilter, currency: string) {
  for (const price of [minPerMinute, maxPerMinute])
    if (price && price.currency !== currency)
      throw new BadInput(messageFor('badInput.currency', { currency }), { argument: 'filter' })
  if (minPerMinute && maxPerMinute && minPerMinute.minor > maxPerMinute.minor)
    throw new BadInput('minPerMinute is at most maxPerMinute: change one of them.', { argument: 'filter' })
  return { minPerMinute: numberOf(minPerMinute), maxPerMinute: numberOf(maxPerMinute) }
}

const numberOf = (price: Money | null | undefined): number | null => (price ? Number(price.minor) : null)

/** The order that was asked for, or the one that suits the list. Throws BAD_INPUT. */
export function sortOf(sort: ReaderSort | null | undefined, { search }: ReaderQuery): ReaderSort {
  if (sort === 'RELEVANCE' && !search)
    throw new BadInput('sort: RELEVANCE is for a search: send filter.search too, or another order.', {
      argument: 'sort',
    })
  return sort ?? (search ? 'RELEVANCE' : 'AVAILABLE_FIRST')
}

function checkLength(text: string | null | undefined) {
  if ((text?.length ?? 0) > LONGEST_SEARCH)
    throw new BadInput(messageFor('badInput.search', { most: LONGEST_SEARCH }), { argument: 'filter' })
}
