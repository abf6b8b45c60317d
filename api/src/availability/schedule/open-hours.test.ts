import { Temporal } from 'temporal-polyfill'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { DAY_MS, dayAfter, daysBetween, weekdayOf } from './day.ts'
import { openHours } from './open-hours.ts'
import type { Schedule } from './schedule.ts'
import { ZoneClock } from './zone-clock.ts'

const ZONES = Intl.supportedValuesOf('timeZone')
const schedule: Schedule = {
  weekly: [],
  daysOff: [],
  extra: [],
  bufferBefore: 0,
  bufferAfter: 0,
  noticeMinutes: 0,
  daysAhead: 30,
  mostADay: null,
}
const aDayAround = (at: number) => ({ from: new Date(at - DAY_MS), to: new Date(at + DAY_MS) })
const UTC = ZoneClock.over('UTC', aDayAround(Date.parse('2026-11-30T00:00:00Z')))
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
/** Round the clock, in parts that begin and end where clocks change, the last one over midnight. */
const roundTheClock: Schedule = {
  ...schedule,
  weekly: EVERY_DAY.flatMap(weekday =>
    [
      [90, 150],
      [150, 165],
      [165, 1410],
      [1410, 1530],
    ].map(([fromMinute = 0, toMinute = 0]) => ({ weekday, fromMinute, toMinute })),
  ),
}

/** Every change of a zone's clock in ten years, in milliseconds. */
function changesOf(timeZone: string): number[] {
  const changes: number[] = []
  let zoned = Temporal.Instant.from('2020-01-01T00:00:00Z').toZonedDateTimeISO(timeZone)
  for (;;) {
    const next = zoned.getTimeZoneTransition('next')
    if (!next || next.year >= 2030) return changes
    changes.push(next.epochMilliseconds)
    zoned = next
  }
}

/** By Temporal's own rules for wall times: the first of two, and the moment of the change for one that is skipped. */
function firstShown(timeZone: string, day: string, minute: number): number {
  const wall = Temporal.PlainDateTime.from(`${day}T00:00`).add({ minutes: minute })
  const shown = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  if (shown.toPlainDateTime().equals(wall)) return shown.epochMilliseconds
  return shown.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.NaN
}

test('in every zone, on the days of every change of ten years, hours neither overlap nor vanish', () => {
  let looked = 0
  for (const timeZone of ZONES) {
    for (const change of changesOf(timeZone)) {
      looked++
      const window = aDayAround(change)
      const open = openHours(roundTheClock, ZoneClock.over(timeZone, window), window)
      const named = `${timeZone} at ${new Date(change).toISOString()}`
      assert.ok(open[0] && open[0].from <= window.from, `${named}: begins`)
      assert.ok((open.at(-1)?.to ?? 0) >= window.to, `${named}: ends`)
      for (const [at, { from, to }] of open.entries()) {
        assert.ok(from < to, named)
        assert.is((open[at + 1] ?? { from: to }).from.getTime(), to.getTime(), `${named}: follow each other`)
      }
    }
  }
  assert.ok(looked > 2000, String(looked))
})

test('a time is the first at which the clock shows it; one that is skipped is the moment of the change', () => {
  for (const timeZone of ZONES) {
    for (const change of changesOf(timeZone).slice(-4)) {
      const clock = ZoneClock.over(timeZone, aDayAround(change))
      const day = clock.dayAt(new Date(change - 1))
      for (const minute of [0, 30, 60, 90, 119, 120, 150, 179, 180, 210, 1380, 1430, 1440, 1470]) {
        const expected = firstShown(timeZone, day, minute)
        assert.is(clock.instantOf(day, minute).getTime(), expected, `${timeZone} ${day} ${minute}`)
      }
    }
  }
})

test('Berlin’s night hours are an hour shorter in March and an hour longer in October', () => {
  const nights: Schedule = {
    ...schedule,
    weekly: EVERY_DAY.map(weekday => ({ weekday, fromMinute: 1320, toMinute: 1680 })),
  }
  const year = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2026-12-31T00:00:00Z') }
  const berlin = ZoneClock.over('Europe/Berlin', year)
  const hoursOn = (day: string) => {
    const from = berlin.instantOf(day, 1320)
    const [open] = openHours(nights, berlin, { from, to: new Date(from.getTime() + 1) })
    return open && (open.to.getTime() - open.from.getTime()) / 3_600_000
  }
  assert.is(hoursOn('2026-03-27'), 6)
  assert.is(hoursOn('2026-03-28'), 5)
  assert.is(hoursOn('2026-10-24'), 7)
  assert.is(hoursOn('2026-10-25'), 6)
})

test('hours that touch the time asked for are whole, and others are left out', () => {
  const at = (text: string) => new Date(text)
  const monday = { ...schedule, weekly: [{ weekday: 1, fromMinute: 540, toMinute: 600 }] }
  const open = { from: at('2026-11-30T09:00:00Z'), to: at('2026-11-30T10:00:00Z') }
  assert.equal(openHours(monday, UTC, { from: at('2026-11-30T09:59:59Z'), to: at('2026-12-06T00:00:00Z') }), [
    open,
  ])
  assert.equal(
    openHours(monday, UTC, { from: at('2026-11-30T10:00:00Z'), to: at('2026-12-07T09:00:00Z') }),
    [],
  )
  assert.equal(
    openHours(monday, UTC, { from: at('2026-11-29T00:00:00Z'), to: at('2026-11-30T09:00:00.001Z') }),
    [open],
  )
})

test('days follow the calendar', () => {
  assert.is(weekdayOf('2026-11-29'), 7)
  assert.is(weekdayOf('2026-11-30'), 1)
  assert.is(dayAfter('2028-02-28', 1), '2028-02-29')
  assert.is(dayAfter('2026-01-01', -1), '2025-12-31')
  assert.equal(daysBetween('2028-02-28', '2028-03-01'), ['2028-02-28', '2028-02-29', '2028-03-01'])
  const at = Date.parse('2026-11-29T10:00:00Z')
  assert.is(ZoneClock.over('Pacific/Kiritimati', aDayAround(at)).dayAt(new Date(at)), '2026-11-30')
})

test.run()
