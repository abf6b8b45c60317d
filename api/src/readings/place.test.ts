import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { orderOf, placeOf } from './place.ts'

test('a place is found again', () => {
  assert.is(orderOf(12, 3), 12_000_003)
  assert.equal(placeOf('12000003'), { sequence: 12, minutesCharged: 3 })
})

test('a place that no page can have been told is the beginning', () => {
  for (const told of ['', '-1', 'next', '9'.repeat(18)])
    assert.equal(placeOf(told), { sequence: 0, minutesCharged: 0 })
})

test.run()
