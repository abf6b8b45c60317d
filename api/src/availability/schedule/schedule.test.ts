import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hoursOf, problemOf, type Schedule } from './schedule.ts'

const schedule = (over: Partial<Schedule> = {}): Schedule => ({
  weekly: [
    { weekday: 1, fromMinute: 540, toMinute: 1020 },
    { weekday: 5, fromMinute: 1320, toMinute: 1560 },
  ],
  daysOff: [],
  extra: [],
  bufferBefore: 0,
  bufferAfter: 10,
  noticeMinutes: 120,
  daysAhead: 30,
  mostADay: null,
  ...over,
})
const weekly = (...hours: [number, number, number][]) =>
  schedule({ weekly: hours.map(([weekday, fromMinute, toMinute]) => ({ weekday, fromMinute, toMinute })) })
const MONDAY = '2026-11-30'

test('hours that touch do not overlap', () => {
  assert.is(problemOf(schedule()), null)
  assert.is(problemOf(weekly([1, 540, 600], [1, 600, 660])), null)
  assert.is(problemOf(weekly([1, 540, 601], [1, 600, 660])), 'OVERLAP')
  assert.is(problemOf(weekly([1, 0, 1440], [2, 0, 1440], [3, 0, 1440])), null)
})

test('hours over midnight overlap those of the next day, and the week is a circle', () => {
  assert.is(problemOf(weekly([1, 1320, 1500], [2, 60, 120])), null)
  assert.is(problemOf(weekly([1, 1320, 1501], [2, 60, 120])), 'OVERLAP')
  assert.is(problemOf(weekly([7, 1320, 1500], [1, 60, 120])), null)
  assert.is(problemOf(weekly([7, 1320, 1501], [1, 60, 120])), 'OVERLAP')
  assert.is(problemOf(weekly([3, 0, 1440], [3, 600, 660])), 'OVERLAP')
})

test('extra hours overlap neither those of their day nor of the days beside it', () => {
  const extra = (day: string, fromMinute: number, toMinute: number, daysOff: string[] = []) =>
    problemOf(schedule({ daysOff, extra: [{ day, fromMinute, toMinute }] }))
  assert.is(extra(MONDAY, 1020, 1080), null)
  assert.is(extra(MONDAY, 1019, 1080), 'OVERLAP')
  assert.is(extra(MONDAY, 600, 660), 'OVERLAP')
  assert.is(extra(MONDAY, 600, 660, [MONDAY]), null, 'a day off has room')
  assert.is(extra('2026-12-05', 120, 180), null)
  assert.is(extra('2026-12-05', 119, 180), 'OVERLAP', 'Friday goes on until two')
  assert.is(extra('2026-11-29', 1430, 1440 + 541), 'OVERLAP', 'Sunday’s would run into Monday')
})

test('hours last from a minute to a day', () => {
  assert.is(problemOf(weekly([1, 0, 1])), null)
  assert.is(problemOf(weekly([1, 0, 0])), 'HOURS')
  assert.is(problemOf(weekly([1, 600, 600 + 1441])), 'HOURS')
  assert.is(problemOf(weekly([1, 600, 600 + 1440])), null)
  assert.is(problemOf(weekly([1, 1440, 1500])), 'HOURS')
  assert.is(problemOf(weekly([1, -1, 60])), 'HOURS')
  assert.is(problemOf(weekly([0, 60, 120])), 'HOURS')
  assert.is(problemOf(weekly([8, 60, 120])), 'HOURS')
})

test('numbers are within their limits', () => {
  assert.is(problemOf(schedule({ bufferBefore: 241 })), 'RANGE')
  assert.is(problemOf(schedule({ bufferAfter: -1 })), 'RANGE')
  assert.is(problemOf(schedule({ noticeMinutes: 20_161 })), 'RANGE')
  assert.is(problemOf(schedule({ noticeMinutes: 20_160, bufferBefore: 240, bufferAfter: 0 })), null)
  assert.is(problemOf(schedule({ daysAhead: 0 })), 'RANGE')
  assert.is(problemOf(schedule({ daysAhead: 365, mostADay: 50 })), null)
  assert.is(problemOf(schedule({ mostADay: 0 })), 'RANGE')
  const days = (count: number) =>
    Array.from({ length: count }, (_, at) => new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10))
  assert.is(problemOf(schedule({ daysOff: days(200) })), null)
  assert.is(problemOf(schedule({ daysOff: days(201) })), 'TOO_MANY')
  const many = (count: number) =>
    weekly(...Array.from({ length: count }, (_, at): [number, number, number] => [1, at * 10, at * 10 + 5]))
  assert.is(problemOf(many(50)), null)
  assert.is(problemOf(many(51)), 'TOO_MANY')
})

test('a day has its week’s hours unless it is off, and its extra hours', () => {
  assert.equal(hoursOf(schedule(), MONDAY), [{ fromMinute: 540, toMinute: 1020 }])
  assert.equal(hoursOf(schedule(), '2026-12-01'), [])
  assert.equal(hoursOf(schedule({ daysOff: [MONDAY] }), MONDAY), [])
  const extra = [{ day: MONDAY, fromMinute: 60, toMinute: 120 }]
  assert.equal(hoursOf(schedule({ extra }), MONDAY), [
    { fromMinute: 60, toMinute: 120 },
    { fromMinute: 540, toMinute: 1020 },
  ])
  assert.equal(hoursOf(schedule({ extra, daysOff: [MONDAY] }), MONDAY), [{ fromMinute: 60, toMinute: 120 }])
  assert.equal(hoursOf(schedule({ extra }), '2026-12-07'), [{ fromMinute: 540, toMinute: 1020 }])
})

test.run()
