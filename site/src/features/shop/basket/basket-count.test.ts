import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { countIn } from './basket-count.ts'

test('a cookie is believed as far as a number of pieces goes', () => {
  assert.is(countIn('7'), 7)
  assert.is(countIn('9999'), 999)
  for (const value of [undefined, '', '-1', '1.5', '1e3', '<b>', '10000']) assert.is(countIn(value), 0, value)
})

test.run()
