import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cachingOf } from './security-headers.ts'

test('a page of somebody who is signed in is kept nowhere', () => {
  assert.is(cachingOf({ isOwned: true, given: null }), 'private, no-store')
  assert.is(cachingOf({ isOwned: true, given: 'public, max-age=60' }), 'private, no-store')
})

test('a page for everybody says itself how long it may be kept', () => {
  assert.is(cachingOf({ isOwned: false, given: null }), 'private, no-cache')
  assert.is(cachingOf({ isOwned: false, given: 'public, max-age=60' }), 'public, max-age=60')
})

test.run()
