import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inMoney } from '../../../ui/format/money.ts'
import { setFilters } from './filter-words.ts'
import { addressOf, wantedFrom } from './reader-filter.ts'

const attributes = [{ slug: 'tarot', name: 'Tarot' }]
const query =
  'text=moon&online=1&free=week&channel=video&attribute=tarot&least=2&most=4.5&rating=4.5&language=es&years=10&badge=gold&location=Lisbon&sort=price&after=c2'
const wanted = wantedFrom(new URLSearchParams(query), inMoney)
const filters = setFilters(wanted, attributes, inMoney)

test('each filter that is set is told in words', () => {
  assert.equal(
    filters.map(({ label }) => label),
    [
      '“moon”',
      'Online now',
      'Free within 7 days',
      'Video',
      'Tarot',
      'From $2.00/min',
      'Up to $4.50/min',
      '4.5 stars and up',
      'Spanish',
      '10+ years',
      'Gold badge',
      'In Lisbon',
    ],
  )
  assert.equal(setFilters(wantedFrom(new URLSearchParams(), inMoney), attributes, inMoney), [])
})

test('on Auralumic prices are credits', () => {
  const unit = { kind: 'CREDITS', worth: { minor: '10', currency: 'USD' } } as const
  assert.is(
    setFilters(wantedFrom(new URLSearchParams('most=45'), unit), attributes, unit)[0]?.label,
    'Up to 45 credits/min',
  )
})

test('each leads to the list without it, from its first page and in the same order', () => {
  for (const { href } of filters) {
    const left = wantedFrom(new URL(href, 'https://us.test').searchParams, inMoney)
    assert.is(setFilters(left, attributes, inMoney).length, filters.length - 1, href)
    assert.is(left.sort, 'PRICE')
    assert.is(left.after, null)
    assert.is(addressOf(left), href)
  }
})

test.run()
