import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { homeward, pageBefore } from './homeward.ts'

test('a path here is kept', () => {
  assert.is(homeward('/readers/mara-moonwater?x=1#start'), '/readers/mara-moonwater?x=1#start')
})

test('anywhere else is home', () => {
  for (const target of [
    null,
    '',
    '//elsewhere.test',
    '/\\elsewhere.test',
    'https://elsewhere.test/',
    'javascript:alert(1)',
    '/x/..//elsewhere.test',
    '/.//elsewhere.test',
    '/%2F/elsewhere.test',
    '/%2f%2felsewhere.test',
    '/%5Celsewhere.test',
    '/%255Celsewhere.test',
    '/\t/elsewhere.test',
    '/%09/elsewhere.test',
    '/\n/elsewhere.test',
    'http:elsewhere.test',
    '\\\\elsewhere.test',
    'elsewhere.test',
    '/%zz',
    '/%00',
  ])
    assert.is(homeward(target), '/', String(target))
})

test('wherever it leads is here, whatever was asked for', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '%2f',
    '%5c',
    '.',
    '..',
    '%2e',
    '@',
    ':',
    'e.test',
    'http:',
    '?',
    '#',
    '\t',
    '%',
  )
  fc.assert(
    fc.property(fc.array(pieces), fc.string(), (some, rest) => {
      const url = new URL(homeward(some.join('') + rest), 'https://us.test/sign-in')
      assert.is(url.origin, 'https://us.test')
    }),
    { numRuns: 2_000 },
  )
})

test('a form goes back to the page it came from, if that is ours', () => {
  assert.is(pageBefore('https://us.test/readers?online=1', 'us.test'), '/readers?online=1')
  assert.is(pageBefore('https://us.test//elsewhere.test/x', 'us.test'), '/')
  assert.is(pageBefore('https://us.test/%5Celsewhere.test', 'us.test'), '/')
  assert.is(pageBefore('https://elsewhere.test/readers', 'us.test'), '/')
  assert.is(pageBefore('nonsense', 'us.test'), '/')
  assert.is(pageBefore(null, 'us.test'), '/')
})

test.run()
