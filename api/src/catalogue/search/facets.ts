import { Extensions, Field, Float, Int, ObjectType } from 'type-graphql'
import { MoneyType } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { LanguageTagScalar } from '../../foundation/contract/scalars/index.ts'
import { type Money, money } from '../../foundation/money.ts'
import { Attribute, Channel } from '../reader.ts'
import { FAILS, isPriced, meanOf, type ReaderQuery } from './matches.ts'
import { priceRanges } from './price-ranges.ts'
import type { Rating } from './ratings.ts'
import type { Entry } from './search-index.ts'
import { priceOf } from './sort-readers.ts'

@Allow('ANYONE')
@ObjectType({ description: 'How many readers of a list carry an attribute.', simpleResolvers: true })
export class AttributeCount {
  @Field(() => Attribute, { description: 'The attribute.' })
  attribute: Attribute

  @Field(() => Int, { description: 'How many carry it.' })
  count: number
}

@Allow('ANYONE')
@ObjectType({ description: 'How many readers of a list read in a language.', simpleResolvers: true })
export class LanguageCount {
  @Field(() => LanguageTagScalar, { description: 'The language, without its region.' })
  language: string

  @Field(() => Int, { description: 'How many read in it.' })
  count: number
}

@Allow('ANYONE')
@ObjectType({ description: 'How many readers of a list offer a channel.', simpleResolvers: true })
export class ChannelCount {
  @Field(() => Channel, { description: 'The channel.' })
  channel: Channel

  @Field(() => Int, { description: 'How many offer it.' })
  count: number
}

@Allow('ANYONE')
@ObjectType({
  description: 'How many readers of a list have a price between two, both included.',
  simpleResolvers: true,
})
export class PriceCount {
  @Field(() => MoneyType, { description: 'The least price.' })
  least: Money

  @Field(() => MoneyType, { description: 'The highest price.' })
  most: Money

  @Field(() => Int, { description: 'How many have such a price.' })
  count: number
}

@Allow('ANYONE')
@ObjectType({ description: 'How many readers of a list are rated so high.', simpleResolvers: true })
export class RatingCount {
  @Field(() => Float, { description: 'The least mean of their reviews.' })
  least: number

  @Field(() => Int, { description: 'How many are rated so high, or higher.' })
  count: number
}

@Allow('ANYONE')
@ObjectType({
  description:
    'How many readers each choice of a filter would leave. Each is counted without the filter it belongs to: attributes without those of their kind that are asked for.',
  simpleResolvers: true,
})
export class ReaderFacets {
  @Extensions({ listSize: 40 })
  @Field(() => [AttributeCount], { description: 'Attributes that anybody carries, the most frequent first.' })
  attributes: AttributeCount[]

  @Extensions({ listSize: 20 })
  @Field(() => [LanguageCount], { description: 'Languages that anybody reads in, the most frequent first.' })
  languages: LanguageCount[]

  @Extensions({ listSize: 3 })
  @Field(() => [ChannelCount], { description: 'All channels.' })
  channels: ChannelCount[]

  @Extensions({ listSize: 5 })
  @Field(() => [PriceCount], {
    description: 'Ranges of price in which there is any reader at all, the lowest first.',
  })
  prices: PriceCount[]

  @Extensions({ listSize: 3 })
  @Field(() => [RatingCount], { description: 'Means of reviews: 4.5, 4 and 3.' })
  ratings: RatingCount[]

  @Field(() => Int, { description: 'How many can be reached now.' })
  online: number
}

/** The means that a list is counted by. */
const RATINGS_COUNTED = [4.5, 4, 3]

/** A reader with the filters they do not pass, as bits. */
export interface Judged {
  readonly entry: Entry
  readonly fails: number
}

/** What facets look at beside the readers. */
export interface CountedBy {
  readonly reachable: ReadonlySet<string>
  readonly ratings: ReadonlyMap<string, Rating>
  readonly currency: string
}

/** Counts all facets in one pass over the readers. */
export function facetsOf(
  judged: readonly Judged[],
  query: ReaderQuery,
  { reachable, ratings: rated, currency }: CountedBy,
): ReaderFacets {
  const attributes = new Map<string, AttributeCount>()
  const languages = new Map<string, number>()
  const channels = new Map<Channel, number>(Object.values(Channel).map(channel => [channel, 0]))
  const channel = query.channel ?? null
  const prices = priceRanges(judged.map(({ entry }) => priceOf(entry, channel) ?? 0)).map(range => ({
    ...range,
    count: 0,
  }))
  const ratings = RATINGS_COUNTED.map(least => ({ least, count: 0 }))
  let online = 0
  for (const { entry, fails } of judged) {
    for (const attribute of entry.attributes) {
      if ((fails & ~FAILS[attribute.kind]) !== 0) continue
      const known = attributes.get(attribute.slug)
      if (known) known.count++
      else attributes.set(attribute.slug, Object.assign(new AttributeCount(), { attribute, count: 1 }))
    }
    if ((fails & ~FAILS.LANGUAGE) === 0)
      for (const language of entry.languages) languages.set(language, (languages.get(language) ?? 0) + 1)
    // A channel is counted with the price on it, as it would be chosen.
    if ((fails & ~(FAILS.CHANNEL | FAILS.PRICE)) === 0)
      for (const [channel, count] of channels)
        if (entry.rates[channel] !== undefined && isPriced(entry, channel, query))
          channels.set(channel, count + 1)
    const price = priceOf(entry, channel)
    if ((fails & ~FAILS.PRICE) === 0 && price !== null)
      for (const range of prices) if (price >= range.least && price <= range.most) range.count++
    if ((fails & ~FAILS.RATING) === 0) {
      const mean = meanOf(entry, { ratings: rated })
      for (const each of ratings) if (mean >= each.least) each.count++
    }
    if ((fails & ~FAILS.ONLINE) === 0 && reachable.has(entry.subject)) online++
  }
  return Object.assign(new ReaderFacets(), {
    attributes: [...attributes.values()].sort(
      (one, other) => other.count - one.count || byText(one.attribute.name, other.attribute.name),
    ),
    languages: [...languages]
      .sort((one, other) => other[1] - one[1] || byText(one[0], other[0]))
      .map(([language, count]) => Object.assign(new LanguageCount(), { language, count })),
    channels: [...channels].map(([channel, count]) => Object.assign(new ChannelCount(), { channel, count })),
    prices: prices.map(({ least, most, count }) =>
      Object.assign(new PriceCount(), {
        least: money(BigInt(least), currency),
        most: money(BigInt(most), currency),
        count,
      }),
    ),
    ratings: ratings.map(each => Object.assign(new RatingCount(), each)),
    online,
  })
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
