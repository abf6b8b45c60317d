import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { reviewsAddress, wantedReviews } from './review-address.ts'

const wanted = (query: string) => wantedReviews(new URLSearchParams(query))

test('an address becomes a choice of reviews, and the choice its address again', () => {
  assert.equal(wanted('sort=lowest&stars=4&reviews=c2'), { sort: 'LOWEST', stars: 4, after: 'c2' })
  const address = '/readers/mara?sort=lowest&stars=4&reviews=c2#reviews'
  assert.is(reviewsAddress('/readers/mara', wanted('sort=lowest&stars=4&reviews=c2')), address)
  assert.is(reviewsAddress('/readers/mara', wanted('')), '/readers/mara#reviews')
})

test('nonsense is left out', () => {
  assert.equal(wanted('sort=luck&stars=6'), { sort: 'NEWEST', stars: null, after: null })
})

test.run()
