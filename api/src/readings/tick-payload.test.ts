import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { concernedBy, unpackTick } from './tick-payload.ts'

const packed =
  '018f4e9a-7b5c-7d31-9c40-1f2a3b4c5d6e 41 9007199254740993 3 12 USD 299 9007199254740995 77 897 630 1795850100123 120004 1795850000000 1795850160119'

test('a packed tick says what was charged, to the last unit', () => {
  assert.equal(unpackTick(packed), {
    readingId: '018f4e9a-7b5c-7d31-9c40-1f2a3b4c5d6e',
    walletId: '41',
    earningsId: '9007199254740993',
    minutesCharged: 3,
    sequence: 12,
    currency: 'USD',
    rate: 299n,
    walletBalance: 9007199254740995n,
    walletVersion: '77',
    charged: 897n,
    givenBack: 0n,
    readerShare: 630n,
    at: new Date(1795850100123),
    sharedMs: 120004n,
    activeSince: new Date(1795850000000),
    nextChargeAt: new Date(1795850160119),
    minuteLimit: null,
  })
  assert.is(unpackTick(`${packed} 15`).minuteLimit, 15)
})

test('whom it concerns is read without the rest', () => {
  assert.equal(concernedBy(packed), {
    readingId: '018f4e9a-7b5c-7d31-9c40-1f2a3b4c5d6e',
    walletId: '41',
    earningsId: '9007199254740993',
  })
})

test('a number that is none is a fault, not another number', () => {
  assert.throws(() => unpackTick(packed.replace('120004', '12x004')), RangeError)
  assert.throws(() => unpackTick(packed.replace('9007199254740995', '1.5')), SyntaxError)
})

test.run()
