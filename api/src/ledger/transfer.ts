import type { Transaction } from '../foundation/database/database.ts'
import { type MovedRow, type Movement, moveGroup, moveMoney } from './ledger.store.ts'
import { publishBalance } from './publish-balance.ts'

/** The giver has too little; nothing moved. `balance` is what there is, in minor units. */
export class Short {
  readonly balance: bigint
  constructor(balance: bigint) {
    this.balance = balance
  }
}

/** A movement that was made, now or before. Balances are those after it, null where the account keeps none. */
export interface Moved {
  readonly outcome: 'moved' | 'replayed'
  readonly transferId: bigint
  readonly debitBalance: bigint | null
  readonly creditBalance: bigint | null
}

/**
 * Moves money once for its reason, within the caller's transaction, and publishes the owners' balances.
 * Answers Short when the giver has too little. Throws when the reason was used for another movement, is not for accounts of
 * these kinds, or the accounts are in another currency.
 */
export async function transfer(tx: Transaction, movement: Movement): Promise<Moved | Short> {
  return movedOf(tx, movement, await moveMoney(tx, movement))
}

/** Moves several legs under one group id, in their order: all of them, or none when one is short. */
export async function transferGroup(tx: Transaction, legs: readonly Movement[]): Promise<Moved[] | Short> {
  const rows = await moveGroup(tx, legs)
  const short = rows.find(({ outcome }) => outcome === 'short')
  if (short) return new Short(short.debitBalance ?? 0n)
  return rows.map((row, at) => movedOf(tx, legs[at] as Movement, row) as Moved)
}

function movedOf(tx: Transaction, movement: Movement, row: MovedRow): Moved | Short {
  const { outcome, transferId, debitBalance, creditBalance } = row
  if (outcome === 'short') return new Short(debitBalance ?? 0n)
  if (outcome === 'conflict' || transferId === null)
    throw new Error(`${movement.reason} of ${movement.subjectId} was already recorded as another movement`)
  if (outcome === 'moved') publishMoved(tx, movement, row)
  return { outcome, transferId, debitBalance, creditBalance }
}

function publishMoved(tx: Transaction, { debit, credit, currency }: Movement, moved: MovedRow): void {
  const { debitBalance, debitVersion, creditBalance, creditVersion } = moved
  if (typeof debit === 'bigint' && debitBalance !== null && debitVersion !== null)
    publishBalance(tx, { id: debit, balance: debitBalance, currency, version: debitVersion })
  if (typeof credit === 'bigint' && creditBalance !== null && creditVersion !== null)
    publishBalance(tx, { id: credit, balance: creditBalance, currency, version: creditVersion })
}
