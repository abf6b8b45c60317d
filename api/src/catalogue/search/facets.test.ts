import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { sampleId, sampleReader } from '../../../test/sample-readers.ts'
import { facetsOf } from './facets.ts'
import { filterOf, type ReaderQuery } from './matches.ts'
import { SearchIndex } from './search-index.ts'

const index = new SearchIndex([
  sampleReader(1, {
    name: 'Ann',
    attributes: ['Tarot', 'Gentle'],
    rates: { CHAT: 200n, VIDEO: 600n },
    languages: ['en', 'es'],
    location: 'São Paulo, Brazil',
    readingSince: 2000,
  }),
  sampleReader(2, {
    name: 'Bea',
    attributes: ['Runes', 'Gentle'],
    rates: { CHAT: 500n },
    languages: ['es-MX'],
  }),
  sampleReader(3, {
    name: 'Cem',
    attributes: ['Tarot', 'Runes', 'Medium'],
    rates: { VOICE: 300n, VIDEO: 400n },
    readingSince: 2020,
  }),
])
const by = {
  reachable: new Set(['user_ann']),
  ratings: new Map([
    [sampleId(1), { count: 2, stars: 9 }],
    [sampleId(2), { count: 1, stars: 4 }],
  ]),
  badgeHeight: () => 0,
  bookable: new Map([
    ['user_ann', 2_000],
    ['user_bea', 9_000],
    ['user_cem', 1_000],
  ]),
  now: 1_000,
  year: 2026,
  kinds: index.kinds,
}
const judged = (query: ReaderQuery) => {
  const fails = filterOf(query, by)
  return index.entries.map(entry => ({ entry, fails: fails(entry) }))
}
const names = (query: ReaderQuery) =>
  judged(query)
    .filter(({ fails }) => fails === 0)
    .map(({ entry }) => entry.name)
function facets(query: ReaderQuery) {
  const { attributes, languages, channels, online } = facetsOf(judged(query), query, {
    ...by,
    currency: 'USD',
  })
  return {
    attributes: attributes.map(({ attribute, count }) => `${attribute.slug} ${count}`),
    languages: languages.map(({ language, count }) => `${language} ${count}`),
    channels: channels.map(({ channel, count }) => `${channel} ${count}`),
    online,
  }
}

test('prices and ratings are counted without their own filter, and a price where two ranges meet in both', () => {
  const counts = (query: ReaderQuery) => {
    const { prices, ratings } = facetsOf(judged(query), query, { ...by, currency: 'USD' })
    return {
      prices: prices.map(({ least, most, count }) => `${least.minor}-${most.minor} ${count}`),
      ratings: ratings.map(({ least, count }) => `${least} ${count}`),
    }
  }
  const all = { prices: ['200-300 2', '300-400 1', '400-500 1'], ratings: ['4.5 1', '4 2', '3 2'] }
  assert.equal(counts({}), all)
  assert.equal(counts({ minPerMinute: 500 }).prices, all.prices)
  assert.equal(counts({ minRating: 4.5 }).ratings, all.ratings)
  assert.equal(counts({ minRating: 4.5 }).prices, ['200-300 1', '300-400 0', '400-500 0'])
  assert.equal(counts({ channel: 'VIDEO' }).prices, ['400-450 1', '450-500 0', '500-550 0', '550-600 1'])
})

test('each filter narrows, at its edges', () => {
  assert.equal(names({}), ['Ann', 'Bea', 'Cem'])
  assert.equal(names({ online: true }), ['Ann'])
  assert.equal(names({ bookableWithin: 1_000 }), ['Ann'], 'what is over by now is no free time')
  assert.equal(names({ bookableWithin: 8_000 }), ['Ann', 'Bea'])
  assert.equal(names({ channel: 'VIDEO' }), ['Ann', 'Cem'])
  assert.equal(names({ minRating: 4.5 }), ['Ann'])
  assert.equal(names({ minRating: 4 }), ['Ann', 'Bea'])
  assert.equal(names({ language: 'es' }), ['Ann', 'Bea'], 'of any region')
  assert.equal(names({ minYears: 6 }), ['Ann', 'Cem'])
  assert.equal(names({ minYears: 7 }), ['Ann'])
  assert.equal(names({ location: ['sao', 'bra'] }), ['Ann'])
  assert.equal(names({ location: ['paolo'] }), [])
})

test('a price is on the channel asked for, else on the cheapest of each', () => {
  assert.equal(names({ maxPerMinute: 300 }), ['Ann', 'Cem'])
  assert.equal(names({ maxPerMinute: 299 }), ['Ann'])
  assert.equal(names({ minPerMinute: 300, maxPerMinute: 500 }), ['Bea', 'Cem'])
  assert.equal(names({ channel: 'VIDEO', maxPerMinute: 400 }), ['Cem'])
})

test('attributes: any of a kind, and every kind', () => {
  assert.equal(names({ attributes: ['tarot', 'runes'] }), ['Ann', 'Bea', 'Cem'])
  assert.equal(names({ attributes: ['tarot', 'gentle'] }), ['Ann'])
  assert.equal(names({ attributes: ['no-such-thing'] }), [])
  assert.equal(names({ attributes: ['tarot', 'no-such-thing'] }), [])
})

test('facets count all, the most frequent first', () => {
  assert.equal(facets({}), {
    attributes: ['gentle 2', 'runes 2', 'tarot 2', 'medium 1'],
    languages: ['en 2', 'es 2'],
    channels: ['CHAT 2', 'VOICE 1', 'VIDEO 2'],
    online: 1,
  })
})

test('each facet is counted without its own filter, and with all others', () => {
  assert.equal(facets({ attributes: ['tarot'] }).attributes, ['runes 2', 'tarot 2', 'gentle 1', 'medium 1'])
  assert.equal(facets({ attributes: ['tarot'] }).languages, ['en 2', 'es 1'])
  assert.equal(facets({ language: 'es' }).languages, ['en 2', 'es 2'])
  assert.equal(facets({ language: 'es' }).channels, ['CHAT 2', 'VOICE 0', 'VIDEO 1'])
  assert.equal(facets({ online: true }).attributes, ['gentle 1', 'tarot 1'])
  assert.is(facets({ online: true, language: 'en' }).online, 1)
})

test('what a facet counts is what its choice leaves', () => {
  const query: ReaderQuery = { maxPerMinute: 400, channel: 'CHAT' }
  const { channels } = facetsOf(judged(query), query, { ...by, currency: 'USD' })
  for (const { channel, count } of channels) assert.is(count, names({ ...query, channel }).length, channel)
  const { attributes } = facetsOf(
    judged({ attributes: ['gentle'] }),
    { attributes: ['gentle'] },
    { ...by, currency: 'USD' },
  )
  for (const { attribute, count } of attributes.filter(each => each.attribute.kind !== 'STYLE'))
    assert.is(count, names({ attributes: ['gentle', attribute.slug] }).length, attribute.slug)
})

test.run()
