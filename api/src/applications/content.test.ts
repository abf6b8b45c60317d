import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { changedFields, completeSteps, isChangeable, isPossible, missingSteps } from './content.ts'

const now = new Date('2026-12-01T00:00:00Z')
const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
const standing = { hasAppealed: false, changedAt: before(1) }

test('a step is complete once all that it asks for is there, and the terms are those in force', () => {
  assert.equal(completeSteps({}, 3), [])
  assert.equal(completeSteps({ legalName: 'A', country: 'US' }, 3), [])
  assert.equal(completeSteps({ legalName: 'A', country: 'US', bornOn: '1990-01-01' }, 3), ['IDENTITY'])
  assert.equal(completeSteps({ termsVersion: 2 }, 3), [])
  assert.equal(completeSteps({ termsVersion: 3 }, 3), ['AGREEMENT'])
  assert.equal(completeSteps({}, null), ['AGREEMENT'], 'there is nothing to agree to')
  const profile = { name: 'A', tagline: 'B', bio: 'C', languages: ['en'], timeZone: 'UTC' }
  assert.equal(completeSteps(profile, 3), ['PROFILE'], 'a place may be left out')
  assert.is(missingSteps(profile, 3).length, 7)
})

test('what differs between two versions is named by its field', () => {
  assert.equal(changedFields({}, { years: 3, location: null }), ['years'])
  assert.equal(changedFields({ topics: ['a', 'b'] }, { topics: ['b', 'a'] }), ['topics'])
  assert.equal(changedFields({ bio: 'x', years: 1 }, { bio: 'x', years: 1 }), [])
})

test('it can be changed while it is theirs, and again 180 days after a no', () => {
  for (const state of ['DRAFT', 'ASKED_BACK', 'WITHDRAWN'] as const)
    assert.ok(isChangeable({ ...standing, state }, now), state)
  for (const state of ['SUBMITTED', 'APPEALED', 'APPROVED', 'DECLINED'] as const)
    assert.not.ok(isChangeable({ ...standing, state }, now), state)
  const declined = (changedAt: Date) => isChangeable({ state: 'DECLINED', hasAppealed: true, changedAt }, now)
  assert.equal([declined(before(179.99)), declined(before(180))], [false, true])
})

test('each act leads on from its own states, and an appeal only once', () => {
  const from = (act: Parameters<typeof isPossible>[0]) =>
    (['DRAFT', 'SUBMITTED', 'ASKED_BACK', 'APPROVED', 'DECLINED', 'APPEALED', 'WITHDRAWN'] as const).filter(
      state => isPossible(act, { ...standing, state }),
    )
  assert.equal(from('SUBMITTED'), ['DRAFT', 'ASKED_BACK'])
  assert.equal(from('ASKED_BACK'), ['SUBMITTED'])
  assert.equal(from('APPROVED'), ['SUBMITTED', 'APPEALED'])
  assert.equal(from('DECLINED'), ['SUBMITTED', 'APPEALED'])
  assert.equal(from('APPEALED'), ['DECLINED'])
  assert.equal(from('WITHDRAWN'), ['DRAFT', 'SUBMITTED', 'ASKED_BACK', 'APPEALED'])
  assert.not.ok(isPossible('APPEALED', { ...standing, state: 'DECLINED', hasAppealed: true }))
})

test.run()
