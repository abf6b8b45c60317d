import { personOf } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { type Channel, policies, type Reader, readerById } from '../catalogue/index.ts'
import type { Transaction } from '../foundation/database.ts'
import { BadInput, NotFound } from '../foundation/fault.ts'
import { hear, remember } from '../foundation/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/idempotency-key-reused.ts'
import { parseId } from '../foundation/ids.ts'
import { type Money, money } from '../foundation/money-type.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { presenceOf } from '../presence/index.ts'
import { accountOf } from '../wallet/index.ts'
import { announceRinging } from './incoming-feed.ts'
import { Reading } from './reading.ts'
import { readingOf, toldTo } from './reading-of.ts'
import { insert, openOfPerson } from './readings.store.ts'
import { AlreadyInReading, ChannelNotOffered, InsufficientFunds, ReaderUnavailable } from './refusals.ts'

export interface Request {
  readonly readerId: string
  readonly channel: Channel
  readonly topic?: string | null
  readonly question?: string | null
  readonly idempotencyKey: string
}

type Refused =
  | AlreadyInReading
  | ChannelNotOffered
  | IdempotencyKeyReused
  | InsufficientFunds
  | ReaderUnavailable

const LONGEST_TOPIC = 80
const LONGEST_QUESTION = 500

/**
 * Rings a reader. The wallet must cover the policy's least minutes at her rate; nothing is charged before both are
 * connected. The rate and the policy are copied, so that no edit changes a reading that was asked for.
 */
export async function requestReading(app: App, viewer: Viewer, request: Request): Promise<Reading | Refused> {
  const { topic = null, question = null, channel } = request
  if ((topic?.length ?? 0) > LONGEST_TOPIC)
    throw new BadInput(`A topic has at most ${LONGEST_TOPIC} characters.`)
  if ((question?.length ?? 0) > LONGEST_QUESTION)
    throw new BadInput(`A question has at most ${LONGEST_QUESTION} characters.`)
  const profile = await readerById(app, parseId('reader', request.readerId))
  if (!profile) throw new NotFound('reader', request.readerId)
  const policy = await policies(app)
  const reader = await personOf(app.db, profile.subject, profile.name)
  if (reader.id === viewer.id) throw new BadInput('You cannot ask yourself for a reading.')
  const saying = {
    personId: viewer.id,
    verb: 'requestReading',
    key: request.idempotencyKey,
    meaning: [profile.id, channel, topic, question],
  }

  return app.db.transact(async tx => {
    const heard = await hear(tx, saying)
    if (heard.was === 'known') return readingOf(tx, viewer, heard.subjectId)
    if (heard.was === 'reused') return new IdempotencyKeyReused()
    const rate = profile.rates.find(offered => offered.channel === channel)?.perMinute
    if (!rate)
      return new ChannelNotOffered(
        profile.name,
        profile.rates.map(offered => offered.channel),
      )
    const required = money(rate.minor * BigInt(policy.minimumMinutes), rate.currency)
    const told = await insert(tx, {
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
    })
    if (!told) return refusal(tx, viewer, profile, required, policy.minimumMinutes)
    await remember(tx, saying, told.row.id)
    announceRinging(tx, reader.id)
    return toldTo(viewer, told.row.id, told)
  })
}

/** Why she was not rung. What stood in the way may be gone by now: then she just became unavailable. */
async function refusal(
  tx: Transaction,
  viewer: Viewer,
  profile: Reader,
  required: Money,
  minutes: number,
): Promise<Refused> {
  const refused = (await busyClient(tx, viewer)) ?? (await unavailable(tx, profile))
  if (refused) return refused
  const wallet = await accountOf(tx, viewer.id, 'wallet', required.currency)
  if (wallet.balance < required.minor)
    return InsufficientFunds.forReading(required, money(wallet.balance, wallet.currency), minutes)
  return new ReaderUnavailable(profile.name, 'ONLINE')
}

async function busyClient(tx: Transaction, viewer: Viewer): Promise<AlreadyInReading | null> {
  const open = await openOfPerson(tx, viewer.id)
  if (!open) return null
  return new AlreadyInReading(Reading.seenBy(open.clientId === viewer.id ? 'CLIENT' : 'READER', open))
}

async function unavailable(tx: Transaction, profile: Reader): Promise<ReaderUnavailable | null> {
  const presence = await presenceOf(tx, profile.subject)
  return presence === 'ONLINE' ? null : new ReaderUnavailable(profile.name, presence)
}
