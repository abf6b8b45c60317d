import 'reflect-metadata'
import { Temporal } from 'temporal-polyfill'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openHours, type Schedule, ZoneClock } from '../../availability/index.ts'
import { freeSlots, type SlotsAsked } from './free-slots.ts'

const ZONES = Intl.supportedValuesOf('timeZone')
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const schedule = (over: Partial<Schedule> = {}): Schedule => ({
  weekly: [],
  daysOff: [],
  extra: [],
  bufferBefore: 0,
  bufferAfter: 0,
  noticeMinutes: 0,
  daysAhead: 365,
  mostADay: null,
  ...over,
})
const everyDay = (...hours: [number, number][]): Schedule['weekly'] =>
  EVERY_DAY.flatMap(weekday => hours.map(([fromMinute, toMinute]) => ({ weekday, fromMinute, toMinute })))

/** Monday 30 November 2026, midnight in UTC. */
const MIDNIGHT = Date.parse('2026-11-30T00:00:00Z')
const at = (minute: number) => new Date(MIDNIGHT + minute * MINUTE_MS)
/** Minutes after that midnight at which slots begin, of hours from nine to noon. */
function minutesOf(over: Partial<Schedule>, asked: Partial<SlotsAsked> = {}): number[] {
  const slots = freeSlots({
    schedule: schedule({ weekly: everyDay([540, 720]), ...over }),
    timeZone: 'UTC',
    minutes: 60,
    within: { from: at(0), to: at(1440) },
    taken: [],
    now: new Date(MIDNIGHT - DAY_MS),
    ...asked,
  })
  return slots.map(slot => (slot.getTime() - MIDNIGHT) / MINUTE_MS)
}

/** When a zone's clock changes in ten years, but for changes that a zone before it has made in the same way. */
function changesOf(timeZone: string, known: Set<string>): number[] {
  const changes: number[] = []
  let zoned = Temporal.Instant.from('2020-01-01T00:00:00Z').toZonedDateTimeISO(timeZone)
  for (;;) {
    const next = zoned.getTimeZoneTransition('next')
    if (!next || next.year >= 2030) return changes
    const way = `${next.epochMilliseconds} ${next.subtract({ seconds: 1 }).offset} ${next.offset}`
    if (!known.has(way)) changes.push(next.epochMilliseconds)
    known.add(way)
    zoned = next
  }
}

test('in every zone, on the days of every change, slots fill the hours and never overlap or end after them', () => {
  const hours = schedule({ weekly: everyDay([75, 200], [600, 720], [1380, 1515]) })
  let looked = 0
  const known = new Set<string>()
  for (const timeZone of ZONES)
    for (const change of changesOf(timeZone, known)) {
      const within = { from: new Date(change - DAY_MS), to: new Date(change + DAY_MS) }
      const now = new Date(change - 7 * DAY_MS)
      const slots = freeSlots({ schedule: hours, timeZone, minutes: 30, within, taken: [], now })
      const open = openHours(hours, ZoneClock.over(timeZone, within), within)
      const expected = open.flatMap(({ from, to }) => {
        const all: number[] = []
        for (let start = from.getTime(); start + 30 * MINUTE_MS <= to.getTime(); start += 30 * MINUTE_MS)
          if (start >= within.from.getTime() && start < within.to.getTime()) all.push(start)
        return all
      })
      const named = `${timeZone} at ${new Date(change).toISOString()}`
      assert.equal(
        slots.map(slot => slot.getTime()),
        expected,
        named,
      )
      for (const [place, slot] of slots.entries())
        assert.ok(place === 0 || slot.getTime() - (slots[place - 1]?.getTime() ?? 0) >= 30 * MINUTE_MS, named)
      looked++
    }
  assert.ok(looked > 300, String(looked))
})

test('slots follow one another from the beginning of the hours; what goes beyond the end is none', () => {
  assert.equal(minutesOf({}), [540, 600, 660])
  assert.equal(minutesOf({}, { minutes: 45 }), [540, 585, 630, 675])
  assert.equal(minutesOf({ weekly: everyDay([540, 719]) }), [540, 600])
  assert.equal(minutesOf({ weekly: everyDay([540, 599]) }), [])
})

