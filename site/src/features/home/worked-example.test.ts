import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { workedExample } from './worked-example.ts'

test('the example on the landing page adds up', () => {
  assert.is(workedExample.sharedSeconds, 432)
  assert.is(workedExample.charged.minor, '2392')
  assert.is(workedExample.givenBack.minor, '-239')
  assert.is(workedExample.paid.minor, '2153')
  assert.is(workedExample.readerShare.minor, '1507')
  assert.is(workedExample.platformShare.minor, '646')
})

test.run()
