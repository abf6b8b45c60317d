import type { App } from '../app.ts'
import { presenceOf } from '../availability/index.ts'
import type { Transaction } from '../foundation/database.ts'
import { findRequest, type IdempotentRequest } from '../foundation/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/idempotency-key-reused.ts'
import { type Money, money } from '../foundation/money-type.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { accountOf } from '../ledger/index.ts'
import { publishRinging } from './incoming-feed.ts'
import { Reading } from './reading.ts'
import { readingOf, toldTo } from './reading-of.ts'
import { insertOnce, isWaitedFor, openOfPerson } from './readings.store.ts'
import {
  AlreadyInReading,
  ChannelNotOffered,
  InsufficientFunds,
  OthersWait,
  ReaderUnavailable,
} from './refusals.ts'
import { priceOf, type Request, type Terms, termsOf } from './terms.ts'

type Refused =
  | AlreadyInReading
  | ChannelNotOffered
  | IdempotencyKeyReused
  | InsufficientFunds
  | OthersWait
  | ReaderUnavailable

/**
 * Rings a reader. The wallet must cover the policy's least minutes at her rate; nothing is charged before both are
 * connected. The rate and the policy are copied, so that no edit changes a reading that was asked for. Who waits for her
 * comes first.
 */
export async function requestReading(app: App, viewer: Viewer, request: Request): Promise<Reading | Refused> {
  const { topic = null, question = null, minutes = null, channel } = request
  const terms = await termsOf(app, viewer, request)
  const { profile, reader, policy } = terms
  const keyed = {
    personId: viewer.id,
    verb: 'requestReading',
    key: request.idempotencyKey,
    meaning: [profile.id, channel, topic, question, minutes],
  }

  const price = priceOf(terms, channel)
  if (price instanceof ChannelNotOffered) return (await answeredBefore(app, viewer, keyed)) ?? price
  const { rate, required } = price
  const told = await app.db.inOneStatement(async tx => {
    const told = await insertOnce(tx, keyed, {
      clientId: viewer.id,
      readerId: reader.id,
      profileId: profile.id,
      readerName: profile.name,
      channel,
      rate: rate.minor,
      least: required.minor,
      currency: rate.currency,
      feeBasisPoints: 10_000 - policy.readerShareBasisPoints,
      billsBy: policy.billsBy,
      ringSeconds: policy.ringSeconds,
      joinSeconds: policy.joinSeconds,
      graceSeconds: policy.graceSeconds,
      topic,
      question,
      minuteLimit: minutes,
    })
    if (told?.firstEvent) publishRinging(tx, reader.id)
    return told
  })
  if (told) return toldTo(viewer, told.row.id, told)
  return (
    (await answeredBefore(app, viewer, keyed)) ?? app.db.transact(tx => refusal(tx, viewer, terms, required))
  )
}

/** The same key before: the reading that came of it, or a refusal when it meant something else. */
async function answeredBefore(
  app: App,
  viewer: Viewer,
  keyed: IdempotentRequest,
): Promise<Reading | IdempotencyKeyReused | null> {
  const claim = await findRequest(app.db, keyed)
  if (claim.was === 'known') return readingOf(app.db, viewer, claim.subjectId)
  return claim.was === 'reused' ? new IdempotencyKeyReused() : null
}

/** Why she was not rung. What stood in the way may be gone by now: then she just became unavailable. */
async function refusal(
  tx: Transaction,
  viewer: Viewer,
  { profile, reader, policy }: Terms,
  required: Money,
): Promise<Refused> {
  const busy = await busyClient(tx, viewer)
  if (busy) return busy
  const presence = await presenceOf(tx, profile.subject)
  if (presence !== 'ONLINE') return new ReaderUnavailable(profile.name, presence)
  return (
    (await unfunded(tx, viewer, required, policy.minimumMinutes)) ??
    ((await isWaitedFor(tx, reader.id))
      ? new OthersWait(profile.name)
      : new ReaderUnavailable(profile.name, 'ONLINE'))
  )
}

/** The reading that the viewer is in already. */
export async function busyClient(tx: Transaction, viewer: Viewer): Promise<AlreadyInReading | null> {
  const open = await openOfPerson(tx, viewer.id)
  if (!open) return null
  return new AlreadyInReading(Reading.seenBy(open.clientId === viewer.id ? 'CLIENT' : 'READER', open))
}

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
