import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cutTo, firstName, initials, shownName } from './person-name.ts'

test('initials are whole characters', () => {
  assert.is(initials('Mara Moonwater'), 'MM')
  assert.is(initials('  theo  '), 'T')
  assert.is(initials('Zoë Ann van Dijk'), 'ZD')
  assert.is(initials('e\u0301lodie q'), 'E\u0301Q')
  assert.is(initials('𝒜da 𝓑'), '𝒜𝓑')
  assert.is(initials('नि शा'), 'निशा')
})

test('an emoji in a name breaks nothing', () => {
  assert.is(initials('🌙 Mara Moonwater ✨'), 'MM')
  assert.is(firstName('🌙 Mara Moonwater'), 'Mara')
  assert.is(initials('👩‍🚀'), '👩‍🚀')
  assert.is(firstName('👩‍🚀'), '👩‍🚀')
  assert.is(initials('🇺🇸 🇫🇷'), '🇺🇸')
})

test('what turns the line around is not shown', () => {
  assert.is(shownName('\u202Egnp.exe\u202C Mara'), 'gnp.exe Mara')
  assert.is(shownName('Mara\u2066\u200F\nMoon'), 'Mara Moon')
  assert.is(shownName('نور \u200Fالهدى'), 'نور الهدى')
  assert.is(shownName('می\u200Cخواهم'), 'می\u200Cخواهم')
})

test('a blank name has a fallback', () => {
  for (const name of [
    '',
    '   ',
    '\u200B',
    '\u3164\u3164',
    '\u202E\u202C',
    '\u2800',
    '\u00AD\uFEFF',
    '\u200D',
  ])
    assert.is(shownName(name), 'Someone', JSON.stringify(name))
  assert.is(shownName(' ', 'A reader'), 'A reader')
  assert.is(initials(''), 'S')
  assert.is(firstName(''), 'Someone')
})

test('a cut is never within a character', () => {
  assert.is(cutTo('👩‍🚀👩‍🚀', 1), '👩‍🚀')
  assert.is(cutTo('e\u0301e\u0301', 1), 'e\u0301')
  assert.is(cutTo('abc', 5), 'abc')
})

test('no name at all breaks them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), name => {
      assert.ok(shownName(name).length > 0)
      assert.ok(firstName(name).length > 0)
      assert.ok(initials(name).length > 0)
      assert.not.match(shownName(name), /[\u202A-\u202E\u2066-\u2069]/)
    }),
  )
})

test.run()
