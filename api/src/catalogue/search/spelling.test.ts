import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { errorsBetween, errorsForgiven, trigrams, Vocabulary } from './spelling.ts'

const letters = 'aeort'
const vocabulary = new Vocabulary(['tarot', 'carrot', 'tara', 'mara', 'moonwater', 'moon', 'runes', 'rune'])

test('groups of three letters know where a word begins and ends', () => {
  assert.equal(trigrams('tar'), ['  t', ' ta', 'tar', 'ar '])
})

test('a letter more, less, other or swapped is one error', () => {
  for (const typed of ['tarrot', 'tart', 'tarit', 'tarto', 'atrot'])
    assert.is(errorsBetween(typed, 'tarot', 2), 1, typed)
  assert.is(errorsBetween('moonwatr', 'moonwater', 2), 1)
  assert.is(errorsBetween('tarot', 'tarot', 0), 0)
  assert.is(errorsBetween('runes', 'tarot', 2), 3, 'more than two, not how many')
  assert.is(errorsBetween('a', 'x'.repeat(100), 2), 3)
})

test('short words are taken as they are typed, long ones with two errors', () => {
  assert.equal([1, 3, 4, 7, 8, 100].map(errorsForgiven), [0, 0, 1, 1, 2, 2])
})

test('words that are meant are found, nearest or not', () => {
  assert.equal(
    vocabulary
      .like('tarrot')
      .map(({ word }) => word)
      .sort(),
    ['carrot', 'tarot'],
  )
  assert.equal(vocabulary.like('monwatr'), [])
  assert.equal(vocabulary.like('monwaters'), [{ word: 'moonwater', errors: 2 }])
  assert.equal(vocabulary.like('mra'), [], 'three letters')
})

test('words that begin so are found in their order, the word itself first', () => {
  assert.equal(vocabulary.beginningWith('moon'), ['moon', 'moonwater'])
  assert.equal(vocabulary.beginningWith('rune'), ['rune', 'runes'])
  assert.equal(vocabulary.beginningWith('z'), [])
})

test('no word that is near enough is passed by, whatever its groups', () => {
  const random = generator(7)
  const word = () =>
    Array.from(
      { length: 4 + Math.floor(random() * 7) },
      () => letters[Math.floor(random() * letters.length)],
    ).join('')
  const words = [...new Set(Array.from({ length: 400 }, word))]
  const all = new Vocabulary(words)
  for (let round = 0; round < 200; round++) {
    const typed = word()
    const most = errorsForgiven(typed.length)
    const near = words.filter(each => errorsBetween(typed, each, most) <= most).sort()
    assert.equal(
      all
        .like(typed)
        .map(found => found.word)
        .sort(),
      near,
      typed,
    )
  }
})

function generator(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

test.run()
