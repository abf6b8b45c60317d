import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { overlayOf } from './overlay.ts'

const live = { state: 'LIVE', pause: null, publisherLostAt: null } as const

test('a picture that runs has nothing over it', () => {
  assert.is(overlayOf(live, { kind: 'live' }), null)
  assert.is(overlayOf(live, { kind: 'idle' }), 'connecting')
  assert.is(overlayOf(live, { kind: 'waiting' }), 'waiting')
})

test('what the reader does comes before how the page is connected', () => {
  const lost = { ...live, publisherLostAt: '2026-12-01T00:00:00Z' } as const
  assert.is(overlayOf(lost, { kind: 'waiting' }), 'lost')
  assert.is(overlayOf(lost, { kind: 'live' }), null)
  assert.is(overlayOf({ ...live, state: 'PAUSED' }, { kind: 'live' }), 'break')
  assert.is(overlayOf({ ...live, state: 'PAUSED' }, { kind: 'reconnecting' }), 'break')
  assert.is(overlayOf({ ...live, state: 'PAUSED', pause: 'READING' }, { kind: 'live' }), 'private')
})

test('a "no" is shown whatever else there is', () => {
  assert.is(overlayOf({ ...live, state: 'PAUSED' }, { kind: 'refused', message: 'No.' }), 'refused')
})

test.run()
