import { accountsOf, type ConsentNeeded, mayEnter, refuseWithoutConsent } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { type Gift, giftById, giftsOnSale, type Policies, policies } from '../catalogue/index.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { emit } from '../foundation/events/events.ts'
import { BadInput, NotFound } from '../foundation/fault.ts'
import { type Money, money } from '../foundation/money.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { accountOf, lockAccounts, Short, transfer } from '../ledger/index.ts'
import type { InsufficientFunds } from '../readings/index.ts'
import { shareOf } from '../sessions/index.ts'
import { eventOf } from './event-of.ts'
import { GiftSent } from './events.ts'
import { type FoundSubject, findSubject, isOpen, type NamedSubject } from './gift-subject.ts'
import { GIFT_TERMS } from './gift-terms.ts'
import { publishGifts } from './publish-gifts.ts'
import { GiftLimitReached, GiftNotAllowed, GiftNotOnSale, unfunded } from './refusals.ts'
import { addSent, sentById, spentLately } from './sent.store.ts'
import type { SentGift, SentGiftRow } from './sent-gift.ts'
import { shownGift } from './shown-gifts.ts'

const messageFor = wordsFor({ 'badInput.giftCount': ['most'] })

export interface GiftToSend {
  readonly subject: NamedSubject
  readonly giftId: string
  readonly count: number
  /** What one of it cost where the sender was shown it. */
  readonly price: Money | null
  readonly isNamed: boolean
  readonly idempotencyKey: string
}

type Refused =
  | ConsentNeeded
  | GiftLimitReached
  | GiftNotAllowed
  | GiftNotOnSale
  | IdempotencyKeyReused
  | InsufficientFunds

interface Terms {
  readonly subject: FoundSubject
  /** Null: not on sale. */
  readonly gift: Gift | null
  readonly policy: Policies
}

/** From the sender's wallet to the reader's earnings, less the platform's part, once for each key. */
export async function sendGift(app: App, viewer: Viewer, sending: GiftToSend): Promise<SentGift | Refused> {
  const { giftId, count, isNamed, price, idempotencyKey: key } = sending
  if (!Number.isInteger(count) || count < 1 || count > GIFT_TERMS.mostAtOnce)
    throw new BadInput(messageFor('badInput.giftCount', { most: GIFT_TERMS.mostAtOnce }))
  if (!(await giftById(app, giftId))) throw new NotFound('gift', giftId)
  const gift = (await giftsOnSale(app)).find(({ id }) => id === giftId) ?? null
  const subject = await findSubject(app, viewer, sending.subject)
  const terms = { subject, gift, policy: await policies(app) }
  const unconsented = await refuseWithoutConsent(app, viewer.id)
  const meaning = [subject.kind, subject.id, giftId, count, isNamed, price?.minor ?? null]
  const keyed = { personId: viewer.id, verb: 'sendGift', key, meaning }
  const sent = await app.db.transact(async (tx): Promise<SentGiftRow | Refused> => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return (await sentById(tx, claim.subjectId)) as SentGiftRow
    if (unconsented) return unconsented
    const row = await send(app, tx, viewer, terms, sending)
    if (!(row instanceof Refusal)) await completeRequest(tx, keyed, row.id)
    return row
  })
  return sent instanceof Refusal ? sent : shownGift(app, viewer, sent)
}

async function send(
  app: App,
  tx: Transaction,
  viewer: Viewer,
  { subject, gift, policy }: Terms,
  { count, price, isNamed }: GiftToSend,
): Promise<SentGiftRow | Refused> {
  const notAllowed = await refusalOf(tx, viewer, subject)
  if (notAllowed) return notAllowed
  if (!gift) return GiftNotOnSale.now()
  const { minor, currency } = gift.price
  if (price && (price.minor !== minor || price.currency !== currency)) return GiftNotOnSale.at(gift.price)
  const amount = minor * BigInt(count)
  const wallet = await accountOf(tx, viewer.id, 'wallet', currency)
  const earnings = await accountOf(tx, subject.readerId, 'earnings', currency)
  const locked = await lockAccounts(tx, [wallet.id, earnings.id])
  const left = GIFT_TERMS.mostAnHour - (await spentLately(tx, viewer.id))
  if (amount > left)
    return new GiftLimitReached(money(GIFT_TERMS.mostAnHour, currency), money(left, currency))
  const balance = locked.find(({ id }) => id === wallet.id)?.balance ?? 0n
  if (amount > balance) return unfunded(money(amount, currency), money(balance, currency))

  const fee = amount - shareOf(amount, 10_000 - policy.readerShareBasisPoints)
  const { kind: subjectKind, id: subjectId, readerId, profileId, isPublic, isWatched } = subject
  const id = await addSent(tx, {
    ...{ senderId: viewer.id, readerId, profileId, subjectKind, subjectId, isPublic, isWatched, isNamed },
    ...{ giftId: gift.id, names: gift.names, animation: gift.animation, sound: gift.sound },
    ...{ price: minor, count, fee, currency, wallet: wallet.id, earnings: earnings.id },
    now: app.clock.now(),
  })
  const movement = { debit: wallet.id, credit: earnings.id, amount, fee, currency }
  const moved = await transfer(tx, { ...movement, subjectId: id, reason: 'gift' })
  if (moved instanceof Short) return unfunded(money(amount, currency), money(moved.balance, currency))
  const row = (await sentById(tx, id)) as SentGiftRow
  await emit(tx, GiftSent, { subjectId: id, payload: eventOf(row) })
  publishGifts(tx, { kind: 'SENT', subjectId, sentId: id })
  return row
}

/** Why this viewer may send nothing here now; null when they may. */
async function refusalOf(
  tx: Transaction,
  viewer: Viewer,
  subject: FoundSubject,
): Promise<GiftNotAllowed | null> {
  const { readerId } = subject
  if (readerId === viewer.id) return new GiftNotAllowed('OWN')
  const reader = (await accountsOf(tx, [readerId])).get(readerId)
  if (!reader || !mayEnter(reader)) return new GiftNotAllowed('READER_LEFT')
  return (await isOpen(tx, viewer.id, subject)) ? null : new GiftNotAllowed('NOT_OPEN')
}
