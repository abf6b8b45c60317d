import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { format } from './moment-format.ts'

test('a recent moment needs no year while it is this one', () => {
  const year = new Date().getFullYear()
  assert.is(format(`${year}-06-09T15:04:00Z`, 'recent', 'UTC'), 'Jun 9, 3:04 PM UTC')
  assert.is(format(`${year - 1}-06-09T15:04:00Z`, 'recent', 'UTC'), `Jun 9, ${year - 1}, 3:04 PM UTC`)
  assert.is(format(`${year}-06-09T15:04:00Z`, 'both', 'UTC'), `Jun 9, ${year}, 3:04 PM UTC`)
})

test.run()
