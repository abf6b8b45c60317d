import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isCalendarAddress } from './calendar-address.ts'

test('an address begins with https or webcal', () => {
  for (const typed of ['https://calendar.example/a.ics', ' WEBCAL://calendar.example/a.ics '])
    assert.ok(isCalendarAddress(typed), typed)
  for (const typed of ['', 'http://calendar.example/a.ics', 'calendar.example', 'https://', 'https://a b'])
    assert.not(isCalendarAddress(typed), typed)
})

test.run()
