import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { DateTimeScalar, isoText } from './date-time.ts'

test('a moment is written as the language itself would', () => {
  fc.assert(fc.property(fc.date({ noInvalidDate: true }), date => isoText(date) === date.toISOString()))
  for (const ms of [0, -1, 86_399_999, 86_400_000, Date.UTC(2026, 1, 28, 23, 59, 59, 999)])
    assert.is(isoText(new Date(ms)), new Date(ms).toISOString())
})

test('no moment is no text', () => {
  assert.throws(() => isoText(new Date(Number.NaN)), RangeError)
  assert.throws(() => DateTimeScalar.serialize('yesterday'), /ISO 8601/)
})

test.run()
