import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { daysOf, periodIn } from './period.ts'

const today = '2026-11-30'

test('without a choice it is the last thirty days', () => {
  const period = periodIn(null, null, today)
  assert.equal(period, { from: '2026-11-01', to: today })
  assert.is(daysOf(period).length, 30)
})

test('what is no day, or begins after its end, is not taken', () => {
  const usual = periodIn(null, null, today)
  for (const from of ['2026-02-30', 'yesterday', '2026-13-01', '2026-12-01', ''])
    assert.equal(periodIn(from, null, today), usual, from)
  assert.is(periodIn(null, '2026-06-31', today).to, today)
})

test('it is never longer than what the api answers, and has each of its days once', () => {
  const period = periodIn('2020-01-01', '2024-12-31', today)
  assert.equal(period, { from: '2024-01-01', to: '2024-12-31' })
  const days = daysOf(period)
  assert.is(days.length, 366)
  assert.is(new Set(days).size, 366)
  assert.equal([days[0], days[59], days.at(-1)], ['2024-01-01', '2024-02-29', '2024-12-31'])
  assert.equal(daysOf({ from: today, to: today }), [today])
})

test.run()
