import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { ReaderStatistics, type ReaderTotals } from './reader-statistics.ts'

const totals = (over: Partial<ReaderTotals>): ReaderTotals => ({
  profileId: 'mara',
  readings: 9,
  clients: 6,
  returningClients: 2,
  answerMs: [],
  ...over,
})

test('a reader without readings has none', () => {
  assert.equal({ ...ReaderStatistics.of(null) }, { readings: 0, returningPercent: null, answerSeconds: null })
})

test('who came back is stated of five clients or more', () => {
  assert.is(ReaderStatistics.of(totals({})).returningPercent, 33)
  assert.is(ReaderStatistics.of(totals({ clients: 5 })).returningPercent, 40)
  assert.is(ReaderStatistics.of(totals({ clients: 4 })).returningPercent, null)
})

test('the answer is the middle one, so that one slow answer changes nothing', () => {
  const of = (...answerMs: bigint[]) => ReaderStatistics.of(totals({ answerMs })).answerSeconds
  assert.is(of(9_000n, 58_000n), null)
  assert.is(of(9_000n, 58_000n, 11_499n), 11)
  assert.is(of(100n, 200n, 300n), 1)
})

test.run()
