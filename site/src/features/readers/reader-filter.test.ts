import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addressOf, filterOf, isFiltered, wantedFrom } from './reader-filter.ts'

const wanted = (query: string) => wantedFrom(new URLSearchParams(query))

test('an address becomes a filter', () => {
  const asked = wanted(
    'online=1&channel=voice&attribute=tarot&attribute=gentle&most=4.5&text=%20mara%20&after=c2',
  )
  assert.equal(filterOf(asked), {
    online: true,
    channel: 'VOICE',
    attributes: ['tarot', 'gentle'],
    maxPerMinute: { minor: '450', currency: 'USD' },
    search: 'mara',
  })
  assert.is(asked.after, 'c2')
})

test('nonsense is left out rather than refused', () => {
  const asked = wanted('online=yes&channel=telepathy&attribute=<script>&most=cheap')
  assert.equal(filterOf(asked), {
    online: null,
    channel: null,
    attributes: null,
    maxPerMinute: null,
    search: null,
  })
  assert.not(isFiltered(asked))
})

test('a filter becomes its address again', () => {
  const address = '/readers?text=moon&online=1&channel=chat&attribute=tarot&most=3'
  assert.is(addressOf(wanted(address.split('?')[1] ?? '')), address)
  assert.is(addressOf({}), '/readers')
})

test('a page of all readers is not a filter', () => {
  assert.not(isFiltered(wanted('after=c2')))
  assert.ok(isFiltered(wanted('online=1')))
})

test.run()
