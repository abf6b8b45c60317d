import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Unit } from '../../../ui/format/money.ts'
import { typedOf } from '../../../ui/format/typed-price.ts'
import { addressOf, filterOf, isFiltered, sortFor, sortsOf, wantedFrom } from './reader-filter.ts'

const inMoney = { kind: 'MONEY' } as const
const inCredits = { kind: 'CREDITS', worth: { minor: '10', currency: 'USD' } } as const
const wanted = (query: string, unit: Unit = inMoney) => wantedFrom(new URLSearchParams(query), unit)

const nothing = {
  search: null,
  online: null,
  bookableWithin: null,
  channel: null,
  attributes: null,
  minPerMinute: null,
  maxPerMinute: null,
  minRating: null,
  language: null,
  minYears: null,
  badge: null,
  location: null,
}

test('an address becomes a filter', () => {
  const asked = wanted(
    'online=1&free=day&channel=voice&attribute=tarot&attribute=gentle&least=2&most=4.5&text=%20mara%20%20moon&rating=4.5&language=es&years=10&badge=silver&location=Lisbon&after=c2',
  )
  assert.equal(filterOf(asked, inMoney), {
    search: 'mara moon',
    online: true,
    bookableWithin: 'DAY',
    channel: 'VOICE',
    attributes: ['tarot', 'gentle'],
    minPerMinute: { minor: '200', currency: 'USD' },
    maxPerMinute: { minor: '450', currency: 'USD' },
    minRating: 4.5,
    language: 'es',
    minYears: 10,
    badge: 'SILVER',
    location: 'Lisbon',
  })
  assert.is(asked.after, 'c2')
})

test('nonsense is left out rather than refused', () => {
  const asked = wanted(
    'online=yes&free=soon&channel=telepathy&attribute=<script>&most=cheap&least=-1&rating=9&language=<b>&years=many&badge=tin&sort=luck',
  )
  assert.equal(filterOf(asked, inMoney), nothing)
  assert.is(asked.sort, null)
  assert.not(isFiltered(asked))
  assert.is(wanted(`text=${'x'.repeat(500)}`).text.length, 100)
})

test('prices that were swapped are put in order', () => {
  const { least, most } = wanted('least=5&most=2')
  assert.equal([least, most], ['2', '5'])
})

test('prices are credits where the brand has them', () => {
  const asked = wanted('least=20&most=29.9', inCredits)
  assert.equal([asked.least, asked.most], ['20', '29.90'])
  const { minPerMinute, maxPerMinute } = filterOf(asked, inCredits)
  assert.equal([minPerMinute?.minor, maxPerMinute?.minor], ['200', '299'])
  assert.is(wanted('most=29.95', inCredits).most, '', 'half a cent is no price')
  assert.is(typedOf({ minor: '400', currency: 'USD' }, inCredits), '40')
  assert.is(typedOf({ minor: '450', currency: 'USD' }, inMoney), '4.50')
})

test('a filter becomes its address again', () => {
  const address =
    '/readers?text=moon&online=1&free=week&channel=chat&attribute=tarot&least=2&most=3&rating=4&language=es&years=5&badge=gold&location=peru&sort=price'
  assert.is(addressOf(wanted(address.split('?')[1] ?? '')), address)
  assert.is(addressOf({}), '/readers')
})

test('a page of all readers, or another order of them, is not a filter', () => {
  assert.not(isFiltered(wanted('after=c2&sort=price')))
  assert.ok(isFiltered(wanted('online=1')))
  assert.ok(isFiltered(wanted('text=moon')))
})

test('the best match is an order of a search, and then the one that is not named', () => {
  assert.is(wanted('sort=relevance').sort, null)
  assert.is(wanted('text=moon&sort=relevance').sort, null)
  assert.is(wanted('text=moon&sort=available-first').sort, 'AVAILABLE_FIRST')
  assert.is(wanted('sort=available-first').sort, null)
  assert.is(sortFor(wanted('text=moon')), 'RELEVANCE')
  assert.is(sortFor(wanted('')), 'AVAILABLE_FIRST')
  assert.not(sortsOf(wanted('')).includes('RELEVANCE'))
  assert.ok(sortsOf(wanted('text=moon')).includes('RELEVANCE'))
})

test.run()
