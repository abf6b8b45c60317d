import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { payable } from './payout.ts'
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

test('a payout that failed gives the reason in the language of whoever asks', () => {
  assert.is(failureInWords('en', 'PAUSED'), 'Payouts to this account are paused.')
  assert.is(failureInWords('es', 'PAUSED'), 'Los pagos a esta cuenta están en pausa.')
})

test.run()
