import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { zoneWords } from './reader-page.ts'

test('a time zone is said by its place', () => {
  assert.is(zoneWords('America/New_York'), 'New York time')
  assert.is(zoneWords('America/Argentina/Buenos_Aires'), 'Buenos Aires time')
  assert.is(zoneWords('UTC'), 'UTC')
  assert.is(zoneWords('Etc/UTC'), 'UTC')
})

test.run()
