import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { aboutIn, typedQuestion } from './post-question.ts'

const test = suite('the form of a question')

test('what it is about is one of three things, or nothing', () => {
  assert.equal(aboutIn('Reading:abc'), { readingId: 'abc' })
  assert.equal(aboutIn('Order:abc'), { orderId: 'abc' })
  assert.equal(aboutIn('Payout:abc'), { payoutId: 'abc' })
  for (const none of ['', 'Order:', 'Viewer:abc', 'constructor:abc', 'abc'])
    assert.equal(aboutIn(none), {}, none)
})

test('what was typed is shown again as it was, within bounds', () => {
  const typed = new FormData()
  typed.set('subject', 'The sound')
  typed.set('words', 'x'.repeat(6_000))
  typed.set('topic', 'NONSENSE')
  const { subject, words, topic, about, key } = typedQuestion(typed)
  assert.equal([subject, words.length, topic, about], ['The sound', 5_000, 'OTHER', ''])
  assert.ok(key.length > 30, 'a form without a key gets one')
  typed.set('key', 'kept-from-the-form')
  assert.is(typedQuestion(typed).key, 'kept-from-the-form')
})

test.run()
