import type { Transaction } from '../foundation/database.ts'
import type { Account } from './account.ts'
import { type Moved, type Movement, moveMoney, touchAccount } from './ledger.store.ts'

/** The giver has too little; nothing moved. `balance` is what there is, in minor units. */
export class Short {
  readonly balance: bigint
  constructor(balance: bigint) {
    this.balance = balance
  }
}

/**
 * Moves money once for its reason, within the caller's transaction, and tells the owners' open pages.
 * Answers Short when the giver has too little. Throws when the reason was used for another movement.
 */
export async function transfer(tx: Transaction, movement: Movement): Promise<Moved | Short> {
  const answer = answerOf(tx, movement, await moveMoney(tx, movement))
  if (answer instanceof Error) throw answer
  return answer
}

/** What became of a movement, in our words; tells the owners' pages of one that was made now. */
export function answerOf(tx: Transaction, movement: Movement, moved: Moved): Moved | Short | Error {
  if (moved.outcome === 'short') return new Short(moved.debitBalance ?? 0n)
  if (moved.outcome === 'conflict')
    return new Error(`${movement.reason} of ${movement.subjectId} was already recorded as another movement`)
  if (moved.outcome === 'moved') publishMoved(tx, movement, moved)
  return moved
}

/** What the bus carries of earnings at least: what else is said of them is looked at by whoever listens. */
export interface EarningsChanged {
  readonly accountId: string
}

/** What the bus carries of a balance. */
export interface BalanceChanged extends EarningsChanged {
  readonly balance: string
  readonly currency: string
  readonly version: string
}

function publishMoved(tx: Transaction, { debit, credit }: Movement, moved: Moved): void {
  const currency = moved.currency ?? ''
  const { debitBalance, debitVersion, creditBalance, creditVersion } = moved
  if (debitBalance !== null && debitVersion !== null)
    publishBalance(tx, { id: debit, balance: debitBalance, currency, version: debitVersion })
  if (creditBalance !== null && creditVersion !== null)
    publishBalance(tx, { id: credit, balance: creditBalance, currency, version: creditVersion })
}

/** Something that is told beside a balance changed: its sequence grows, and the owner's pages look again. */
export async function bumpVersion(tx: Transaction, id: bigint): Promise<void> {
  const account = await touchAccount(tx, id)
  if (account) publishBalance(tx, account)
}

/** Tells the pages of whoever owns these earnings to look at them. */
export function publishEarnings(tx: Transaction, id: bigint): void {
  tx.publish(`account:${id}`, { accountId: String(id) } satisfies EarningsChanged)
}

/** Tells the pages of whoever owns this account what it holds. */
export function publishBalance(
  tx: Transaction,
  { id, balance, currency, version }: Omit<Account, 'ownerId'>,
): void {
  tx.publish(`account:${id}`, {
    accountId: String(id),
    balance: String(balance),
    currency,
    version: String(version),
  })
}
