import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { dayIn, dayNear, daysAfter, dayWords, nearOf } from './days.ts'
import { datesOf, signs } from './signs.ts'

test('a day is the one of the zone that was chosen, and of UTC without one', () => {
  const at = new Date('2026-12-01T04:30:00Z')
  assert.is(dayIn(null, at), '2026-12-01')
  assert.is(dayIn('America/New_York', at), '2026-11-30')
  assert.is(dayIn('Pacific/Kiritimati', new Date('2026-12-31T10:00:00Z')), '2027-01-01')
})

test('days before and after cross months, years and changes of the clock', () => {
  assert.equal([daysAfter('2026-12-31', 1), daysAfter('2026-03-01', -1)], ['2027-01-01', '2026-02-28'])
  assert.equal(
    [dayNear('2026-03-29', 'yesterday'), dayNear('2026-10-25', 'tomorrow')],
    ['2026-03-28', '2026-10-26'],
  )
  assert.is(dayNear('2026-12-01', nearOf('tomorrow')), '2026-12-02')
  assert.is(dayNear('2026-12-01', nearOf('never')), '2026-12-01')
  assert.is(dayWords('2026-12-01'), 'Tuesday, December 1')
})

test('the signs fill the year without a gap', () => {
  assert.is(signs.length, 12)
  for (const [at, { until }] of signs.entries()) {
    const next = signs[(at + 1) % 12]?.from
    assert.is(daysAfter(`2026-${until}`, 1).slice(5), next, until)
  }
  assert.is(datesOf({ from: '03-21', until: '04-19' }), 'March 21 – April 19')
})

test.run()
