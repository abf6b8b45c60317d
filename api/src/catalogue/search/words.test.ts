import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { folded, wordsOf, wordsSought } from './words.ts'

test('accents, capitals and apostrophes do not matter', () => {
  assert.is(folded('Clairvoyance, ÉTOILE d’Östersund'), 'clairvoyance, etoile dostersund')
  assert.equal(wordsOf('Love & Love, past-life 2'), ['love', 'past', 'life', '2'])
})

test('words that say nothing are left out, unless there are no others', () => {
  assert.equal(wordsSought('A tarot reader for love'), ['tarot', 'love'])
  assert.equal(wordsSought('Lectura de tarot en español'), ['tarot', 'espanol'])
  assert.equal(wordsSought('the reader'), ['the', 'reader'])
  assert.equal(wordsSought(' %_ '), [])
})

test('a long search is looked at as far as its first words', () => {
  const words = Array.from({ length: 30 }, (_, at) => `w${at}`)
  assert.equal(wordsSought(words.join(' ')), words.slice(0, 8))
  assert.is(wordsSought('x'.repeat(5000))[0]?.length, 100)
})

test.run()
