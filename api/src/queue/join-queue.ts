import type { App } from '../app.ts'
import { presenceOf } from '../availability/index.ts'
import type { Transaction } from '../foundation/database.ts'
import { claimRequest, completeRequest } from '../foundation/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/idempotency-key-reused.ts'
import type { Money } from '../foundation/money-type.ts'
import type { Viewer } from '../foundation/viewer.ts'
import {
  busyClient,
  ChannelNotOffered,
  priceOf,
  ReaderUnavailable,
  type Request,
  type Terms,
  termsOf,
  unfunded,
} from '../readings/index.ts'
import { insertWaiting } from './queue.store.ts'
import { publishQueue } from './queue-feed.ts'
import { AlreadyWaiting, type JoinQueueResult, ReaderFree } from './refusals.ts'
import { currentWaiting, waitingOf } from './waiting-of.ts'

/**
 * Takes a place in the queue of a reader who is in a reading. Waiting costs nothing; when the turn comes she is rung, at
 * the rate of now or a lower one. The place lasts as long as a page of the client's listens to waitingChanged.
 */
export async function joinQueue(app: App, viewer: Viewer, request: Request): Promise<typeof JoinQueueResult> {
  const { topic = null, question = null, minutes = null, channel } = request
  const terms = await termsOf(app, viewer, request)
  const { profile, reader, policy } = terms
  const keyed = {
    personId: viewer.id,
    verb: 'joinQueue',
    key: request.idempotencyKey,
    meaning: [profile.id, channel, topic, question, minutes],
  }

  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'known') return waitingOf(tx, viewer, claim.subjectId)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const price = priceOf(terms, channel)
    if (price instanceof ChannelNotOffered) return price
    const { rate, required } = price
    const id = await insertWaiting(tx, {
      clientId: viewer.id,
      readerId: reader.id,
      profileId: profile.id,
      readerName: profile.name,
      channel,
      rate: rate.minor,
      least: required.minor,
      currency: rate.currency,
      billsBy: policy.billsBy,
      topic,
      question,
      minuteLimit: minutes,
    })
    if (!id) return refusal(tx, viewer, terms, required)
    await completeRequest(tx, keyed, id)
    publishQueue(tx, reader.id)
    return waitingOf(tx, viewer, id)
  })
}

async function refusal(
  tx: Transaction,
  viewer: Viewer,
  { profile, policy }: Terms,
  required: Money,
): Promise<typeof JoinQueueResult> {
  const waiting = await currentWaiting(tx, viewer)
  if (waiting) return new AlreadyWaiting(waiting)
  const busy = await busyClient(tx, viewer)
  if (busy) return busy
  const presence = await presenceOf(tx, profile.subject)
  if (presence === 'ONLINE') return new ReaderFree(profile.name)
  if (presence !== 'BUSY') return new ReaderUnavailable(profile.name, presence)
  // Busy, and switched off meanwhile: nobody is taken after this one.
  return (
    (await unfunded(tx, viewer, required, policy.minimumMinutes)) ??
    new ReaderUnavailable(profile.name, 'AWAY')
  )
}
