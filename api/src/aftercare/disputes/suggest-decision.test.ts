import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type CaseFacts, suggestDecision } from './suggest-decision.ts'

const terms = {
  ...{ answerHours: 24, decisionHours: 72, stoppedMinutes: 5 },
  ...{ absentBasisPoints: 3000, shortSeconds: 60, oftenDisputes: 3 },
}
const facts: CaseFacts = { cost: 1_000n, sharedMs: 600_000, readerGoneMs: 0, otherDisputes: 0 }
const suggested = (known: Partial<CaseFacts>) => suggestDecision({ ...facts, ...known }, terms)

test('a reader who was gone for the policy’s share has all of it given back', () => {
  const at = suggested({ sharedMs: 700_000, readerGoneMs: 300_000 })
  assert.equal(at, { decision: 'REFUND_FULL', refund: null, rule: 'READER_GONE', measure: 3000 })
  assert.is(suggested({ sharedMs: 700_100, readerGoneMs: 299_900 }).rule, 'PARTLY_GONE')
})

test('for less, the share of it goes back, rounded down', () => {
  const { decision, refund, measure } = suggested({ sharedMs: 900_000, readerGoneMs: 100_000 })
  assert.equal([decision, refund, measure], ['REFUND_PART', 100n, 1000])
  assert.is(suggested({ cost: 5n, sharedMs: 900_000, readerGoneMs: 100_000 }).rule, 'NO_RULE')
})

test('one that was too short has all of it given back, to the second', () => {
  assert.equal(suggested({ sharedMs: 59_999 }), {
    ...{ decision: 'REFUND_FULL', refund: null, rule: 'SHORT', measure: 59 },
  })
  assert.is(suggested({ sharedMs: 60_000 }).rule, 'NO_RULE')
})

test('who disputes often gets nothing back without a fact that speaks for it', () => {
  assert.equal(suggested({ otherDisputes: 3 }).decision, 'UPHELD')
  assert.is(suggested({ otherDisputes: 2 }).decision, null)
  assert.is(suggested({ otherDisputes: 9, sharedMs: 10_000 }).decision, 'REFUND_FULL')
})

test('of an answer only the history of its client is known', () => {
  assert.is(suggested({ sharedMs: null }).rule, 'NO_RULE')
  assert.is(suggested({ sharedMs: null, otherDisputes: 5 }).rule, 'OFTEN_DISPUTED')
})

test.run()
