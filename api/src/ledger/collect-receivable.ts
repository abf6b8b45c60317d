import type { Transaction } from '../foundation/database/database.ts'
import { knownAccount, lockAccounts, transfersOf } from './ledger.store.ts'
import { Short, transfer } from './transfer.ts'

/**
 * Takes what somebody owes to the platform from their earnings or their wallet, as far as it covers it. Returns how much,
 * in minor units.
 */
export async function collectReceivable(
  tx: Transaction,
  ownerId: string,
  currency: string,
  from: 'earnings' | 'wallet' = 'earnings',
): Promise<bigint> {
  const known = await knownAccount(tx, ownerId, 'receivable', currency)
  const source = await knownAccount(tx, ownerId, from, currency)
  if (!known || !source) return 0n
  const locked = await lockAccounts(tx, [source.id, known.id])
  const balanceOf = (wanted: bigint) => locked.find(({ id }) => id === wanted)?.balance ?? 0n
  const amount = collectable(balanceOf(source.id), balanceOf(known.id))
  if (amount === 0n) return 0n
  const before = await transfersOf(tx, ownerId, 'receivable-collected')
  const moved = await transfer(tx, {
    debit: source.id,
    credit: known.id,
    amount,
    subjectId: ownerId,
    reason: 'receivable-collected',
    number: before.length + 1,
    currency,
  })
  if (moved instanceof Short) throw new Error('a locked account did not cover what it was looked at to cover')
  return amount
}

/** What of a balance goes to the receivable, which is below zero by what is owed. */
function collectable(balance: bigint, receivable: bigint): bigint {
  const owed = receivable < 0n ? -receivable : 0n
  return balance < owed ? balance : owed
}
