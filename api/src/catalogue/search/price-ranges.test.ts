import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { priceRanges } from './price-ranges.ts'

const of = (...prices: number[]) => priceRanges(prices).map(({ least, most }) => [least, most])

test('are round, equally wide, and hold every price', () => {
  assert.equal(of(149, 299, 599), [
    [0, 200],
    [200, 400],
    [400, 600],
  ])
  assert.equal(of(199, 249, 299), [
    [150, 200],
    [200, 250],
    [250, 300],
  ])
})

test('are one where everybody asks for the same, and none where nobody has a price', () => {
  assert.equal(of(300, 300), [[0, 500]])
  assert.equal(of(0), [])
  assert.equal(of(), [])
})

test('every price lies in one, or where two meet', () => {
  for (let seed = 1; seed < 200; seed++) {
    const prices = Array.from(
      { length: 1 + (seed % 9) },
      (_, at) => 1 + ((seed * 7919 + at * 104_729) % 2_500),
    )
    const ranges = priceRanges(prices)
    for (const price of prices)
      assert.ok(
        ranges.some(({ least, most }) => price >= least && price <= most),
        `${prices}`,
      )
    assert.ok(ranges.length <= 6, `${prices}`)
  }
})

test.run()
