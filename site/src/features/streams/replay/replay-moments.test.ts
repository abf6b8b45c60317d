import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { giftsBetween, messagesAt, partsAt, type ReplayPart } from './replay-moments.ts'

const test = suite('what came in the time of a recording')

const part = (messages: Record<string, number>, gifts: Record<string, number> = {}): ReplayPart => ({
  messages: Object.entries(messages).map(([text, offsetMilliseconds]) => ({
    offsetMilliseconds,
    message: { text } as ReplayPart['messages'][number]['message'],
  })),
  gifts: Object.entries(gifts).map(([id, offsetMilliseconds]) => ({
    offsetMilliseconds,
    gift: { id } as ReplayPart['gifts'][number]['gift'],
  })),
})
const parts = new Map([
  [0, part({ first: 1_000, second: 59_000 }, { rose: 59_500 })],
  [1, part({ third: 61_000 }, { moon: 60_200, comet: 70_000 })],
  [2, part({ fourth: 130_000 })],
])
const textsAt = (ms: number) => messagesAt(parts, ms).map(({ text }) => text)
const giftsIn = (from: number, until: number) => giftsBetween(parts, from, until).map(({ id }) => id)

test('messages stand in the chat from their moment on, and with them those of the minute before', () => {
  assert.equal(textsAt(0), [])
  assert.equal(textsAt(1_000), ['first'])
  assert.equal(textsAt(61_000), ['first', 'second', 'third'])
  assert.equal(textsAt(119_000), ['first', 'second', 'third'])
  assert.equal(textsAt(130_000), ['third', 'fourth'])
})

test('going back takes away what had not come yet', () => {
  assert.equal(textsAt(20_000), ['first'])
})

test('of a storm the last hundred stand there', () => {
  const storm = part(Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`m${at}`, at])))
  const shown = messagesAt(new Map([[0, storm]]), 1_000)
  assert.equal([shown.length, shown[0]?.text], [100, 'm50'])
})

test('gifts play when their moment is passed, each once, over the edge of a part too', () => {
  assert.equal(giftsIn(59_400, 60_300), ['rose', 'moon'])
  assert.equal(giftsIn(60_300, 60_600), [])
  assert.equal(giftsIn(59_500, 59_700), [], 'the step before played it')
})

test('after a jump no gift is made up for', () => {
  assert.equal(giftsIn(10_000, 65_000), [])
  assert.equal(giftsIn(65_000, 10_000), [])
})

test('parts are asked for around the moment, the next one soon before it begins', () => {
  assert.equal(partsAt(0, 300), [0])
  assert.equal(partsAt(50_000, 300), [0, 1])
  assert.equal(partsAt(70_000, 300), [1, 0])
  assert.equal(partsAt(299_000, 299), [4, 3], 'nothing behind the end')
})

test.run()
