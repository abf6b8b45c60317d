import { refuseWithoutConsent } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { type Money, money } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { accountOf, hold, Short } from '../../ledger/index.ts'
import type { InsufficientFunds } from '../../readings/index.ts'
import { StreamEntered } from '../events.ts'
import {
  type EnterStreamResult,
  StreamNotAllowed,
  StreamNotOpen,
  StreamPriceChanged,
  unfunded,
} from '../refusals.ts'
import { accessOf, isOver, priceNow, type StreamRow } from '../stream.ts'
import { rowNow, seenStream, standingOf, streamNow } from '../stream-of.ts'
import { shareStream } from '../streams.store.ts'
import { addEntry } from './entries.store.ts'
import { settle } from './settle-entries.ts'

export interface Entering {
  readonly streamId: string
  readonly price: Money
  readonly idempotencyKey: string
}

/**
 * Pays the entry to a premium stream, once however often it is asked: it is held until the stream is over. Of one that is over, it
 * pays at once what the recording costs, which is a price of its own.
 */
export async function enterStream(
  app: App,
  viewer: Viewer,
  { streamId, price, idempotencyKey: key }: Entering,
): Promise<typeof EnterStreamResult> {
  const { row } = await seenStream(app, viewer, streamId)
  const unconsented = await refuseWithoutConsent(app, viewer.id)
  const keyed = { personId: viewer.id, verb: 'enterStream', key, meaning: [row.id, price.minor] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return streamNow(tx, claim.subjectId)
    if (unconsented) return unconsented
    const now = (await shareStream(tx, row.id)) ?? row
    const refused = await refusalOf(tx, viewer, now, price)
    if (refused) return refused
    const unpaid = await pay(tx, viewer, now, price)
    if (unpaid instanceof Refusal) return unpaid
    await completeRequest(tx, keyed, row.id)
    return streamNow(tx, row.id)
  })
}

/** Why nobody may pay now; null when they may. */
async function refusalOf(
  tx: Transaction,
  viewer: Viewer,
  row: StreamRow,
  shown: Money,
): Promise<StreamNotAllowed | StreamNotOpen | StreamPriceChanged | null> {
  if (row.readerId === viewer.id) return new StreamNotAllowed('OWN_STREAM')
  const standing = await standingOf(tx, viewer, row.id)
  if (standing.isBanned) return new StreamNotAllowed('BANNED')
  if (isOver(row) && !row.hasReplay) return new StreamNotOpen(row.state)
  if (accessOf(row, viewer, standing) === 'INVITATION_NEEDED')
    return new StreamNotAllowed('INVITATION_NEEDED')
  const price = priceNow(row)
  if (price === null) return new StreamNotAllowed('NOT_TO_BE_ENTERED')
  const isSame = shown.minor === price && shown.currency === row.currency
  return isSame ? null : new StreamPriceChanged(money(price, row.currency))
}

async function pay(
  tx: Transaction,
  viewer: Viewer,
  row: StreamRow,
  price: Money,
): Promise<InsufficientFunds | null> {
  const { id: streamId, readerId, profileId, currency, feeBasisPoints } = row
  const wallet = await accountOf(tx, viewer.id, 'wallet', currency)
  const earnings = await accountOf(tx, readerId, 'earnings', currency)
  const entry = {
    ...{ streamId, personId: viewer.id, price: price.minor, feeBasisPoints },
    ...{ wallet: wallet.id, earnings: earnings.id },
  }
  const id = await addEntry(tx, entry)
  if (id === null) return null
  const held = await hold(tx, { subjectId: id, wallet: wallet.id, amount: price.minor, reason: 'entry-hold' })
  if (held instanceof Short) return unfunded(price, money(held.balance, currency))
  if (isOver(await rowNow(tx, streamId))) await settle(tx, { id, ...entry }, false)
  const payload = { readerId, profileId, personId: viewer.id }
  await emit(tx, StreamEntered, { subjectId: streamId, payload })
  return null
}
