import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { digestAfter } from './digest-time.ts'
import { quietUntil } from './quiet-hours.ts'

const NEW_YORK = 'America/New_York'
const NIGHT = { fromMinute: 22 * 60, toMinute: 8 * 60 }
const until = (now: string, quiet = NIGHT, zone = NEW_YORK) =>
  quietUntil(new Date(now), quiet, zone)?.toISOString() ?? null

test('a night goes over midnight and ends by the clock of the zone', () => {
  assert.is(until('2026-12-02T02:59:59.999Z'), null)
  assert.is(until('2026-12-02T03:00:00.000Z'), '2026-12-02T13:00:00.000Z')
  assert.is(until('2026-12-02T05:00:00.000Z'), '2026-12-02T13:00:00.000Z')
  assert.is(until('2026-12-02T12:59:59.999Z'), '2026-12-02T13:00:00.000Z')
  assert.is(until('2026-12-02T13:00:00.000Z'), null)
})

test('hours within a day, and hours that are none', () => {
  const noon = { fromMinute: 12 * 60, toMinute: 13 * 60 }
  assert.is(until('2026-12-02T17:30:00Z', noon), '2026-12-02T18:00:00.000Z')
  assert.is(until('2026-12-02T18:00:00Z', noon), null)
  assert.is(until('2026-12-02T17:30:00Z', { fromMinute: 720, toMinute: 720 }), null)
  assert.is(quietUntil(new Date('2026-12-02T05:00:00Z'), null, NEW_YORK), null)
})

test('the night in which the clock goes forward is an hour shorter, the one in which it goes back an hour longer', () => {
  assert.is(until('2026-03-08T05:00:00Z'), '2026-03-08T12:00:00.000Z')
  assert.is(until('2026-11-01T04:00:00Z'), '2026-11-01T13:00:00.000Z')
})

test('an end that is skipped is after the change; one that comes twice is the first', () => {
  const early = { fromMinute: 60, toMinute: 150 }
  assert.is(until('2026-03-08T06:30:00Z', early), '2026-03-08T07:30:00.000Z')
  const half = { fromMinute: 0, toMinute: 90 }
  assert.is(until('2026-11-01T05:10:00Z', half), '2026-11-01T05:30:00.000Z')
  assert.is(until('2026-11-01T06:10:00Z', half), null, 'they have ended when 1:10 comes again')
})

test('a digest comes at nine in the morning, of a week on Monday, and never at once', () => {
  const next = (now: string, digest: 'DAILY' | 'WEEKLY', quiet: typeof NIGHT | null = null) =>
    digestAfter(new Date(now), digest, { timeZone: NEW_YORK, quiet }).toISOString()
  assert.is(next('2026-12-02T13:59:59Z', 'DAILY'), '2026-12-02T14:00:00.000Z')
  assert.is(next('2026-12-02T14:00:00Z', 'DAILY'), '2026-12-03T14:00:00.000Z')
  assert.is(next('2026-12-02T13:00:00Z', 'WEEKLY'), '2026-12-07T14:00:00.000Z')
  assert.is(next('2026-12-07T14:00:00Z', 'WEEKLY'), '2026-12-14T14:00:00.000Z')
  assert.is(next('2026-03-07T20:00:00Z', 'DAILY'), '2026-03-08T13:00:00.000Z', 'by the clock of that day')
  const late = { fromMinute: 22 * 60, toMinute: 11 * 60 }
  assert.is(next('2026-12-02T13:00:00Z', 'DAILY', late), '2026-12-02T16:00:00.000Z')
})

test.run()
