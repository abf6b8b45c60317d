import 'reflect-metadata'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bearRefund } from './refund.ts'

test('a refund is borne to the cent, whatever the sums', () => {
  const sums = fc
    .record({ cost: fc.bigInt(1n, 10n ** 9n), earnings: fc.bigInt(0n, 10n ** 9n) })
    .chain(({ cost, earnings }) =>
      fc.record({
        cost: fc.constant(cost),
        earnings: fc.constant(earnings),
        readerShare: fc.bigInt(0n, cost),
        amount: fc.bigInt(1n, cost),
      }),
    )
  fc.assert(
    fc.property(sums, ({ cost, earnings, readerShare, amount }) => {
      const { byReader, byPlatform, owed } = bearRefund(amount, { cost, readerShare }, earnings)
      assert.is(byReader + byPlatform, amount)
      assert.ok(byReader >= 0n && byPlatform >= 0n && byReader <= readerShare)
      assert.ok(byPlatform <= cost - readerShare, 'the reader bears their whole part')
      assert.is(
        owed,
        byReader <= earnings ? 0n : byReader - earnings,
        'owed where the earnings do not cover it',
      )
    }),
  )
})

test.run()
