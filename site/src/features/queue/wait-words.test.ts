import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { aboutWait, queueWords, standing, titleWords } from './wait-words.ts'

const about = (minutes: number) => ({ wait: 'MINUTES', minutes })
const soon = { wait: 'SOON', minutes: 1 }
const place = {
  place: 1,
  peopleAhead: 0,
  readerPresence: 'BUSY',
  expectedWaitSeconds: 420,
  reading: null,
} as const

test('a wait is told roughly, and shrinks as time passes', () => {
  assert.equal(aboutWait(420), about(7))
  assert.equal(aboutWait(1500), about(25))
  assert.equal(aboutWait(1500, 4 * 60_000), about(20))
  assert.equal(aboutWait(660, 2 * 60_000), about(9))
  assert.equal(aboutWait(120, 60_000), soon)
  assert.equal(aboutWait(120, 600_000), soon, 'never less than nothing')
  assert.equal(aboutWait(0), { wait: 'NOW', minutes: 0 })
  assert.is(aboutWait(null), null)
})

test('a place is told, and for whom', () => {
  assert.is(titleWords(place, 'Orin'), 'You’re next in line for Orin')
  assert.is(titleWords({ ...place, place: 3 }, 'Orin'), 'You’re number 3 in line for Orin')
  assert.is(titleWords({ ...place, expectedWaitSeconds: null }, 'Orin'), 'Paused · Orin is away')
})

test('how long it takes is told with what it depends on', () => {
  assert.equal(standing(place, aboutWait(420), 'Orin'), {
    title: 'About 7 min',
    text: 'Orin is in a reading, so the time is an estimate.',
  })
  assert.equal(standing({ ...place, peopleAhead: 2 }, aboutWait(0), 'Orin'), {
    title: 'Any moment now',
    text: '2 people are ahead of you. Orin is in a reading, so the time is an estimate.',
  })
  assert.equal(standing({ ...place, readerPresence: 'AWAY', reading: { id: 'r' } }, null, 'Orin'), {
    title: 'Orin has stepped away',
    text: 'Orin didn’t answer your request. The line moves again when Orin is back. You keep your place.',
  })
})

test('a queue is told to who might join it', () => {
  assert.is(queueWords(0, 240), 'No one is waiting yet. Your turn comes in about 4 min.')
  assert.is(queueWords(2, 1800), '2 people are waiting. Your turn comes in about 30 min.')
  assert.is(queueWords(1, null), '1 person is waiting.')
})

test.run()
