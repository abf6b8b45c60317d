import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { busyIn, UnreadableCalendar } from './busy-in-calendar.ts'

const within = { from: new Date('2026-03-20T00:00:00Z'), to: new Date('2026-04-05T00:00:00Z') }
const calendar = (...entries: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//a test//EN',
    ...entries.flatMap((lines, at) => [
      'BEGIN:VEVENT',
      `UID:${at}`,
      'DTSTAMP:20260101T000000Z',
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n')
const busy = (text: string, zone = 'Europe/Lisbon') =>
  busyIn(text, within, zone).map(
    ({ from, to }) => `${from.toISOString().slice(0, 16)}/${to.toISOString().slice(0, 16)}`,
  )

test('an instant, a wall time of a zone, and one that names none', () => {
  const text = calendar(
    ['DTSTART:20260323T100000Z', 'DTEND:20260323T110000Z'],
    ['DTSTART;TZID=America/New_York:20260324T090000', 'DTEND;TZID=America/New_York:20260324T100000'],
    ['DTSTART:20260325T090000', 'DURATION:PT45M'],
  )
  assert.equal(busy(text, 'Asia/Tokyo'), [
    '2026-03-23T10:00/2026-03-23T11:00',
    '2026-03-24T13:00/2026-03-24T14:00',
    '2026-03-25T00:00/2026-03-25T00:45',
  ])
})

test('a rule keeps its wall time when the clock changes', () => {
  const text = calendar([
    'DTSTART;TZID=Europe/Lisbon:20200106T090000',
    'DTEND;TZID=Europe/Lisbon:20200106T100000',
    'RRULE:FREQ=WEEKLY;BYDAY=SA,SU',
    'EXDATE;TZID=Europe/Lisbon:20260322T090000',
  ])
  assert.equal(busy(text), [
    '2026-03-21T09:00/2026-03-21T10:00',
    '2026-03-28T09:00/2026-03-28T10:00',
    '2026-03-29T08:00/2026-03-29T09:00',
    '2026-04-04T08:00/2026-04-04T09:00',
  ])
})

test('a time that was moved is busy where it went, and one that was cancelled nowhere', () => {
  const rule = ['DTSTART:20260323T100000Z', 'DTEND:20260323T110000Z', 'RRULE:FREQ=DAILY;COUNT=3']
  const moved = ['RECURRENCE-ID:20260324T100000Z', 'DTSTART:20260324T150000Z', 'DTEND:20260324T160000Z']
  const gone = [
    'RECURRENCE-ID:20260325T100000Z',
    'DTSTART:20260325T100000Z',
    'DTEND:20260325T110000Z',
    'STATUS:CANCELLED',
  ]
  const text = calendar(rule, moved, gone).replaceAll(/UID:\d/g, 'UID:one')
  assert.equal(busy(text), ['2026-03-23T10:00/2026-03-23T11:00', '2026-03-24T15:00/2026-03-24T16:00'])
  assert.equal(busy(calendar(moved)), ['2026-03-24T15:00/2026-03-24T16:00'], 'invited to one time of many')
})

test('a whole day is a day where its owner lives, however long it is', () => {
  const text = calendar(['DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260330'])
  assert.equal(busy(text), ['2026-03-29T00:00/2026-03-29T23:00'])
  assert.equal(busy(text, 'America/Chicago'), ['2026-03-29T05:00/2026-03-30T05:00'])
})

test('what is free or cancelled takes no time', () => {
  const at = ['DTSTART:20260323T100000Z', 'DTEND:20260323T110000Z']
  assert.equal(busy(calendar([...at, 'TRANSP:TRANSPARENT'], [...at, 'STATUS:CANCELLED'])), [])
})

test('a zone with a name of its own brings its rules with it', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Our own',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0300',
    'TZOFFSETTO:+0300',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
  ].join('\r\n')
  const text = calendar(['DTSTART;TZID=Our own:20260323T100000', 'DTEND;TZID=Our own:20260323T110000'])
  assert.equal(busy(text.replace('BEGIN:VEVENT', zone)), ['2026-03-23T07:00/2026-03-23T08:00'])
})

test('overlapping entries are one stretch', () => {
  const text = calendar(
    ['DTSTART:20260323T103000Z', 'DTEND:20260323T120000Z'],
    ['DTSTART:20260323T100000Z', 'DTEND:20260323T110000Z'],
    ['DTSTART:20260323T120000Z', 'DTEND:20260323T123000Z'],
  )
  assert.equal(busy(text), ['2026-03-23T10:00/2026-03-23T12:30'])
})

test('what is no calendar, and a rule without end, are refused', () => {
  for (const text of ['', '<!doctype html>', 'BEGIN:VCARD\r\nEND:VCARD'])
    assert.throws(
      () => busyIn(text, within, 'UTC'),
      (error: Error) => error instanceof UnreadableCalendar,
    )
  const endless = calendar(['DTSTART:19700101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'])
  assert.throws(() => busyIn(endless, within, 'UTC'), /too many entries/)
})

test.run()
