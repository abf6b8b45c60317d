import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { freeUntilOf, partBack } from './terms.ts'

test('what comes back is what is not kept, and what is kept is rounded down', () => {
  const price = { minor: '8971', currency: 'USD' }
  assert.is(partBack(price, 10_000).minor, '8971')
  assert.is(partBack(price, 5_000).minor, '4486')
  assert.is(partBack(price, 0).minor, '0')
})

test('cancelling is free until so many hours before, and never once that is over', () => {
  const startsAt = '2026-12-08T12:00:00.000Z'
  const until = '2026-12-07T12:00:00.000Z'
  assert.is(freeUntilOf(startsAt, 24, Date.parse(until) - 1), until)
  assert.is(freeUntilOf(startsAt, 24, Date.parse(until)), null)
})

test.run()
