import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { aboutWait, ordinal, queueWords } from './wait-words.ts'

test('a wait is told roughly, and shrinks as time passes', () => {
  assert.is(aboutWait(420), 'about 7 min')
  assert.is(aboutWait(1500), 'about 25 min')
  assert.is(aboutWait(1500, 4 * 60_000), 'about 20 min')
  assert.is(aboutWait(660, 2 * 60_000), 'about 9 min')
  assert.is(aboutWait(120, 60_000), 'a minute or two')
  assert.is(aboutWait(120, 600_000), 'a minute or two', 'never less than nothing')
  assert.is(aboutWait(0), 'any moment now')
  assert.is(aboutWait(null), null)
})

test('places are said as people say them', () => {
  assert.equal([1, 2, 3, 4, 11, 12, 13, 21, 22].map(ordinal), [
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '22nd',
  ])
})

test('a queue is told to who might join it', () => {
  assert.is(queueWords(0, 240), 'Nobody is waiting yet: your turn would come in about 4 min.')
  assert.is(queueWords(2, 1800), '2 people wait: your turn would come in about 30 min.')
  assert.is(queueWords(1, null), 'One person waits.')
})

test.run()
