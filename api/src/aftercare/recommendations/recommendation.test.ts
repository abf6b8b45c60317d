import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Reader } from '../../catalogue/index.ts'
import { chosenOf, likedOf, sharedBy } from './recommendation.ts'

const attribute = (slug: string) => ({ id: slug, slug, name: slug, kind: 'TOOL' as const })
const reader = (id: string, attributes: string[] = [], topics: string[] = []): Reader =>
  Object.assign(new Reader(), { id, attributes: attributes.map(attribute), topics })
const ids = (chosen: { reader: Reader; like: string }[]) =>
  chosen.map(each => `${each.reader.id} like ${each.like}`)

test('starts from readers whose last review was good, or who have none', () => {
  const visit = (profileId: string, stars: number | null) => ({ profileId, stars })
  assert.equal(likedOf([visit('mara', null), visit('orin', 3), visit('mara', 5), visit('selene', 4)]), [
    'mara',
    'selene',
  ])
  assert.equal(likedOf([visit('mara', 2), visit('mara', 5)]), [], 'the last review counts')
  assert.equal(
    likedOf([visit('mara', null), visit('mara', 2)]),
    [],
    'a reading without a review changes nothing',
  )
  assert.equal(likedOf([]), [])
})

test('takes one like each in turn, nobody twice and nobody who is known', () => {
  const [ilse, noor, thea] = [reader('ilse'), reader('noor'), reader('thea')]
  const similar = new Map([
    ['mara', [reader('orin'), ilse, noor]],
    ['selene', [ilse, thea]],
  ])
  const known = new Set(['mara', 'selene', 'orin'])
  assert.equal(
    ids(chosenOf(['mara', 'selene'], similar, known, 4)),
    ['ilse like selene', 'thea like selene', 'noor like mara'].sort((a, b) => order(a) - order(b)),
  )
  assert.is(chosenOf(['mara', 'selene'], similar, known, 1).length, 1)
  assert.equal(chosenOf([], new Map(), known, 4), [])
})

/** Of the round in which each is reached: ilse and thea before noor. */
const order = (line: string) => ['ilse', 'thea', 'noor'].findIndex(name => line.startsWith(name))

test('says what both have in common', () => {
  const { sharedAttributes, sharedTopics } = sharedBy(
    reader('ilse', ['tarot', 'runes'], ['Life Path']),
    reader('mara', ['tarot'], ['Life Path', 'Past Life']),
  )
  assert.equal([sharedAttributes.map(({ slug }) => slug), sharedTopics], [['tarot'], ['Life Path']])
})

test.run()
