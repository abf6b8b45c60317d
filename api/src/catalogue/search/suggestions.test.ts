import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { sampleReader } from '../../../test/sample-readers.ts'
import type { Language } from '../../foundation/messages.ts'
import { SearchIndex } from './search-index.ts'
import { checkSuggested, Suggestions } from './suggestions.ts'

const suggestions = new Suggestions(
  new SearchIndex([
    sampleReader(1, {
      name: 'Mara Moonwater',
      attributes: ['Tarot'],
      topics: ['Love & Relationships', 'Life Path'],
    }),
    sampleReader(2, { name: 'Tamsin Vale', attributes: ['Tarot', 'Runes'], topics: ['Lost & Seeking'] }),
    ...Array.from({ length: 12 }, (_, at) =>
      sampleReader(10 + at, { name: `Luna ${String.fromCharCode(65 + at)}`, topics: ['Life Path'] }),
    ),
  ]),
)
const of = (text: string, language: Language = 'en') =>
  suggestions.for(text, language).map(({ kind, text: name, slug }) => `${kind} ${name} ${slug}`)

test('attributes come before topics, and topics before names', () => {
  assert.equal(of('ta'), ['ATTRIBUTE Tarot tarot', 'READER Tamsin Vale tamsin-vale'])
  assert.equal(of('lo'), ['TOPIC Lost & Seeking null', 'TOPIC Love & Relationships null'])
})

test('at most eight, each once', () => {
  const found = of('l')
  assert.is(found.length, 8)
  assert.is(new Set(found).size, 8)
  assert.equal(found.slice(0, 2), ['TOPIC Life Path null', 'TOPIC Lost & Seeking null'])
})

test('any word may be begun, in any order, with accents and typing errors', () => {
  assert.equal(of('moonw'), ['READER Mara Moonwater mara-moonwater'])
  assert.equal(of('moon mára'), ['READER Mara Moonwater mara-moonwater'])
  assert.equal(of('tarrot'), ['ATTRIBUTE Tarot tarot'])
  assert.equal(of('moonwatr mara'), ['READER Mara Moonwater mara-moonwater'])
})

test('what is typed in either language is found, and named in the language of who looks', () => {
  assert.equal(of('run', 'es'), ['ATTRIBUTE Runas runes'])
  assert.equal(of('runas'), ['ATTRIBUTE Runes runes'])
  assert.equal(of('relationships', 'es'), ['TOPIC Amor y relaciones null'])
  assert.equal(of('relasiones'), ['TOPIC Love & Relationships null'])
})

test('nothing is suggested for nothing', () => {
  for (const text of ['', '  ', '?!', 'zzzz']) assert.equal(of(text), [])
})

test('a text that is too long is refused, with what to do', () => {
  assert.not.throws(() => checkSuggested('x'.repeat(100)))
  assert.throws(() => checkSuggested('x'.repeat(101)), /up to 100/)
})

test.run()
