import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { workedExample } from './worked-example.ts'

test('the example on the landing page adds up', () => {
  const example = workedExample({ readerShareBasisPoints: 7_000, refundsUnusedTime: true })
  assert.is(example.sharedSeconds, 432)
  assert.is(example.charged.minor, '2392')
  assert.is(example.givenBack.minor, '-239')
  assert.is(example.paid.minor, '2153')
  assert.is(example.readerShare.minor, '1507')
})

test('it follows the terms', () => {
  const example = workedExample({ readerShareBasisPoints: 6_550, refundsUnusedTime: false })
  assert.equal(
    [example.givenBack.minor, example.paid.minor, example.readerShare.minor],
    ['0', '2392', '1567'],
  )
  assert.is(example.readerPart, 0.655)
})

test.run()
