import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { looksOf, zoneOf } from './looks.ts'

test('what is chosen is known, in one order, and of one size', () => {
  assert.equal(looksOf('safe.contrast'), ['contrast', 'safe'])
  assert.equal(looksOf('large larger'), ['larger'])
  assert.equal(looksOf(undefined), [])
  assert.equal(looksOf('"><script>'), [])
})

test('a zone is one that exists', () => {
  assert.is(zoneOf('America/Bogota'), 'America/Bogota')
  for (const none of [undefined, '', 'Nowhere/Town', 'x'.repeat(80)]) assert.is(zoneOf(none), null)
})

test.run()
