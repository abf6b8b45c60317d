import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database.ts'
import { emit } from '../foundation/events.ts'
import { money } from '../foundation/money.ts'
import {
  type Account,
  bumpVersion,
  collectReceivable,
  lockAccount,
  standingOf,
  transfer,
} from '../ledger/index.ts'
import { PayoutWaiting } from './events.ts'
import { lookAtPayee } from './look-at-payee.ts'
import { beginWait, endWait, payeeOf, payeeOfEarnings } from './payees.store.ts'
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
 * From here the money is on its way: it arrives, or it comes back. Who is not set up to be paid keeps her earnings;
 * the provider is asked first, in case its word that she is was lost.
 */
export async function payReader(app: App, asked: { account: string; day: string }): Promise<void> {
  const { leastPayout } = await termsOf(app)
  const payee = await payeeOfEarnings(app.db, BigInt(asked.account))
  if (payee && payee.state !== 'READY') await lookAtPayee(app, payee)
  await app.db.transact(async tx => {
    const found = await lockAccount(tx, BigInt(asked.account))
    if (!found) return
    const collected = await collectReceivable(tx, found.ownerId, found.currency)
    const earnings = { ...found, balance: found.balance - collected }
    const standing = await standingOf(tx, earnings.id)
    const amount = payable(earnings.balance, standing, leastPayout.minor)
    if (amount === 0n) return
    if ((await payeeOf(tx, earnings.ownerId))?.state === 'READY') await begin(tx, earnings, amount, asked.day)
    else await wait(tx, earnings)
  })
}

async function begin(tx: Transaction, earnings: Account, amount: bigint, day: string): Promise<void> {
  await endWait(tx, earnings.ownerId)
  const payout = await addPayout(tx, earnings, day, money(amount, earnings.currency))
  if (!payout) return
  await transfer(tx, {
    debit: earnings.id,
    credit: 'payout-clearing',
    amount,
    subjectId: payout.id,
    reason: 'payout',
    currency: earnings.currency,
  })
  await tx.job('billing.send-payout', { payoutId: payout.id }, { key: `send:${payout.id}` })
}

/** Nothing moves. Her desk says so, and a letter does when it is the first time. */
async function wait(tx: Transaction, { id, ownerId }: Account): Promise<void> {
  if (!(await beginWait(tx, ownerId))) return
  await bumpVersion(tx, id)
  await emit(tx, PayoutWaiting, { subjectId: ownerId, payload: { personId: ownerId } })
}
