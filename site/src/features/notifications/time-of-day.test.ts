import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { minuteOf, timeOf } from './time-of-day.ts'

test('a minute of the day and back', () => {
  for (const minute of [0, 59, 60, 1325, 1439]) assert.is(minuteOf(timeOf(minute)), minute)
  assert.is(timeOf(1325), '22:05')
})

test('an input that holds nothing is midnight; seconds count for nothing', () => {
  assert.equal([minuteOf(''), minuteOf(null), minuteOf('07:30:59')], [0, 0, 450])
})

test.run()
