import type { App } from '../app.ts'
import { money } from '../foundation/money.ts'
import { holdAccount, OUTSIDE, standingOf, transfer } from '../wallet/index.ts'
import { payable } from './payout.ts'
import { addPayout, beginDay, queueReaders, queueStuckPayouts } from './payouts.store.ts'
import { termsOf } from './terms.ts'

/** Once a day by the product's clock, whichever node is first: one job for each reader who may have enough. */
export async function beginPayday(app: App): Promise<void> {
  const { leastPayout } = await termsOf(app)
  await app.db.transact(async tx => {
    const day = await beginDay(tx)
    if (day === null) return
    await queueReaders(tx, day, leastPayout.minor)
    await queueStuckPayouts(tx)
  })
}

/**
 * Takes what can be paid out of a reader's earnings and writes down the intention to send it, in one transaction.
 * From here the money is on its way: it arrives, or it comes back.
 */
export async function payReader(app: App, asked: { account: string; day: string }): Promise<void> {
  const { leastPayout } = await termsOf(app)
  await app.db.transact(async tx => {
    const earnings = await holdAccount(tx, BigInt(asked.account))
    if (!earnings) return
    const standing = await standingOf(tx, earnings.id)
    const amount = payable(earnings.balance, standing, leastPayout.minor)
    if (amount === 0n) return
    const payout = await addPayout(tx, earnings, asked.day, money(amount, earnings.currency))
    if (!payout) return
    await transfer(tx, {
      debit: earnings.id,
      credit: OUTSIDE,
      amount,
      subjectId: payout.id,
      reason: 'payout',
    })
    await tx.job('billing.send-payout', { payoutId: payout.id }, { key: `send:${payout.id}` })
  })
}
