import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Continuity } from './continuity.ts'

test('the first publisher is passed on as they count', () => {
  const video = new Continuity(90_000)
  assert.equal(video.rewrite(1, 500, 7_000, 0), { sequence: 500, timestamp: 7_000 })
  assert.equal(video.rewrite(1, 501, 10_000, 33), { sequence: 501, timestamp: 10_000 })
})

test('the next one goes on where the last one ended, as much later as it is', () => {
  const video = new Continuity(90_000)
  video.rewrite(1, 500, 7_000, 0)
  assert.equal(video.rewrite(2, 9, 3, 2_000), { sequence: 501, timestamp: 187_000 })
  assert.equal(video.rewrite(2, 10, 3_003, 2_033), { sequence: 502, timestamp: 190_000 })
})

test('numbers begin again at 0', () => {
  const audio = new Continuity(48_000)
  audio.rewrite(1, 65_535, 0xffff_ffff, 0)
  assert.equal(audio.rewrite(2, 40_000, 40_000, 0), { sequence: 0, timestamp: 0 })
})

test('a late packet does not put the next publisher back', () => {
  const video = new Continuity(90_000)
  video.rewrite(1, 10, 9_000, 0)
  video.rewrite(1, 12, 15_000, 50)
  assert.is(video.rewrite(1, 11, 12_000, 60).sequence, 11)
  assert.is(video.rewrite(2, 70, 1, 100).sequence, 13)
})

test.run()
