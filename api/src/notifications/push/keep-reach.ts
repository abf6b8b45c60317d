import { setReachedByPush } from '../../availability/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { choicesOf } from '../choices/choices.store.ts'
import { isWanted } from '../choices/plan.ts'
import { subscriptionsOf } from './push.store.ts'

/**
 * Whether a ring reaches a reader whose pages are closed: then they stay online for a while without one. Called whenever a browser of theirs
 * or their choice may have changed.
 */
export async function keepReach(tx: Transaction, personId: string): Promise<void> {
  const choices = (await choicesOf(tx, [personId], 'RING')).get(personId) ?? new Map()
  const isReached = isWanted('RING', 'PUSH', choices) && (await subscriptionsOf(tx, personId)).length > 0
  await setReachedByPush(tx, personId, isReached)
}
