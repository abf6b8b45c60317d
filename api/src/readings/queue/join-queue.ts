import { refuseWithoutConsent } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { presenceOfReaders } from '../../availability/index.ts'
import type { Money } from '../../foundation/contract/money-type.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { ChannelNotOffered, PriceChanged, ReaderUnavailable } from '../refusals.ts'
import { busyClient, unfunded } from '../ring/request-reading.ts'
import { meaningOf, orderOf, priceOf, type Request, type Terms, termsOf } from '../ring/terms.ts'
import { firstInQueue, insertWaiting } from './queue.store.ts'
import { publishQueue } from './queue-feed.ts'
import { AlreadyWaiting, type JoinQueueResult, ReaderFree } from './refusals.ts'
import { currentWaiting, waitingOf } from './waiting-of.ts'

/**
 * Takes a place in the queue of a reader who is in a reading. Waiting costs nothing; when the turn comes the reader is rung, at
 * the rate of now or a lower one. The place lasts as long as a page of the client's listens to waitingChanged.
 */
export async function joinQueue(app: App, viewer: Viewer, request: Request): Promise<typeof JoinQueueResult> {
  const terms = await termsOf(app, viewer, request)
  const unconsented = await refuseWithoutConsent(app, viewer.id)
  const keyed = {
    personId: viewer.id,
    verb: 'joinQueue',
    key: request.idempotencyKey,
    meaning: meaningOf(terms, request),
  }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'known') return waitingOf(tx, viewer, claim.subjectId)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (unconsented) return unconsented
    const price = priceOf(terms, request.channel, request.ratePerMinute)
    if (price instanceof ChannelNotOffered || price instanceof PriceChanged) return price
    const { rate, required } = price
    const refused = await refusalOf(tx, viewer, terms, required)
    if (refused) return refused
    const id = await insertWaiting(tx, orderOf(viewer, terms, request, rate))
    if (!id) return alreadyWaiting(tx, viewer)
    await completeRequest(tx, keyed, id)
    publishQueue(tx, terms.reader.id)
    return waitingOf(tx, viewer, id)
  })
}

/** Why the client cannot wait for this reader; null when they can. */
async function refusalOf(
  tx: Transaction,
  viewer: Viewer,
  { profile, reader, policy }: Terms,
  required: Money,
): Promise<typeof JoinQueueResult | null> {
  const waiting = await currentWaiting(tx, viewer)
  if (waiting) return new AlreadyWaiting(waiting)
  const busy = await busyClient(tx, viewer)
  if (busy) return busy
  const presence = (await presenceOfReaders(tx, [reader.id])).get(reader.id)
  const isBusy = presence?.busyMs != null
  // Busy, and switched off meanwhile: nobody is taken after this one.
  if (!presence?.isOnline) return new ReaderUnavailable(profile.name, isBusy ? 'AWAY' : 'OFFLINE')
  if (!isBusy && !(await firstInQueue(tx, reader.id))) return new ReaderFree(profile.name)
  return unfunded(tx, viewer, required, policy.minimumMinutes)
}

/** Somebody with the same name was faster, in another tab. */
async function alreadyWaiting(tx: Transaction, viewer: Viewer): Promise<AlreadyWaiting> {
  const waiting = await currentWaiting(tx, viewer)
  if (!waiting) throw new Error('a place was refused though the client waits nowhere')
  return new AlreadyWaiting(waiting)
}
