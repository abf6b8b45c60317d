import type { Transaction } from '../foundation/database.ts'
import { knownAccount, lockAccounts, transfersOf } from './ledger.store.ts'
import { Short, transfer } from './transfer.ts'

/** Takes what a reader owes to the platform from the earnings, as far as they cover it. Answers how much, in minor units. */
export async function collectReceivable(tx: Transaction, ownerId: string, currency: string): Promise<bigint> {
  const known = await knownAccount(tx, ownerId, 'receivable', currency)
  const earned = await knownAccount(tx, ownerId, 'earnings', currency)
  if (!known || !earned) return 0n
  const [earnings, receivable] = await lockAccounts(tx, [earned.id, known.id])
  const amount = collectable(earnings?.balance ?? 0n, receivable?.balance ?? 0n)
  if (amount === 0n) return 0n
  const before = await transfersOf(tx, ownerId, 'receivable-collected')
  const moved = await transfer(tx, {
    debit: earned.id,
    credit: known.id,
    amount,
    subjectId: ownerId,
    reason: 'receivable-collected',
    number: before.length + 1,
    currency,
  })
  if (moved instanceof Short)
    throw new Error('locked earnings did not cover what they were looked at to cover')
  return amount
}

/** What of the earnings goes to the receivable, which is below zero by what is owed. */
export function collectable(earnings: bigint, receivable: bigint): bigint {
  const owed = receivable < 0n ? -receivable : 0n
  return earnings < owed ? earnings : owed
}
