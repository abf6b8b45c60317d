import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { waitsOf } from './waits.ts'

const list = (hasNextPage: boolean, ...days: string[]) => ({
  edges: days.map(day => ({ node: { day } })),
  pageInfo: { hasNextPage },
})

test('what waits is counted, since the first of it', () => {
  assert.equal(
    waitsOf(list(true, '2026-01-01', '2026-01-02'), ({ day }) => day),
    { count: 2, more: true, since: '2026-01-01' },
  )
})

test('nothing waits in an empty list, nor in one that did not come', () => {
  const nothing = { count: 0, more: false, since: null }
  assert.equal(
    waitsOf(list(false), ({ day }) => day),
    nothing,
  )
  assert.equal(
    waitsOf(null, () => null),
    nothing,
  )
})

test.run()
