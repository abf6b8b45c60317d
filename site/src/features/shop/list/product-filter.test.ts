import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inMoney } from '../../../ui/format/money.ts'
import { addressOf, filterOf, isFiltered, sortFor, sortsOf, wantedFrom } from './product-filter.ts'

const wanted = (query: string) => wantedFrom(new URLSearchParams(query), inMoney)

test('an address says what is wanted, and is the same again', () => {
  const query =
    'text=new+moon&category=audio&kind=digital&least=5&most=20&reduced=1&tag=moon&sort=price-highest&after=abc'
  assert.is(addressOf(wanted(query)), `/shop?${query}`)
  assert.equal(filterOf(wanted(query), inMoney), {
    ...{ search: 'new moon', category: 'audio', kind: 'DIGITAL', reduced: true, tag: 'moon' },
    minPrice: { minor: '500', currency: 'USD' },
    maxPrice: { minor: '2000', currency: 'USD' },
  })
})

test('what an address cannot mean is left out', () => {
  const odd = wanted('category=../x&kind=stolen&least=-4&most=free&reduced=yes&sort=relevance')
  assert.is(addressOf(odd), '/shop')
  assert.not.ok(isFiltered(odd))
})

test('prices that were swapped are put in order', () => {
  assert.is(addressOf(wanted('least=40&most=8')), '/shop?least=8&most=40')
})

test('a search is answered by its best matches, all else by what is newest, and neither is named', () => {
  assert.is(sortFor(wanted('text=moon')), 'RELEVANCE')
  assert.is(sortFor(wanted('')), 'NEWEST')
  assert.is(wanted('sort=newest').sort, null)
  assert.is(wanted('text=moon&sort=newest').sort, 'NEWEST')
  assert.not.ok(sortsOf(wanted('')).includes('RELEVANCE'))
})

test.run()
