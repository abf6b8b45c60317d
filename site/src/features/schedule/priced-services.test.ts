import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { checkServices, pricedServicesOf, toggled } from './priced-services.ts'

const usd = (minor: string) => ({ minor, currency: 'USD' })
const dream = {
  ...{ id: 'dream', name: 'Dream reading', description: '', minutes: 30 },
  ...{ leastPrice: usd('2500'), mostPrice: usd('15000') },
}
const check = (price: string, locale = 'en-US') =>
  checkServices([{ serviceId: 'dream', price }], [dream], locale)

test('what is saved is written as the reader writes amounts', () => {
  const offer = { services: [{ service: { id: 'dream' }, price: usd('4550') }] }
  assert.equal(pricedServicesOf(offer, 'de-DE'), [{ serviceId: 'dream', price: '45,50' }])
})

test('a price is sent from the lowest to the highest, and no other', () => {
  for (const [typed, minor] of [
    ['25', '2500'],
    ['150.00', '15000'],
  ] as const)
    assert.equal(check(typed), { input: [{ serviceId: 'dream', price: usd(minor) }], problems: {} })
  for (const typed of ['24.99', '150.01', '', 'much']) {
    assert.equal(check(typed).input, [])
    assert.type(check(typed).problems.dream, 'string')
  }
  assert.is(check('45,50', 'de-DE').input[0]?.price.minor, '4550')
})

test('a service that left the list is not sent', () => {
  assert.equal(checkServices([{ serviceId: 'gone', price: '30' }], [dream], 'en-US'), {
    input: [],
    problems: {},
  })
})

test('a service is offered and offered no more', () => {
  const offered = toggled([], 'dream')
  assert.equal(offered, [{ serviceId: 'dream', price: '' }])
  assert.equal(toggled(offered, 'dream'), [])
})

test.run()
