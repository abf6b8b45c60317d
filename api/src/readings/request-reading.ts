import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database.ts'
import { recall, type Saying } from '../foundation/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/idempotency-key-reused.ts'
import { type Money, money } from '../foundation/money-type.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { presenceOf } from '../presence/index.ts'
import { accountOf } from '../wallet/index.ts'
import { announceRinging } from './incoming-feed.ts'
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
  const saying = {
    personId: viewer.id,
    verb: 'requestReading',
    key: request.idempotencyKey,
    meaning: [profile.id, channel, topic, question, minutes],
  }

  const price = priceOf(terms, channel)
  if (price instanceof ChannelNotOffered) return (await saidBefore(app, viewer, saying)) ?? price
  const { rate, required } = price
  const told = await app.db.atOnce(async tx => {
    const told = await insertOnce(tx, saying, {
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
    if (told?.firstEvent) announceRinging(tx, reader.id)
    return told
  })
  if (told) return toldTo(viewer, told.row.id, told)
  return (
    (await saidBefore(app, viewer, saying)) ?? app.db.transact(tx => refusal(tx, viewer, terms, required))
  )
}

/** The same key before: the reading that came of it, or a refusal when it meant something else. */
async function saidBefore(
  app: App,
  viewer: Viewer,
  saying: Saying,
): Promise<Reading | IdempotencyKeyReused | null> {
  const heard = await recall(app.db, saying)
  if (heard.was === 'known') return readingOf(app.db, viewer, heard.subjectId)
  return heard.was === 'reused' ? new IdempotencyKeyReused() : null
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
