import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bonusAgain, bonusKept } from './bonus.ts'

test('the part that stays is rounded to the client, and is nothing when all is gone', () => {
  assert.is(bonusKept(1000n, 10_000n, 0n), 1000n)
  assert.is(bonusKept(1000n, 10_000n, 9n), 1000n)
  assert.is(bonusKept(1000n, 10_000n, 10n), 999n)
  assert.is(bonusKept(1000n, 10_000n, 9_999n), 1n)
  assert.is(bonusKept(1000n, 10_000n, 10_000n), 0n)
  assert.is(bonusKept(1000n, 10_000n, 20_000n), 0n)
  assert.equal(bonusAgain(100n, 30n), { loss: 30n, wallet: 70n })
  assert.equal(bonusAgain(100n, 300n), { loss: 100n, wallet: 0n })
})

test.run()
