import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isDue } from './alert.ts'

const now = new Date('2026-11-29T12:00:00.001Z')
const before = (ms: number) => new Date(now.getTime() - ms)
const HOURS = 3_600_000

test('the first alert is sent as soon as the reader can be rung, however that came about', () => {
  for (const offlineSeconds of [null, 0, 3, 86_400]) assert.ok(isDue({ sentAt: null }, offlineSeconds, now))
})

test('after that, a lease that lapsed and came back within ten minutes sends nothing', () => {
  const sent = { sentAt: before(48 * HOURS) }
  assert.not.ok(isDue(sent, 3, now))
  assert.not.ok(isDue(sent, 599.999, now))
  assert.ok(isDue(sent, 600, now))
})

test('nor does a reading that ended', () => {
  assert.not.ok(isDue({ sentAt: before(48 * HOURS) }, null, now))
})

test('nor does a reader who comes and goes within twelve hours', () => {
  assert.not.ok(isDue({ sentAt: before(12 * HOURS - 1) }, 7_200, now))
  assert.ok(isDue({ sentAt: before(12 * HOURS) }, 7_200, now))
})

test.run()
