import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { admit } from '../../sessions/index.ts'
import { setAnswer } from '../readings.store.ts'
import { publishRinging } from '../ring/incoming-feed.ts'
import { lockFreeWaiting } from './queue.store.ts'
import { type Offer, ringPlace } from './tend-queues.ts'

/**
 * The reader takes somebody who waits for them, whoever else waits: the ring is answered as it begins, and both have the policy's time
 * to join. Nothing is charged before. Answers the reading; null when the client waits no longer, is not at their page, or cannot pay.
 * The reader must be free to be the HOST of it, or the transaction fails.
 */
export async function takeWaiting(
  app: App,
  tx: Transaction,
  readerId: string,
  waitingId: string,
  offer: Offer,
): Promise<string | null> {
  const row = await lockFreeWaiting(tx, waitingId)
  if (!row?.isHere || row.readerId !== readerId) return null
  const readingId = await ringPlace(tx, row, offer, async () => true)
  if (readingId === null) return null
  await setAnswer(tx, readingId, 'ACCEPTED')
  await admit(app, tx, readingId)
  publishRinging(tx, readerId)
  return readingId
}
