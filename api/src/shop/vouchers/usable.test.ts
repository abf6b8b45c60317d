import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { unusable } from './usable.ts'

const now = new Date('2027-01-01T00:00:00.500Z')
const expiresAt = new Date('2027-01-01T00:00:00.501Z')
const voucher = { state: 'OPEN', expiresAt, isGiven: false } as const

test('an open voucher is used before it expires', () => {
  assert.is(unusable(voucher, now), null)
  assert.is(unusable(voucher, expiresAt), 'EXPIRED', 'at that moment it is over')
  assert.is(unusable({ ...voucher, state: 'EXPIRED' }, now), 'EXPIRED')
})

test('and not while it is on its way to a friend', () => {
  assert.is(unusable({ ...voucher, isGiven: true }, now), 'GIVEN')
  assert.is(unusable({ ...voucher, isGiven: true }, expiresAt), 'EXPIRED')
})

test('one that is booked, used or cancelled is used', () => {
  for (const state of ['BOOKED', 'USED', 'CANCELLED'] as const) {
    assert.is(unusable({ ...voucher, state }, now), 'USED')
    assert.is(unusable({ ...voucher, state }, expiresAt), 'USED')
  }
})

test.run()
