import type { Transaction } from '../foundation/database/database.ts'
import type { Account } from './account.ts'

/** What is published of earnings at least; a subscriber looks at the rest itself. */
export interface EarningsChanged {
  readonly accountId: string
}

/** What is published of a balance. */
export interface BalanceChanged extends EarningsChanged {
  readonly balance: string
  readonly currency: string
  readonly version: string
}

/** Publishes a balance to the pages of its owner. */
export function publishBalance(
  tx: Transaction,
  { id, balance, currency, version }: Pick<Account, 'id' | 'balance' | 'currency' | 'version'>,
): void {
  tx.publish(`account:${id}`, {
    accountId: String(id),
    balance: String(balance),
    currency,
    version: String(version),
  })
}

/** Has the pages of whoever owns these earnings look at them again. */
export function publishEarnings(tx: Transaction, id: bigint): void {
  tx.publish(`account:${id}`, { accountId: String(id) } satisfies EarningsChanged)
}
