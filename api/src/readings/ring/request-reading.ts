import { type ConsentNeeded, refuseWithoutConsent } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { presenceOfPerson } from '../../availability/index.ts'
import { type Money, money } from '../../foundation/contract/money-type.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { RateLimited } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { accountOf } from '../../ledger/index.ts'
import { ringAllowance } from '../../trust/index.ts'
import { busyReading } from '../busy-reading.ts'
import { firstInQueue } from '../queue/queue.store.ts'
import type { Reading } from '../reading.ts'
import { readingNow } from '../reading-of.ts'
import {
  type AlreadyInReading,
  ChannelNotOffered,
  InsufficientFunds,
  OthersWait,
  PriceChanged,
  ReaderUnavailable,
} from '../refusals.ts'
import { ringReader } from './ring-reader.ts'
import { meaningOf, orderOf, priceOf, type Request, type Terms, termsOf } from './terms.ts'

const messageFor = wordsFor({
  'apiFault.rateLimited.ring': ['name'],
})

type Refused =
  | AlreadyInReading
  | ChannelNotOffered
  | ConsentNeeded
  | IdempotencyKeyReused
  | InsufficientFunds
  | OthersWait
  | PriceChanged
  | ReaderUnavailable

/**
 * Rings a reader. The wallet must cover the policy's least minutes at their rate, and the rate must be the one the client was shown;
 * nothing is charged before both are connected. Who waits for the reader comes first.
 */
export async function requestReading(app: App, viewer: Viewer, request: Request): Promise<Reading | Refused> {
  const terms = await termsOf(app, viewer, request)
  const { profile, reader, policy } = terms
  const unconsented = await refuseWithoutConsent(app, viewer.id)
  const keyed = {
    personId: viewer.id,
    verb: 'requestReading',
    key: request.idempotencyKey,
    meaning: meaningOf(terms, request),
  }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return readingNow(tx, viewer, claim.subjectId)
    if (unconsented) return unconsented
    const price = priceOf(terms, request.channel, request.ratePerMinute)
    if (price instanceof ChannelNotOffered || price instanceof PriceChanged) return price
    const { rate, required } = price
    const wait = await ringAllowance(tx, viewer.id, reader.id)
    if (wait > 0) throw new RateLimited(messageFor('apiFault.rateLimited.ring', { name: profile.name }), wait)
    const refused = await refusalOf(tx, viewer, terms, required)
    if (refused) return refused
    const id = await ringReader(tx, { ...orderOf(viewer, terms, request, rate), policy })
    // Somebody was faster: one of the two is busy now.
    if (!id) return (await busyClient(tx, viewer)) ?? new ReaderUnavailable(profile.name, 'BUSY')
    await completeRequest(tx, keyed, id)
    return readingNow(tx, viewer, id)
  })
}

/** Why the reader is not rung; null when they can be. */
async function refusalOf(
  tx: Transaction,
  viewer: Viewer,
  { profile, reader, policy }: Terms,
  required: Money,
): Promise<Refused | null> {
  const busy = await busyClient(tx, viewer)
  if (busy) return busy
  const presence = await presenceOfPerson(tx, reader.id)
  if (presence !== 'ONLINE') return new ReaderUnavailable(profile.name, presence)
  const poor = await unfunded(tx, viewer, required, policy.minimumMinutes)
  if (poor) return poor
  const first = await firstInQueue(tx, reader.id)
  return first && first.clientId !== viewer.id ? new OthersWait(profile.name) : null
}

/** The reading that the viewer is in already, as a client. */
export const busyClient = async (tx: Transaction, viewer: Viewer): Promise<AlreadyInReading | null> =>
  (await busyReading(tx, viewer, 'CLIENT'))?.refusal ?? null

/** What the viewer's wallet lacks. */
export async function unfunded(
  tx: Transaction,
  viewer: Viewer,
  required: Money,
  minutes: number,
): Promise<InsufficientFunds | null> {
  const wallet = await accountOf(tx, viewer.id, 'wallet', required.currency)
  if (wallet.balance >= required.minor) return null
  return InsufficientFunds.forReading(required, money(wallet.balance, wallet.currency), minutes)
}
