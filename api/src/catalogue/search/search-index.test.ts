import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { sampleReader } from '../../../test/sample-readers.ts'
import { SearchIndex } from './search-index.ts'

const index = new SearchIndex([
  sampleReader(1, { name: 'Mara Moonwater', attributes: ['Tarot', 'Gentle'], languages: ['en', 'es'] }),
  sampleReader(2, {
    name: 'Orin Starling',
    attributes: ['Runes'],
    bio: 'Tarot is not for me.',
    languages: ['pt-BR'],
  }),
  sampleReader(3, { name: 'Élodie Vale', attributes: ['Dream Analysis'], location: 'Lyon, France' }),
  sampleReader(4, { name: 'Tara Voss', topics: ['Love & Relationships'], tagline: 'Answers about love' }),
])

const found = (search: string) =>
  [...index.scores(search)].sort((one, other) => other[1] - one[1]).map(([at]) => index.entries[at]?.name)

test('a word is found wherever it stands, and counts by where', () => {
  assert.equal(found('tarot'), ['Mara Moonwater', 'Orin Starling'])
  assert.equal(found('love'), ['Tara Voss'])
  assert.equal(found('lyon'), ['Élodie Vale'])
  assert.equal(found('nowhere'), [])
})

test('typing errors, accents, capitals and the order of words do not matter', () => {
  assert.equal(found('tarrot'), found('tarot'))
  for (const search of ['mara moonwatr', 'MOONWATER mara', 'moonwater, Mara!', 'moonwtaer'])
    assert.equal(found(search), ['Mara Moonwater'], search)
  assert.equal(found('elodie'), ['Élodie Vale'])
  assert.equal(found('élodié'), ['Élodie Vale'])
  assert.equal(found('dreem'), ['Élodie Vale'])
})

test('the beginning of a word finds it', () => {
  assert.equal(found('moon'), ['Mara Moonwater'])
  assert.equal(found('rel'), ['Tara Voss'])
})

test('every word must be found', () => {
  assert.equal(found('mara runes'), [])
  assert.equal(found('a tarot reader for runes'), ['Orin Starling'])
})

test('a word that profiles have as it is typed is not read as another', () => {
  assert.equal(found('mara'), ['Mara Moonwater'])
  assert.equal(found('tara'), ['Tara Voss'])
})

test('languages are found by their names in both languages of the site', () => {
  assert.equal(found('spanish'), ['Mara Moonwater'])
  assert.equal(found('español'), ['Mara Moonwater'])
  assert.equal(found('portuguese'), ['Orin Starling'])
})

test('letters that mean something elsewhere mean nothing here', () => {
  for (const search of ['%', '_', '.*', '\\', '🔮']) assert.equal(found(search), [], search)
  for (const search of ['__proto__', 'constructor', 'toString']) assert.equal(found(search), [], search)
})

test.run()
