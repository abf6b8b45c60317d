import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { eventPosition, followsPosition, partsOf } from './event-position.ts'

test('a position is taken apart again', () => {
  assert.is(eventPosition(12, 3), 12_000_003)
  assert.equal(partsOf('12000003'), { sequence: 12, minutes: 3 })
})

test('a position that no page can have received is the beginning', () => {
  for (const received of ['', '-1', 'next', '9'.repeat(18)])
    assert.equal(partsOf(received), { sequence: 0, minutes: 0 })
})

test('an event that was lost shows in the next one', () => {
  const last = eventPosition(12, 3)
  assert.ok(followsPosition(eventPosition(13, 3), last))
  assert.not(followsPosition(eventPosition(14, 3), last))
})

test.run()
