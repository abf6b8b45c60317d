import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ReadingRow } from '../../readings/index.ts'
import { TipOutOfRange, Tipping, tippingOf } from './tip.ts'

const DAYS_MS = 86_400_000
const endedAt = new Date('2026-11-01T10:00:00.250Z')
const after = (milliseconds: number) => new Date(endedAt.getTime() + milliseconds)

const reading = (over: Partial<ReadingRow> = {}) =>
  ({
    state: 'ENDED',
    charged: 598n,
    givenBack: 250n,
    endedAt,
    at: after(1),
    currency: 'USD',
    ...over,
  }) as ReadingRow

const mayTip = (over: Partial<ReadingRow>, tips = 0) => tippingOf(reading(over), tips) instanceof Tipping

test('what may still be given for a reading', () => {
  assert.equal(
    tippingOf(reading(), 2),
    Object.assign(new Tipping(), {
      least: { minor: 100n, currency: 'USD' },
      most: { minor: 20_000n, currency: 'USD' },
      until: after(30 * DAYS_MS),
      left: 3,
    }),
  )
})

test('thirty days, to the millisecond', () => {
  assert.ok(mayTip({ at: after(30 * DAYS_MS - 1) }))
  assert.not(mayTip({ at: after(30 * DAYS_MS) }))
  assert.not(mayTip({ at: after(31 * DAYS_MS) }))
})

test('five times a reading', () => {
  assert.ok(mayTip({}, 4))
  assert.not(mayTip({}, 5))
  assert.not(mayTip({}, 6))
})

test('only for what ended and was paid', () => {
  assert.not(mayTip({ state: 'ACTIVE' }))
  assert.not(mayTip({ endedAt: null }))
  assert.not(mayTip({ charged: 598n, givenBack: 598n }))
  assert.not(mayTip({ charged: 0n, givenBack: 0n }))
})

test('the refusal states the least and the most', () => {
  const tipping = tippingOf(reading(), 0) as Tipping
  const refusal = new TipOutOfRange(tipping)
  assert.equal([refusal.least, refusal.most], [tipping.least, tipping.most])
})

test.run()
