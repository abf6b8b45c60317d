import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { partsOf } from './message-text.ts'

const opened = (text: string) => partsOf(text).flatMap(({ href }) => href ?? [])

test('addresses are found among words, without what ends the sentence', () => {
  assert.equal(partsOf('See https://example.com/a, please.'), [
    { text: 'See ', href: null },
    { text: 'https://example.com/a', href: 'https://example.com/a' },
    { text: ', please.', href: null },
  ])
  assert.equal(opened('(http://example.com/b)'), ['http://example.com/b'])
  assert.equal(opened('https://example.com/x_(y)'), ['https://example.com/x_(y)'])
  assert.equal(opened('https://a.example and https://b.example'), [
    'https://a.example/',
    'https://b.example/',
  ])
})

test('nothing but web addresses can be opened', () => {
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/passwd',
    'https://bank.example@evil.example/',
    'https://localhost/',
    'http://',
    'no address',
  ])
    assert.equal(opened(text), [], text)
})

test('what was written is kept whole', () => {
  for (const text of ['', ' two  spaces ', 'https://example.com', 'a https://example.com. b'])
    assert.is(
      partsOf(text)
        .map(part => part.text)
        .join(''),
      text,
    )
})

test.run()
