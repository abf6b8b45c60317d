import type { Transaction } from '../foundation/database/database.ts'
import type { ReasonName } from './kinds.ts'
import { type Movement, transfersOf } from './ledger.store.ts'
import { type Moved, type Short, transferGroup } from './transfer.ts'

/** The id of a transfer, or its key. */
export type Original =
  | bigint
  | { readonly subjectId: string; readonly reason: ReasonName; readonly number?: number }

export interface Reversal {
  readonly original: Original
  /** What gives how much back to whom; a negative fee is what the platform gives back of its own. */
  readonly legs: readonly Omit<Movement, 'reverses'>[]
}

/**
 * Gives back all or a part of a transfer, linked to it. Throws when all its reversals together would give back more than it
 * moved, or would take from somebody else than who received it.
 */
export async function reverse(tx: Transaction, { original, legs }: Reversal): Promise<Moved[] | Short> {
  const reverses = typeof original === 'bigint' ? original : await idOf(tx, original)
  return transferGroup(
    tx,
    legs.map(leg => ({ ...leg, reverses })),
  )
}

async function idOf(tx: Transaction, original: Exclude<Original, bigint>): Promise<bigint> {
  const { subjectId, reason, number = 1 } = original
  const [only, other] = await transfersOf(tx, subjectId, reason, number)
  if (!only || other)
    throw new Error(`${reason} ${number} of ${subjectId} is ${only ? 'several transfers' : 'no transfer'}`)
  return only.id
}
