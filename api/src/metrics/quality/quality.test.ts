import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { QualityTerms } from '../../catalogue/index.ts'
import type { MeasureName } from '../measure.ts'
import { breachesOf, qualityOf, type Sums, tierOf } from './quality.ts'

const terms: QualityTerms = {
  zone: 'UTC',
  days: 30,
  fewest: 10,
  answeredPercent: 70,
  answerSeconds: 45,
  cancelledPercent: 10,
  disputedPercent: 5,
  rating: 400,
  latePercent: 10,
  profilePercent: 60,
  idleDays: 14,
  returningPercent: 0,
}
const sums = (of: Partial<Record<MeasureName, number | [number, number]>>): Sums =>
  new Map(
    Object.entries(of).map(([measure, value]) => {
      const [count, total] = Array.isArray(value) ? value : [value, 0]
      return [measure as MeasureName, { count, total: BigInt(total) }]
    }),
  )
const known = { profilePercent: 80, idleDays: 3 }
const of = (counted: Parameters<typeof sums>[0], over: Partial<typeof known> = {}) =>
  qualityOf(sums(counted), { ...known, ...over }, terms)
const broken = (counted: Parameters<typeof sums>[0], over: Partial<typeof known> = {}) =>
  breachesOf(of(counted, over), terms).map(({ measure }) => measure)

test('each measure is a share or a mean of what was counted', () => {
  const quality = of({
    RINGS_ANSWERED: [12, 360_000],
    RINGS_DECLINED: 3,
    RINGS_MISSED: 5,
    RINGS_CANCELLED: 40,
    READINGS_CHAT: 15,
    READINGS_VOICE: 5,
    READINGS_RETURNING: 4,
    DISPUTES: 1,
    REVIEWS: [10, 46],
    APPOINTMENTS_KEPT: 18,
    APPOINTMENTS_MISSED: 2,
    APPOINTMENTS_LATE: 3,
    APPOINTMENTS_CANCELLED: 5,
  })
  assert.equal(quality, {
    ANSWERED: 60,
    ANSWER_SECONDS: 30,
    CANCELLED: 20,
    DISPUTED: 5,
    RATING: 460,
    LATE: 25,
    PROFILE: 80,
    IDLE: 3,
    RETURNING: 20,
  })
})

test('with fewer than the policy asks for, nothing is said', () => {
  const quality = of({ RINGS_ANSWERED: [9, 900_000], READINGS_CHAT: 9, DISPUTES: 9, REVIEWS: [9, 9] })
  assert.equal(
    [quality.ANSWERED, quality.ANSWER_SECONDS, quality.DISPUTED, quality.RATING],
    [null, null, null, null],
  )
  assert.is(tierOf(quality, terms), 'NEW')
})

test('a warning is opened past the limit, not at it, and never for a limit of 0', () => {
  assert.equal(broken({ RINGS_ANSWERED: [7, 0], RINGS_MISSED: 3 }), [])
  assert.equal(broken({ RINGS_ANSWERED: [69, 0], RINGS_MISSED: 31 }), ['ANSWERED'])
  assert.equal(broken({ READINGS_CHAT: 20, DISPUTES: 1 }), [])
  assert.equal(broken({ READINGS_CHAT: 20, DISPUTES: 2 }), ['DISPUTED'])
  assert.equal(broken({ READINGS_CHAT: 20, READINGS_RETURNING: 0 }), [])
  assert.equal(broken({}, { idleDays: 14, profilePercent: 60 }), [])
  assert.equal(broken({}, { idleDays: 15, profilePercent: 59 }), ['PROFILE', 'IDLE'])
})

test('where a reader stands follows from it', () => {
  const good = { RINGS_ANSWERED: [9, 0], RINGS_MISSED: 1, REVIEWS: [10, 47] } as const
  const strong = {
    ...good,
    RINGS_ANSWERED: [9, 0] as [number, number],
    REVIEWS: [10, 47] as [number, number],
  }
  assert.is(tierOf(of(strong), terms), 'STRONG')
  assert.is(tierOf(of({ ...strong, REVIEWS: [10, 46] }), terms), 'STEADY')
  assert.is(tierOf(of({ ...strong, DISPUTES: 1, READINGS_CHAT: 10 }), terms), 'ATTENTION')
})

test.run()
