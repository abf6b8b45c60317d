import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { digitsOf, majorOf, minorOf } from './amounts.ts'

test('an amount is read by the digits of its currency, with a point or a comma', () => {
  assert.equal(
    ['0', '12', '12.5', '12,50', '0.01', ' 7. '].map(text => minorOf(text, 2)),
    ['0', '1200', '1250', '1250', '1', '700'],
  )
  assert.equal([minorOf('1200', digitsOf('JPY')), minorOf('1.234', digitsOf('KWD'))], ['1200', '1234'])
})

test('what is no amount is none', () => {
  for (const text of ['', '-1', '1.234', 'twelve', '1e3', '1 2', '.5', '9'.repeat(13)])
    assert.is(minorOf(text, 2), null, text)
})

test('an amount is written as it is read', () => {
  for (const [minor, digits, text] of [
    ['5', 2, '0.05'],
    ['1250', 2, '12.50'],
    ['1200', 0, '1200'],
  ] as const) {
    assert.is(majorOf(minor, digits), text)
    assert.is(minorOf(text, digits), minor)
  }
})

test.run()
