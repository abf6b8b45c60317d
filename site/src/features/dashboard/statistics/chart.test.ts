import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { barsOf, dotsOf } from './chart.ts'
import { periodAt, share, stepWords } from './periods.ts'

test('the highest bar fills the chart, and none is too flat to be seen', () => {
  const heights = (...values: number[]) => barsOf(values, 100, 200).map(({ height }) => height)
  assert.equal(heights(50, 100, 0), [100, 200, 0])
  assert.equal(heights(1, 1_000_000), [3, 200])
  assert.equal(heights(0, 0), [0, 0])
  assert.equal(heights(), [])
})

test('bars stand side by side within the width', () => {
  assert.equal(
    barsOf([1, 1], 100, 10).map(({ x, width }) => [x, width]),
    [
      [5, 40],
      [55, 40],
    ],
  )
  assert.equal(
    barsOf([1], 640, 10).map(({ x, width }) => [x, width]),
    [[292, 56]],
    'and one alone in its middle',
  )
})

test('five stars stand at the top, one at the bottom', () => {
  assert.equal(
    dotsOf(
      [
        { place: 0, average: 1 },
        { place: 1, average: 5 },
      ],
      2,
      100,
      40,
    ),
    [
      { x: 25, y: 40 },
      { x: 75, y: 0 },
    ],
  )
})

test('an address asks for a period, and anything else for this month', () => {
  assert.is(periodAt('last-week'), 'LAST_WEEK')
  assert.is(periodAt('yesterday'), 'THIS_MONTH')
  assert.is(periodAt(null), 'THIS_MONTH')
})

test('a day of a calendar has the same name in every time zone', () => {
  assert.is(stepWords('2026-03-01', 'DAY'), 'Mar 1')
  assert.is(stepWords('2026-03-01', 'MONTH'), 'Mar 2026')
})

test('a share of nobody is none', () => {
  assert.equal([share(2, 3), share(0, 4), share(0, 0), share(null, null)], ['67%', '0%', null, null])
})

test.run()
