import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { ageOn, neededConsents } from './consent.ts'

const test = suite('consent')

const today = new Date('2026-11-29T12:00:00Z')
const versions = { TERMS: { current: 3, required: 2 }, PRIVACY: { current: 1, required: 1 } }
const given = (
  kind: 'ADULT' | 'TERMS' | 'PRIVACY' | 'MARKETING',
  version: number | null = null,
  isGiven = true,
) => ({
  kind,
  version,
  isGiven,
})

test('an age is in whole years, until the birthday itself', () => {
  assert.is(ageOn('2008-11-29', today), 18)
  assert.is(ageOn('2008-11-30', today), 17)
  assert.is(ageOn('2008-12-01', today), 17)
  assert.is(ageOn('1990-01-31', today), 36)
  assert.is(ageOn('2008-02-29', new Date('2026-02-28T23:00:00Z')), 17, 'born on a leap day')
  for (const none of ['', '29-11-2008', '2008-13-01', '2009-02-29', '2027-01-01', 'soon'])
    assert.is(ageOn(none, today), null, none)
})

test('whoever is new agrees to everything, and is asked again when a version must be accepted', () => {
  assert.equal(neededConsents([], versions), ['ADULT', 'TERMS', 'PRIVACY'])
  assert.equal(neededConsents([given('ADULT'), given('TERMS', 2), given('PRIVACY', 1)], versions), [])
  assert.equal(neededConsents([given('ADULT'), given('TERMS', 1), given('PRIVACY', 1)], versions), ['TERMS'])
  assert.equal(neededConsents([given('MARKETING')], { TERMS: null, PRIVACY: null }), ['ADULT'])
  assert.equal(neededConsents([given('ADULT', null, false)], { TERMS: null, PRIVACY: null }), ['ADULT'])
})

test.run()
