import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { lockedFrom } from './lessons.ts'

const piece = (id: string) => ({ id, titles: {}, words: {}, file: null })
const course = { isCourse: true, pieces: ['a', 'b', 'c'].map(piece) }

test('the next lesson is the one after all that are finished', () => {
  assert.is(lockedFrom(course, []), 1)
  assert.is(lockedFrom(course, ['a']), 2)
  assert.is(lockedFrom(course, ['a', 'b']), 3)
  assert.is(lockedFrom(course, ['a', 'b', 'c']), 3)
})

test('one that is put in before finished ones is next', () => {
  assert.is(lockedFrom(course, ['b']), 1)
  assert.is(lockedFrom(course, ['b', 'c']), 1)
  assert.is(lockedFrom(course, ['a', 'c']), 2)
})

test('what is no course is open at once, and nothing of what is not there', () => {
  assert.is(lockedFrom({ ...course, isCourse: false }, []), 3)
  assert.is(lockedFrom({ isCourse: true, pieces: [] }, []), 0)
  assert.is(lockedFrom(null, []), 0)
})

test.run()
