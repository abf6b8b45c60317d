import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { byDay, byPart, dayAfter, dayIn, otherTimeWords, partOfDay, showsTheSame } from './slot-days.ts'

const at = '2026-12-08T23:30:00Z'

test('a moment is on the day of the zone that is asked about', () => {
  assert.is(dayIn(at, 'UTC'), '2026-12-08')
  assert.is(dayIn(at, 'Asia/Tokyo'), '2026-12-09')
  assert.is(dayIn('2026-12-08T00:00:00Z', 'America/New_York'), '2026-12-07')
})

test('days follow one another over the end of a month and a year', () => {
  assert.is(dayAfter('2026-12-31', 1), '2027-01-01')
  assert.is(dayAfter('2026-03-01', -1), '2026-02-28')
})

test('a night belongs to the evening before it', () => {
  const part = (time: string) => partOfDay(`2026-12-08T${time}:00Z`, 'UTC')
  assert.equal(['00:00', '03:59', '04:00', '11:59', '12:00', '16:59', '17:00', '23:59'].map(part), [
    'EVENING',
    'EVENING',
    'MORNING',
    'MORNING',
    'AFTERNOON',
    'AFTERNOON',
    'EVENING',
    'EVENING',
  ])
})

test('free times are found by day and part of the day', () => {
  const times = ['2026-12-08T09:00:00Z', '2026-12-08T18:00:00Z', '2026-12-09T09:00:00Z']
  const days = byDay(times, 'UTC')
  assert.equal([...days.keys()], ['2026-12-08', '2026-12-09'])
  assert.equal(
    byPart(days.get('2026-12-08') ?? [], 'UTC').map(([part]) => part),
    ['MORNING', 'EVENING'],
  )
})

test('the other one’s day is said when it is another', () => {
  assert.match(otherTimeWords(at, 'UTC', 'Asia/Tokyo'), /^Wed/)
  assert.not.match(otherTimeWords(at, 'UTC', 'Europe/Lisbon'), /Tue/)
})

test('two zones with the same clock need one time', () => {
  assert.ok(showsTheSame(at, 'Europe/Paris', 'Europe/Berlin'))
  assert.not.ok(showsTheSame(at, 'Europe/Paris', 'Europe/London'))
})

test.run()
