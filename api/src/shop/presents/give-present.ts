import type { App } from '../../app.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import type { Language } from '../../foundation/messages.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { limits } from '../../trust/index.ts'
import { lockItem } from '../library/library.store.ts'
import { unusable } from '../vouchers/usable.ts'
import { lockVoucher } from '../vouchers/vouchers.store.ts'
import { type CardWords, checkedCard } from './friend.ts'
import { Present } from './present.ts'
import type { PresentCard, PresentRow } from './present-row.ts'
import { addPresent, presentById } from './presents.store.ts'
import { PresentNotGiven } from './refusals.ts'
import { send } from './send-presents.ts'

export interface Giving extends CardWords {
  /** One of the two. */
  readonly libraryItemId: string | null
  readonly voucherId: string | null
  readonly card: PresentCard
  readonly idempotencyKey: string
}

interface Thing {
  readonly itemId: string | null
  readonly voucherId: string | null
  readonly names: PresentRow['names']
}

/**
 * Gives something that the viewer owns to a friend by mail, once for each key. It stays theirs, but cannot be used, until the friend
 * accepts it.
 * @rule what can be given: a digital product that was bought by its giver and of which nothing was opened, and a voucher that can be used.
 */
export async function givePresent(
  app: App,
  viewer: Viewer,
  giving: Giving,
  { language, origin }: { readonly language: Language; readonly origin: string | null },
): Promise<Present | PresentNotGiven | IdempotencyKeyReused> {
  const { libraryItemId, voucherId, card, idempotencyKey: key } = giving
  if ((libraryItemId === null) === (voucherId === null))
    throw new BadInput('Give either a libraryItemId or a voucherId.')
  const words = checkedCard(giving, app.clock.now())
  await app.rateLimits.spend(limits['present-to'], words.friendMail)
  const { friendMail, friendName, fromName, message } = words
  const day = giving.sendAt?.toISOString() ?? null
  const meaning = [libraryItemId, voucherId, friendMail, friendName, fromName, message, card, day]
  const keyed = { personId: viewer.id, verb: 'givePresent', key, meaning }
  const id = await app.db.transact(async (tx): Promise<string | PresentNotGiven | IdempotencyKeyReused> => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return claim.subjectId
    const thing = await thingToGive(tx, viewer, giving, app.clock.now())
    if (thing instanceof Refusal) return thing
    const made = await addPresent(tx, { ...thing, ...words, card, giverId: viewer.id, language, origin })
    if (!made) return new PresentNotGiven('GIVEN')
    if (words.sendAt <= app.clock.now()) await send(tx, made)
    await completeRequest(tx, keyed, made)
    return made
  })
  return id instanceof Refusal ? id : Present.of((await presentById(app.db, id)) as PresentRow)
}

/** Locks it, so that it is not used meanwhile. Throws NOT_FOUND for what is not theirs. */
async function thingToGive(
  tx: Transaction,
  viewer: Viewer,
  { libraryItemId, voucherId }: Giving,
  now: Date,
): Promise<Thing | PresentNotGiven> {
  if (libraryItemId !== null) {
    const item = await lockItem(tx, libraryItemId)
    if (item?.ownerId !== viewer.id || item.endedAt) throw new NotFound('libraryItem', libraryItemId)
    if (item.isGiven) return new PresentNotGiven('GIVEN')
    if (item.isOpened || item.buyerId !== viewer.id) return new PresentNotGiven('OPENED')
    return { itemId: item.id, voucherId: null, names: item.names }
  }
  const voucher = await lockVoucher(tx, voucherId ?? '')
  if (voucher?.ownerId !== viewer.id) throw new NotFound('voucher', voucherId ?? '')
  const reason = unusable(voucher, now)
  return reason ? new PresentNotGiven(reason) : { itemId: null, voucherId: voucher.id, names: voucher.names }
}
