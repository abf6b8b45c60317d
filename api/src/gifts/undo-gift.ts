import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { Forbidden, NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { mayUndo } from './gift-terms.ts'
import { giveBack } from './give-back.ts'
import { GiftNotRefundable, GiftNotUndoable } from './refusals.ts'
import { lockSent, sentById } from './sent.store.ts'
import type { SentGift, SentGiftRow } from './sent-gift.ts'
import { shownGift } from './shown-gifts.ts'

const messageFor = wordsFor({ 'apiFault.forbidden.gift': [], 'apiFault.forbidden.ownCase': [] })

/** Its sender takes a gift back, within seconds by the server's clock. Taken back twice, it is taken back once. */
export async function undoGift(
  app: App,
  viewer: Viewer,
  sentId: string,
): Promise<SentGift | GiftNotUndoable> {
  const id = parseId('gift', sentId)
  const undone = await app.db.transact(async (tx): Promise<SentGiftRow | GiftNotUndoable> => {
    const row = await lockSent(tx, id)
    if (!row) throw new NotFound('gift', sentId)
    if (row.senderId !== viewer.id) throw new Forbidden(messageFor('apiFault.forbidden.gift'))
    if (row.undoneAt) return row
    if (row.refundedAt) return new GiftNotUndoable('REFUNDED')
    if (!mayUndo(row.at, row.now)) return new GiftNotUndoable('LATE')
    await giveBack(tx, row, 'SENDER')
    return sentNow(tx, id)
  })
  return undone instanceof GiftNotUndoable ? undone : shownGift(app, viewer, undone)
}

/** Staff give the price of a gift back, whole and once, whenever. */
export async function refundGift(
  app: App,
  viewer: Viewer,
  { sentGiftId, idempotencyKey: key }: { readonly sentGiftId: string; readonly idempotencyKey: string },
): Promise<SentGift | GiftNotRefundable | IdempotencyKeyReused> {
  const id = parseId('gift', sentGiftId)
  const keyed = { personId: viewer.id, verb: 'refundGift', key, meaning: [id] }
  const refunded = await app.db.transact(
    async (tx): Promise<SentGiftRow | GiftNotRefundable | IdempotencyKeyReused> => {
      const row = await lockSent(tx, id)
      if (!row) throw new NotFound('gift', sentGiftId)
      if (row.senderId === viewer.id || row.readerId === viewer.id)
        throw new Forbidden(messageFor('apiFault.forbidden.ownCase'))
      const claim = await claimRequest(tx, keyed)
      if (claim.was === 'reused') return new IdempotencyKeyReused()
      if (claim.was === 'known') return row
      if (row.undoneAt) return new GiftNotRefundable('UNDONE')
      if (row.refundedAt) return new GiftNotRefundable('REFUNDED')
      await giveBack(tx, row, 'STAFF')
      await completeRequest(tx, keyed, id)
      return sentNow(tx, id)
    },
  )
  return 'names' in refunded ? shownGift(app, viewer, refunded) : refunded
}

const sentNow = async (tx: Transaction, id: string) => (await sentById(tx, id)) as SentGiftRow
