import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hasLink, textToSend, waitOf } from './message.ts'

test('a text is cut to what is written, and refused when there is nothing or too much', () => {
  assert.is(textToSend('  hello \n\n  you '), 'hello\nyou')
  assert.is(textToSend('x'.repeat(300)), 'x'.repeat(300))
  for (const text of ['', ' \n ', 'x'.repeat(301), 'a\0b']) assert.is(textToSend(text), null)
})

test('links are found however they are written', () => {
  for (const text of [
    'see https://a.b',
    'WWW.evil.example',
    'go to evil.com now',
    'evil.com/path',
    'ｅｖｉｌ．ｃｏｍ',
    'evil.com.',
  ])
    assert.ok(hasLink(text), text)
  for (const text of ['I felt that. Really.', 'at 10.30 today', 'hm...', 'wow!nice', 'e.g. the moon'])
    assert.not(hasLink(text), text)
})

test('slow mode counts from the last message, to the second rounded up', () => {
  const at = new Date('2026-11-01T10:00:00Z')
  const later = (ms: number) => new Date(at.getTime() + ms)
  assert.is(waitOf(10, at, later(9_999)), 1)
  assert.is(waitOf(10, at, later(10_000)), 0)
  assert.is(waitOf(10, at, at), 10)
  assert.is(waitOf(0, at, at), 0)
  assert.is(waitOf(10, null, at), 0)
})

test.run()
