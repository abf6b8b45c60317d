import 'reflect-metadata'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { aliasOf, normaliseName, shownName } from './name.ts'
import { Person } from './person.ts'

test('a name is one line without controls', () => {
  assert.is(normaliseName('  Theo \n\t Vale '), 'Theo Vale')
  assert.is(normaliseName('Theo\u0000\u007f Vale\u2028'), 'Theo Vale')
  assert.is(normaliseName('\ufeffTheo'), 'Theo')
})

test('marks that turn the direction of text are taken out, letters of every script stay', () => {
  assert.is(normaliseName('Mara\u202e retooM'), 'Mara retooM')
  for (const mark of [
    '\u200e',
    '\u200f',
    '\u061c',
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u2066',
    '\u2069',
  ])
    assert.is(normaliseName(`A${mark}B`), 'A B')
  assert.is(normaliseName('نور الهدى'), 'نور الهدى')
  assert.is(normaliseName('🧙🏽‍♀️ Wren'), '🧙🏽‍♀️ Wren')
})

test('what shows nothing is blank, and is called somebody', () => {
  for (const blank of ['', '   ', '\u200b\u200d', '\u3164', '\u2800', '\u00a0', '\ud800'.slice(1)])
    assert.is(normaliseName(blank), '')
  assert.is(shownName(''), 'Somebody')
  assert.is(shownName('Theo'), 'Theo')
})

test('who gave no name is called by a word in the language of who reads it', () => {
  const nameless = new Person('1', '')
  assert.is(nameless.nameIn({ language: 'en' }), 'Someone')
  assert.is(nameless.nameIn({ language: 'es' }), 'Alguien')
  assert.is(new Person('1', 'Theo').nameIn({ language: 'es' }), 'Theo')
})

test('a lone surrogate becomes a character that can be stored', () => {
  assert.is(normaliseName('Theo \ud83d'), 'Theo \ufffd')
})

test('a long name is cut between graphemes', () => {
  const family = '👨‍👩‍👧‍👦'
  assert.is(normaliseName('é'.repeat(100)), 'é'.repeat(80))
  const cut = normaliseName(family.repeat(90))
  assert.is(cut.length % family.length, 0)
  assert.ok(cut.length <= 320)
  assert.is(normaliseName(`Z${'\u0301'.repeat(5000)}`), '')
})

test('whatever comes in, the result can be stored, is short, and is the same when it comes again', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.constantFrom('a', ' ', '\u202e', '\u200d', '\u0301', '👩', '\ud800', '\u0000', '\u3164', 'é'))
      .map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(anything, name => {
      const stored = normaliseName(name)
      assert.ok(stored.isWellFormed() && stored.length <= 320 && stored === stored.trim())
      assert.not.match(stored, /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
      assert.is(normaliseName(stored), stored)
      assert.ok(shownName(stored) !== '' && aliasOf(stored) !== '')
      assert.ok(aliasOf(stored).isWellFormed())
    }),
    { numRuns: 2000 },
  )
})

test('in public people have a first name and an initial', () => {
  assert.is(aliasOf('Theo Vale'), 'Theo V.')
  assert.is(aliasOf('Pim van der Quill'), 'Pim Q.')
  assert.is(aliasOf('Nadia'), 'Nadia')
  assert.is(aliasOf('Wren 👨‍👩‍👧‍👦'), 'Wren 👨‍👩‍👧‍👦.')
  assert.is(aliasOf('Ana E\u0301l'), 'Ana E\u0301.')
  assert.is(aliasOf(''), 'Somebody')
})

test.run()
