import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { homeward } from './homeward.ts'

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
  ])
    assert.is(homeward(target), '/', String(target))
})

test.run()
