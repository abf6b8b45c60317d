import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { streamCalendar } from './stream-calendar.ts'

const stream = {
  id: 'stream-1',
  title: 'Cards, tea; and you',
  description: 'Bring a question.\nWe draw together.',
  startsAt: '2026-12-24T18:00:00.000Z',
  reader: { name: 'Mara Moonwater' },
}

test('an announced stream begins at its moment, and leads to its page', () => {
  const lines = streamCalendar(stream, 'https://us.test/live/1').split('\r\n')
  assert.ok(lines.includes('DTSTART:20261224T180000Z'))
  assert.ok(lines.includes('SUMMARY:Cards\\, tea\\; and you · Mara Moonwater'))
  assert.ok(lines.includes('URL:https://us.test/live/1'))
})

test('what was written makes no line of its own, and no line is too long', () => {
  const calendar = streamCalendar(
    { ...stream, description: `END:VEVENT\r\nBEGIN:VEVENT${'ñ'.repeat(200)}` },
    'https://us.test/live/1',
  )
  assert.is(calendar.split('\r\n').filter(line => line === 'END:VEVENT').length, 1)
  for (const line of calendar.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75)
  assert.ok(calendar.replaceAll('\r\n ', '').includes('ñ'.repeat(200)))
})

test.run()
