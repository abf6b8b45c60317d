import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { format, withYearIfOlder } from './moment-format.ts'

const year = new Date().getFullYear()

test('a recent moment needs no year while it is this one', () => {
  assert.is(withYearIfOlder(`${year}-06-09T15:04:00Z`, 'recent'), 'recent')
  assert.is(withYearIfOlder(`${year - 1}-06-09T15:04:00Z`, 'recent'), 'both')
  assert.is(withYearIfOlder(`${year - 1}-06-09T15:04:00Z`, 'time'), 'time')
  assert.is(format(`${year}-06-09T15:04:00Z`, 'recent', 'UTC'), 'Jun 9, 3:04 PM UTC')
  assert.is(
    format(`${year}-06-09T15:04:00Z`, 'both', 'UTC').replace(/\s/g, ' '),
    `Jun 9, ${year}, 3:04 PM UTC`,
  )
})

test.run()
