import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { expectedWaitSeconds, type Pace } from './expected-wait.ts'

const minutes = (...each: number[]) => each.map(one => BigInt(one * 60_000))
const [eight] = minutes(8) as [bigint]

/** Mara, whose readings usually take ten minutes, three minutes into one. */
const mara: Pace = { online: true, busyMs: BigInt(3 * 60_000), recentMs: minutes(9, 10, 48, 3, 11) }
const wait = (pace: Partial<Pace>, ahead = 0) => {
  const seconds = expectedWaitSeconds({ ...mara, ...pace }, ahead)
  return seconds === null ? null : seconds / 60
}

test('the first waits for what is left of a usual reading', () => {
  assert.is(wait({}), 7)
  assert.is(wait({ busyMs: eight }), 2)
})

test('a reading that outlasts the usual is over soon, not now and not minutes ago', () => {
  assert.is(wait({ busyMs: BigInt(55 * 60_000) }), 2)
})

test('each person ahead adds a reading; far ahead, only every fifth minute is shown', () => {
  assert.is(wait({}, 1), 20)
  assert.is(wait({}, 2), 30)
})

test('one very long or very short reading changes little', () => {
  assert.is(wait({ busyMs: 0n, recentMs: minutes(240) }), 45)
  assert.is(wait({ busyMs: 0n, recentMs: minutes(1) }), 4)
})

test('who has not read yet is taken for a usual reader', () => {
  assert.is(wait({ busyMs: 0n, recentMs: [] }), 10)
})

test('when she is free, the first waits for nothing; when she is not there, nobody knows', () => {
  assert.is(wait({ busyMs: null }), 0)
  assert.is(wait({ online: false }), null)
})

test.run()
