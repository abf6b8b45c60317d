import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { htmlOf, wordsOf } from './rich-text.ts'

const test = suite('rich text')

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const page = (...children: object[]) => ({ root: { type: 'root', children } })
const link = (url: unknown, ...children: object[]) => ({ type: 'link', fields: { url }, children })

test('is a closed list of elements', () => {
  const body = page(
    { type: 'heading', tag: 'h2', children: [text('Prices')] },
    { type: 'paragraph', children: [text('You see '), text('every', 1), text(' price.', 2)] },
    { type: 'list', tag: 'ul', children: [{ type: 'listitem', children: [text('Tips')] }] },
  )
  assert.is(
    htmlOf(body),
    '<h2>Prices</h2><p>You see <strong>every</strong><em> price.</em></p><ul><li>Tips</li></ul>',
  )
})

test('lets no markup through, in words, values and addresses', () => {
  const attack = '<img src=x onerror=alert(1)>'
  assert.is(htmlOf(page(text(attack))), '&lt;img src=x onerror=alert(1)&gt;')
  assert.is(htmlOf(page(text('By {brand}')), { brand: '<b>' }), 'By &lt;b&gt;')
  assert.is(htmlOf(page(link('javascript:alert(1)', text('here')))), 'here')
  assert.is(htmlOf(page(link('//elsewhere.example', text('here')))), 'here')
  assert.is(
    htmlOf(page(link('/terms"onclick="x', text('here')))),
    '<a href="/terms&quot;onclick=&quot;x">here</a>',
  )
  assert.is(htmlOf(page({ type: 'heading', tag: 'script', children: [text('x')] })), '<h2>x</h2>')
  assert.is(htmlOf(page({ type: 'iframe', children: [text('words')] })), 'words')
})

test('fills in what it knows, and leaves other braces', () => {
  assert.is(htmlOf(page(text('{brand} and {other}')), { brand: 'SoulSeer' }), 'SoulSeer and {other}')
})

test('has words to search in, and survives what is no page', () => {
  assert.is(wordsOf(page({ type: 'paragraph', children: [text('One ')] }, text('two'))), 'One two')
  for (const none of [null, undefined, {}, { root: null }, 'text']) assert.is(htmlOf(none), '')
})

test.run()
