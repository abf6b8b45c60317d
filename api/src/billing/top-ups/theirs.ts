import type { Transaction } from '../../foundation/database/database.ts'
import {
  type Account,
  accountOf,
  lockAccounts,
  type Movement,
  Short,
  type TransferRow,
  transferGroup,
} from '../../ledger/index.ts'
import type { TopUp } from './top-up.ts'

export interface Theirs {
  readonly wallet: Account
  readonly receivable: Account
}

/** What the person of a top-up has here and owes here, locked as everybody locks. */
export async function lockTheirs(tx: Transaction, { wallet, personId, amount }: TopUp): Promise<Theirs> {
  const { id } = await accountOf(tx, personId, 'receivable', amount.currency)
  const locked = await lockAccounts(tx, [wallet, id])
  const find = (wanted: bigint) => {
    const account = locked.find(each => each.id === wanted)
    if (!account) throw new Error(`account ${wanted} is not there`)
    return account
  }
  return { wallet: find(wallet), receivable: find(id) }
}

/** The number of the next transfer beside these, of one subject and reason. */
export const numberAfter = (rows: readonly TransferRow[]): number =>
  1 + Math.max(0, ...rows.map(({ number }) => number))

export const sumOf = (rows: readonly { readonly amount: bigint }[]): bigint =>
  rows.reduce((total, { amount }) => total + amount, 0n)

/** Moves legs that locked accounts cover; those of nothing are left out. */
export async function moveAll(tx: Transaction, legs: readonly Movement[]): Promise<void> {
  const some = legs.filter(({ amount }) => amount > 0n)
  if (some.length === 0) return
  const moved = await transferGroup(tx, some)
  if (moved instanceof Short)
    throw new Error('what was taken back was not covered by an account that was locked')
}
