import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { AppointmentRow } from './appointment.ts'
import { calendarOf } from './calendar.ts'

const row = (over: Partial<AppointmentRow> = {}) =>
  ({
    id: '0193a000-0000-7000-8000-000000000001',
    clientName: 'Wren; Hollis, "W"',
    readerName: 'Mara\nBEGIN:VALARM',
    state: 'BOOKED',
    topic: 'Life Path',
    startsAt: new Date('2026-03-29T00:30:00Z'),
    endsAt: new Date('2026-03-29T01:30:00Z'),
    setAt: new Date('2026-03-01T12:00:00Z'),
    endedAt: null,
    moves: 1,
    ...over,
  }) as AppointmentRow

const linesOf = (text: string) => text.replaceAll('\r\n ', '').trimEnd().split('\r\n')

test('an appointment in a calendar is at its instant, whatever a clock does that night', () => {
  const lines = linesOf(calendarOf(row(), 'CLIENT', 'en'))
  for (const line of [
    'BEGIN:VCALENDAR',
    'METHOD:PUBLISH',
    'UID:0193a000-0000-7000-8000-000000000001',
    'SEQUENCE:1',
    'DTSTAMP:20260301T120000Z',
    'DTSTART:20260329T003000Z',
    'DTEND:20260329T013000Z',
    'STATUS:CONFIRMED',
    'DESCRIPTION:Life Path',
    'END:VCALENDAR',
  ])
    assert.ok(lines.includes(line), `${line} is not in ${lines.join(' | ')}`)
  assert.not.ok(lines.some(line => line.startsWith('TZID') || line === 'BEGIN:VALARM'))
})

test('each side reads the other’s name, in their language, and a name is text', () => {
  const summaryOf = (text: string) => linesOf(text).find(line => line.startsWith('SUMMARY:'))
  assert.is(summaryOf(calendarOf(row(), 'CLIENT', 'en')), 'SUMMARY:Reading with Mara\\nBEGIN:VALARM')
  assert.is(summaryOf(calendarOf(row(), 'READER', 'es')), 'SUMMARY:Lectura con Wren\\; Hollis\\, "W"')
})

test('one that waits is tentative, and one that is cancelled takes its entry away', () => {
  assert.ok(linesOf(calendarOf(row({ state: 'REQUESTED' }), 'CLIENT', 'en')).includes('STATUS:TENTATIVE'))
  const endedAt = new Date('2026-03-02T12:00:00Z')
  const cancelled = linesOf(calendarOf(row({ state: 'CANCELLED', endedAt }), 'CLIENT', 'en'))
  for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:2', 'DTSTAMP:20260302T120000Z'])
    assert.ok(cancelled.includes(line), line)
  assert.ok(
    linesOf(calendarOf(row({ state: 'COMPLETED', endedAt }), 'CLIENT', 'en')).includes('STATUS:CONFIRMED'),
  )
})

test.run()
