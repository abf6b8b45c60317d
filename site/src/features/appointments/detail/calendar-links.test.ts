import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { googleLink, outlookLink } from './calendar-links.ts'

const entry = {
  title: 'Reading with Mara & Orin',
  details: 'https://example.test/appointments/1?a=b',
  startsAt: '2026-12-08T15:30:00.000Z',
  endsAt: '2026-12-08T16:00:00.000Z',
}

test('Google is told the instants in UTC and the words unharmed', () => {
  const { searchParams } = new URL(googleLink(entry))
  assert.is(searchParams.get('dates'), '20261208T153000Z/20261208T160000Z')
  assert.is(searchParams.get('text'), entry.title)
  assert.is(searchParams.get('details'), entry.details)
})

test('Outlook is told the same', () => {
  const { searchParams } = new URL(outlookLink(entry))
  assert.is(searchParams.get('startdt'), entry.startsAt)
  assert.is(searchParams.get('enddt'), entry.endsAt)
  assert.is(searchParams.get('subject'), entry.title)
})

test.run()
