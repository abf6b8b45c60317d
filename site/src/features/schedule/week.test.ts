import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { clockOf, endAfter, minuteOf, moved, nextHours, resized, settled, snapped } from './week.ts'

const hours = (weekday: number, fromMinute: number, toMinute: number, id = 1) => ({
  id,
  weekday,
  fromMinute,
  toMinute,
})

test('what is moved keeps its length and stays within the week', () => {
  assert.equal(moved(hours(1, 540, 720), { minutes: 15 }), hours(1, 555, 735))
  assert.equal(moved(hours(1, 540, 720), { days: -1, minutes: -600 }), hours(1, 0, 180))
  assert.equal(moved(hours(7, 1380, 1560), { days: 3, minutes: 600 }), hours(7, 1425, 1605))
})

test('what is resized lasts at least a step and at most a day', () => {
  assert.equal(resized(hours(1, 540, 720), 'END', 500), hours(1, 540, 555))
  assert.equal(resized(hours(1, 540, 720), 'END', 5000), hours(1, 540, 1980))
  assert.equal(resized(hours(1, 540, 720), 'BEGIN', 900), hours(1, 705, 720))
  assert.equal(resized(hours(1, 540, 1700), 'BEGIN', 0), hours(1, 260, 1700))
})

test('hours of one day that touch become one; those of others stay', () => {
  assert.equal(
    settled([hours(2, 600, 700, 3), hours(1, 700, 800, 2), hours(1, 540, 720, 1), hours(1, 900, 960, 4)]),
    [hours(1, 540, 800, 1), hours(1, 900, 960, 4), hours(2, 600, 700, 3)],
  )
})

test('new hours come after those of the day and end with it', () => {
  assert.equal(nextHours([], 3), { weekday: 3, fromMinute: 540, toMinute: 720 })
  assert.equal(nextHours([hours(3, 540, 720)], 3), { weekday: 3, fromMinute: 780, toMinute: 960 })
  assert.equal(nextHours([hours(3, 540, 1430)], 3), { weekday: 3, fromMinute: 1380, toMinute: 1440 })
})

test('minutes are told as a clock and read from one', () => {
  assert.is(clockOf(1560), '02:00')
  assert.is(minuteOf('09:30'), 570)
  assert.is(minuteOf(''), null)
  assert.is(endAfter(1320, 120), 1560)
  assert.is(endAfter(540, 720), 720)
  assert.is(snapped(548), 555)
})

test.run()