test('the same slots come whatever part of a day is asked for', () => {
  assert.equal(minutesOf({}, { within: { from: at(541), to: at(660) } }), [600])
  assert.equal(minutesOf({}, { within: { from: at(540), to: at(660) } }), [540, 600])
  assert.equal(minutesOf({}, { within: { from: at(600), to: at(661) } }), [600, 660])
})

test('hours over midnight have slots of both days', () => {
  const night = { weekly: [{ weekday: 1, fromMinute: 1380, toMinute: 1560 }] }
  assert.equal(minutesOf(night, { within: { from: at(0), to: at(2 * 1440) } }), [1380, 1440, 1500])
  assert.equal(minutesOf(night, { within: { from: at(1440), to: at(1500) } }), [1440])
})

test('what is taken is not offered, with both buffers', () => {
  const taken = [{ from: at(600), to: at(630), startsAt: at(600) }]
  assert.equal(minutesOf({}, { taken }), [540, 660])
  assert.equal(minutesOf({ bufferAfter: 1 }, { taken }), [660])
  assert.equal(minutesOf({ bufferBefore: 30 }, { taken }), [540, 660])
  assert.equal(minutesOf({ bufferBefore: 31 }, { taken }), [540])
  const both = [
    ...taken,
    { from: at(500), to: at(541), startsAt: null },
    { from: at(510), to: at(520), startsAt: null },
  ]
  assert.equal(minutesOf({}, { taken: both }), [660])
})

test('the notice and the days ahead are kept', () => {
  const now = at(480)
  assert.equal(minutesOf({ noticeMinutes: 60 }, { now }), [540, 600, 660])
  assert.equal(minutesOf({ noticeMinutes: 61 }, { now }), [600, 660])
  assert.equal(minutesOf({}, { now: at(541) }), [600, 660])
  const week = { within: { from: at(0), to: at(7 * 1440) }, now: at(0) }
  assert.is(minutesOf({ daysAhead: 1 }, week).at(-1), 1440 + 660)
  assert.is(minutesOf({ daysAhead: 2 }, week).at(-1), 2 * 1440 + 660)
  const late = { ...week, now: new Date('2026-11-30T23:59:59Z') }
  assert.is(minutesOf({ daysAhead: 1 }, late).at(-1), 1440 + 660, 'it is still Monday')
  const berlin = { ...late, timeZone: 'Europe/Berlin' }
  assert.is(minutesOf({ daysAhead: 1 }, berlin).at(-1), 2 * 1440 + 600, 'it is Tuesday already')
})

test('a day that is full has no more', () => {
  const taken = [{ from: at(540), to: at(600), startsAt: at(540) }]
  const two = { within: { from: at(0), to: at(2 * 1440) }, taken }
  assert.equal(minutesOf({ mostADay: 2 }, two), [600, 660, 1980, 2040, 2100])
  assert.equal(minutesOf({ mostADay: 1 }, two), [1980, 2040, 2100])
  const live = [{ from: at(0), to: at(30), startsAt: null }]
  assert.equal(
    minutesOf({ mostADay: 1 }, { taken: live }),
    [540, 600, 660],
    'a live reading is no appointment',
  )
})

test('the day that is full is the reader’s', () => {
  // Ten in the evening in New York is three in the morning in UTC.
  const night = { weekly: everyDay([1320, 1440]), mostADay: 1 }
  const taken = [{ from: at(1620), to: at(1680), startsAt: at(1620) }]
  const asked = { timeZone: 'America/New_York', within: { from: at(0), to: at(3 * 1440) }, taken }
  assert.equal(minutesOf(night, asked), [180, 240, 3 * 1440 - 1440 + 180, 3 * 1440 - 1440 + 240])
})

test('a month of quarter hours round the clock has all of them', () => {
  const weekly = everyDay([0, 480], [480, 960], [960, 1440])
  const within = { from: at(0), to: at(30 * 1440) }
  const all = minutesOf({ weekly, mostADay: 50 }, { within, minutes: 15, timeZone: 'Europe/Berlin' })
  assert.is(all.length, 30 * 96)
})

test.run()
