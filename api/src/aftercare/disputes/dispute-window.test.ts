import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ReadingRow } from '../../readings/index.ts'
import type { Dispute } from '../../trust/index.ts'
import { disputableUntil, wordsOf } from './dispute.ts'

const DAYS_MS = 86_400_000
const endedAt = new Date('2026-11-01T10:00:00.250Z')
const after = (milliseconds: number) => new Date(endedAt.getTime() + milliseconds)

const until = (over: Partial<ReadingRow>, known: Dispute | null = null) => {
  const reading = { state: 'ENDED', charged: 598n, givenBack: 250n, endedAt, at: after(1), ...over }
  const answer = disputableUntil(reading as ReadingRow, known)
  return answer instanceof Date ? answer : null
}

test('seven days, to the millisecond', () => {
  assert.equal(until({}), after(7 * DAYS_MS))
  assert.equal(until({ at: after(7 * DAYS_MS - 1) }), after(7 * DAYS_MS))
  assert.is(until({ at: after(7 * DAYS_MS) }), null)
  assert.is(until({ at: after(8 * DAYS_MS) }), null)
})

test('once, and only what ended and was paid', () => {
  assert.is(until({}, {} as Dispute), null)
  assert.is(until({ state: 'ACTIVE' }), null)
  assert.is(until({ endedAt: null }), null)
  assert.is(until({ charged: 598n, givenBack: 598n }), null)
})

test('words are 1 to 2000 characters as people count them, without the space around them', () => {
  assert.is(wordsOf('  She was away. \n'), 'She was away.')
  assert.is(wordsOf(' \t\n'), null)
  assert.is(wordsOf('x'), 'x')
  assert.is(wordsOf('🌙'.repeat(2000)), '🌙'.repeat(2000))
  assert.is(wordsOf(' '.concat('🌙'.repeat(2000), ' ')), '🌙'.repeat(2000))
  assert.is(wordsOf('x'.repeat(2001)), null)
})

test.run()
