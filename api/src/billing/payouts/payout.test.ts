import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Payout, payable } from './payout.ts'
import { failureInWords } from './payout-failure.ts'

test('paid is all that is not disputed, if it is enough to send', () => {
  const paid = (balance: bigint, held: bigint, least: bigint) => payable(balance, { held }, least)
  assert.is(paid(1500n, 0n, 1500n), 1500n)
  assert.is(paid(1499n, 0n, 1500n), 0n)
  assert.is(paid(2000n, 501n, 1500n), 0n)
  assert.is(paid(2000n, 500n, 1500n), 1500n)
  assert.is(paid(0n, 0n, 0n), 0n)
  assert.is(paid(100n, 200n, 0n), 0n)
})

test('a payout that failed says why, any other says nothing', () => {
  assert.is(Object.assign(new Payout(), { failureReason: null }).failure, null)
  const failed = Object.assign(new Payout(), { failureReason: 'PAUSED' as const })
  assert.is(failed.failure, failureInWords('en', 'PAUSED'))
})

test.run()
