import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { filledIn, period, transferFilter } from './filters.ts'

test('a period ends with the last moment of its last day', () => {
  assert.equal(period({ from: '2026-11-30', to: '2026-12-01' }), {
    from: '2026-11-30T00:00:00.000Z',
    to: '2026-12-02T00:00:00.000Z',
  })
  for (const day of ['', '2026-13-01', 'today']) assert.is(period({ from: day }).from, null, day)
})

test('what is not filled in is not asked for', () => {
  const values = filledIn(name => ({ find: ' 12 ', reason: ' ' })[name] ?? null, ['find', 'reason', 'to'])
  assert.equal(values, { find: '12' })
  assert.equal(transferFilter(values), { find: '12', personId: null, reason: null, from: null, to: null })
})

test.run()
