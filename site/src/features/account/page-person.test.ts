import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { mayShowAgain } from './page-person.ts'

test('a page comes back only to the person it was made for', () => {
  assert.ok(mayShowAgain('theo', 'theo'))
  assert.not(mayShowAgain('theo', null))
  assert.not(mayShowAgain('theo', 'mara'))
  assert.ok(mayShowAgain(null, null))
  assert.ok(mayShowAgain(null, 'theo'))
})

test.run()
