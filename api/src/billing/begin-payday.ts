import type { App } from '../app.ts'
import { money } from '../foundation/money.ts'
import { OUTSIDE, pendingEarnings, transfer } from '../wallet/index.ts'
import { payable } from './payout.ts'
import { addPayout, beginDay, holdAccount, queueReaders, queueStuckPayouts } from './payouts.store.ts'
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
    const held = await holdAccount(tx, BigInt(asked.account))
    if (!held) return
    const amount = payable(held.balance, await pendingEarnings(tx, held.id), leastPayout.minor)
    if (amount === 0n) return
    const payout = await addPayout(tx, held, asked.day, money(amount, held.currency))
    if (!payout) return
    await transfer(tx, { debit: held.id, credit: OUTSIDE, amount, subjectId: payout.id, reason: 'payout' })
    await tx.job('billing.send-payout', { payoutId: payout.id }, { key: `send:${payout.id}` })
  })
}
