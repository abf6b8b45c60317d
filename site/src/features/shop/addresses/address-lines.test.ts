import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addressLines } from './address-lines.ts'

const ada = {
  name: 'Ada',
  line1: '4 Harbor Street',
  line2: null,
  city: 'Portland',
  region: 'OR',
  postalCode: '97201',
}

test('the city comes before the postal code where people write it so', () => {
  assert.equal(addressLines(ada, 'US'), ['Ada', '4 Harbor Street', 'Portland, OR 97201', 'United States'])
  assert.equal(addressLines({ ...ada, region: '' }, 'GB')[2], 'Portland 97201')
})

test('elsewhere the postal code comes first, and what is empty takes no line', () => {
  const berlin = { ...ada, line2: ' ', city: 'Berlin', region: null, postalCode: '10115' }
  assert.equal(addressLines(berlin, 'DE'), ['Ada', '4 Harbor Street', '10115 Berlin', 'Germany'])
})

test.run()
