import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Health, healthOf, WeaknessWatch, weaknessOf } from './health.ts'

const measured = (bytes: number, at: number, roundTripMilliseconds: number | null = 60) => ({
  stats: { bytes, framesPerSecond: 24.4, width: 1_280, height: 720, roundTripMilliseconds },
  at,
})
const good: Health = { kilobitsPerSecond: 900, framesPerSecond: 24, delayMilliseconds: 60 }

test('health is what went out between two looks', () => {
  assert.equal(healthOf(measured(1_000, 0), measured(226_000, 2_000)), good)
  assert.is(healthOf(measured(0, 0), measured(1, 2_000, null))?.delayMilliseconds, null)
})

test('nothing is known by one look, or across two connections', () => {
  assert.is(healthOf(null, measured(1_000, 0)), null)
  assert.is(healthOf(measured(1_000, 0), measured(999, 2_000)), null)
  assert.is(healthOf(measured(1_000, 0), measured(1_000, 0)), null)
})

test('what is poor depends on what is sent', () => {
  assert.is(weaknessOf(good, 'camera'), null)
  assert.is(weaknessOf({ ...good, delayMilliseconds: 400 }, 'camera'), null)
  assert.is(weaknessOf({ ...good, delayMilliseconds: 401 }, 'camera'), 'delay')
  assert.is(weaknessOf({ ...good, framesPerSecond: 7 }, 'camera'), 'frames')
  assert.is(weaknessOf({ ...good, kilobitsPerSecond: 99, framesPerSecond: 7 }, 'camera'), 'bitrate')
  const still: Health = { kilobitsPerSecond: 40, framesPerSecond: 1, delayMilliseconds: null }
  assert.is(weaknessOf(still, 'screen'), null)
  const voice = { ...still, framesPerSecond: 0 }
  assert.is(weaknessOf(voice, 'voice'), null)
  assert.is(weaknessOf({ ...voice, kilobitsPerSecond: 7 }, 'voice'), 'bitrate')
})

test('one poor look is not said, three in a row are, and a good one ends it', () => {
  const watch = new WeaknessWatch()
  const poor = { ...good, delayMilliseconds: 900 }
  assert.equal(
    [poor, poor, good, poor, poor, poor, poor, null].map(health => watch.look(health, 'camera')),
    [null, null, null, null, null, 'delay', 'delay', null],
  )
})

test.run()
