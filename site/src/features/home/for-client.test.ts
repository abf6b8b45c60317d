import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inLanguage } from '../../messages/server-language.ts'
import { peopleOf, reasonWords } from './for-client.ts'

const reading = (slug: string) => ({ reader: { id: slug, slug, name: slug, picture: null } })

test('each reader stands once, the last one first', () => {
  const people = peopleOf(['mara', 'orin', 'mara'].map(reading))
  assert.equal(
    people.map(({ slug }) => slug),
    ['mara', 'orin'],
  )
  assert.is(peopleOf(Array.from({ length: 9 }, (_, place) => reading(`reader-${place}`))).length, 6)
})

test('a recommendation says what both share', () => {
  const ilse = {
    reader: { name: 'Ilse Amberwood' },
    likeReader: { name: 'Mara Moonwater' },
    sharedAttributes: [{ name: 'Tarot' }],
    sharedTopics: ['Life Path', 'Past Life'],
  }
  assert.is(
    inLanguage('en', () => reasonWords(ilse)),
    'Ilse, because you talked with Mara: both offer Tarot and Life Path.',
  )
  assert.is(
    inLanguage('es', () => reasonWords(ilse)),
    'Ilse, porque hablaste con Mara: tienen en común Tarot y Life Path.',
  )
})

test.run()
