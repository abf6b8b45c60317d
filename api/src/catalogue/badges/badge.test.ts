import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { badgeOf, badgeTerms, heightOf, nextLevel } from './badge.ts'

const terms = badgeTerms(90, [10, 40, 120], [400, 430, 460])

test('a level is reached by readings and rating both, at their edges', () => {
  assert.is(badgeOf(9, 5, terms), null)
  assert.is(badgeOf(10, 4, terms), 'BRONZE')
  assert.is(badgeOf(10, 3.99, terms), null)
  assert.is(badgeOf(40, 4.3, terms), 'SILVER')
  assert.is(badgeOf(40, 4.29, terms), 'BRONZE')
  assert.is(badgeOf(500, 4.6, terms), 'GOLD')
  assert.is(badgeOf(500, 4.59, terms), 'SILVER')
})

test('without a review there is none', () => {
  assert.is(badgeOf(500, null, terms), null)
})

test('the next level follows the one that is reached', () => {
  assert.is(nextLevel(null, terms)?.level, 'BRONZE')
  assert.is(nextLevel('SILVER', terms)?.readings, 120)
  assert.is(nextLevel('GOLD', terms), null)
  assert.equal([heightOf('BRONZE'), heightOf('GOLD')], [1, 3])
})

test.run()
