import type { Transaction } from '../foundation/database.ts'
import { emit } from '../foundation/events.ts'
import { moneyJson } from '../foundation/money.ts'
import { collectReceivable, transfer } from '../ledger/index.ts'
import { PayoutFailed } from './events.ts'
import { markFailed } from './payouts.store.ts'

/**
 * A payout that did not arrive: the money is back in the earnings in the same transaction that says so, and the
 * reader is told after it. False when it had come back before, or never was.
 */
export async function returnPayout(tx: Transaction, payoutId: string, why: string): Promise<boolean> {
  const payout = await markFailed(tx, payoutId, why)
  if (!payout) return false
  const { id, account, amount, personId } = payout
  await transfer(tx, {
    debit: 'payout-clearing',
    credit: account,
    amount: amount.minor,
    subjectId: id,
    reason: 'payout-returned',
    currency: amount.currency,
  })
  await collectReceivable(tx, personId, amount.currency)
  await emit(tx, PayoutFailed, {
    subjectId: id,
    payload: { personId, amount: moneyJson(amount), failure: why },
  })
  return true
}
