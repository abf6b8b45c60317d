import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { DeskSeriesFragment, Measure } from '../generated.ts'
import { figureNamed, growth, sumsAt, sumsOf } from './figures.ts'

const series = (measure: Measure, counts: number[], totals: string[] | null): DeskSeriesFragment => ({
  ...{ measure, counts, totals },
  count: counts.reduce((sum, each) => sum + each, 0),
  total: totals && String(totals.reduce((sum, each) => sum + BigInt(each), 0n)),
})
const two = [
  series('READINGS_CHAT', [2, 1], ['240000', '60000']),
  series('READINGS_VOICE', [0, 1], ['0', '300000']),
  series('SIGN_UPS', [4, 0], ['0', '0']),
  series('FIRST_READINGS', [1, 1], ['0', '0']),
  series('PLATFORM_PART', [2, 1], ['300', '-50']),
  series('READER_PART', [2, 1], ['700', '-100']),
]
const of = (name: string, sums = sumsOf(two)) => figureNamed(name).of(sums)

test('figures of a period are made of what was counted in it', () => {
  assert.is(of('readings'), 4)
  assert.is(of('length'), 2.5)
  assert.is(of('conversion'), 50)
  assert.is(of('gross'), 850n)
  assert.is(of('platform'), 250n)
})

test('and so are those of one of its days', () => {
  assert.is(of('readings', sumsAt(two, 1)), 2)
  assert.is(of('length', sumsAt(two, 1)), 3)
  assert.is(of('gross', sumsAt(two, 1)), -150n)
  assert.is(of('readings', sumsAt(two, 5)), 0)
})

test('nothing is divided by nothing', () => {
  for (const name of ['conversion', 'answered', 'length', 'disputed', 'rating'])
    assert.is(of(name, sumsOf([])), null, name)
})

test('a figure grows by a part of what it was', () => {
  assert.is(growth(3, 2), 50)
  assert.is(growth(50n, 100n), -50)
  assert.is(growth(50n, -100n), 150)
  assert.is(growth(5, 0), null)
  assert.is(growth(null, 2), null)
})

test.run()
