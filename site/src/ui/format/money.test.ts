import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { decimalOf, showMoney, type Unit } from './money.ts'

const usd = (minor: string) => ({ minor, currency: 'USD' })
const credits: Unit = { kind: 'CREDITS', worth: usd('10') }

test('money is shown to the cent, however large', () => {
  assert.is(showMoney(usd('1995')), '$19.95')
  assert.is(showMoney(usd('5')), '$0.05')
  assert.is(showMoney(usd('-299')), '−$2.99')
  assert.is(showMoney(usd('900719925474099301')), '$9,007,199,254,740,993.01')
  assert.is(showMoney({ minor: '500', currency: 'JPY' }), '¥500')
})

test('credits are exact: whole, decimal, or a fraction', () => {
  assert.is(showMoney(usd('10'), credits), '1 credit')
  assert.is(showMoney(usd('100000'), credits), '10,000 credits')
  assert.is(showMoney(usd('299'), credits), '29.9 credits')
  assert.is(showMoney(usd('-299'), credits), '−29.9 credits')
  assert.is(showMoney(usd('100'), { kind: 'CREDITS', worth: usd('30') }), '3 1/3 credits')
  assert.is(showMoney(usd('10'), { kind: 'CREDITS', worth: usd('30') }), '1/3 credits')
})

test('a wallet in another currency than the credit is shown as money', () => {
  assert.is(showMoney({ minor: '299', currency: 'EUR' }, credits), '€2.99')
})

test('the decimal string has all of its places', () => {
  assert.is(decimalOf(usd('7')), '0.07')
})

test.run()
