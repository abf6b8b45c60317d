import { type Account, personOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { type Channel, type Policies, policies, type Reader, readerById } from '../../catalogue/index.ts'
import { type Money, money } from '../../foundation/contract/money-type.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { ChannelNotOffered, PriceChanged } from '../refusals.ts'

const messageFor = wordsFor({
  'badInput.leastMinutes': ['least'],
  'badInput.minutes': ['most'],
  'badInput.ownReading': [],
  'badInput.question': ['most'],
  'badInput.topic': ['most'],
})

/** What a client asks a reader for, now or when it is their turn. */
export interface Request {
  readonly readerId: string
  readonly channel: Channel
  readonly topic?: string | null
  readonly question?: string | null
  /** It ends after so many, unless the client extends it; null: when somebody ends it. */
  readonly minutes?: number | null
  /** What the client was shown. */
  readonly ratePerMinute: Money
  readonly idempotencyKey: string
}

const LONGEST_TOPIC = 80
const LONGEST_QUESTION = 500
/** @rule longest agreed length: a client agrees to at most 240 minutes. */
const LONGEST_MINUTES = 240

/** Who is asked, and by which of the house's terms. */
export interface Terms {
  readonly profile: Reader
  readonly reader: Account
  readonly policy: Policies
}

/** Throws BAD_INPUT and NOT_FOUND for a request that nobody could grant. */
export async function termsOf(app: App, viewer: Viewer, request: Request): Promise<Terms> {
  mustBeBrief(request)
  const profile = await readerById(app, parseId('reader', request.readerId))
  if (!profile) throw new NotFound('reader', request.readerId)
  const policy = await policies(app)
  if (request.minutes != null && request.minutes < policy.minimumMinutes)
    throw new BadInput(messageFor('badInput.leastMinutes', { least: policy.minimumMinutes }))
  mustBeMinutes(request.minutes)
  const reader = await personOf(app.db, profile.subject, profile.name)
  if (reader.id === viewer.id) throw new BadInput(messageFor('badInput.ownReading'))
  return { profile, reader, policy }
}

/** Throws BAD_INPUT when the topic or the question is too long. */
export function mustBeBrief({ topic, question }: Pick<Request, 'topic' | 'question'>): void {
  if ((topic?.length ?? 0) > LONGEST_TOPIC)
    throw new BadInput(messageFor('badInput.topic', { most: LONGEST_TOPIC }))
  if ((question?.length ?? 0) > LONGEST_QUESTION)
    throw new BadInput(messageFor('badInput.question', { most: LONGEST_QUESTION }))
}

/** What a client asks of a reader, as the ring or the place in the queue stores it: with the price of now. Money in minor units. */
export function orderOf(
  viewer: Viewer,
  { profile, reader }: Pick<Terms, 'profile' | 'reader'>,
  { channel, topic = null, question = null, minutes = null }: Request,
  rate: Money,
) {
  return {
    clientId: viewer.id,
    readerId: reader.id,
    profileId: profile.id,
    readerName: profile.name,
    channel,
    topic,
    question,
    rate: rate.minor,
    currency: rate.currency,
    minuteLimit: minutes,
  }
}

/** The content of a request, for its idempotency key: another under the same key is refused. */
export const meaningOf = (
  { profile }: Pick<Terms, 'profile'>,
  { channel, topic = null, question = null, minutes = null, ratePerMinute }: Request,
) => [profile.id, channel, topic, question, minutes, ratePerMinute.minor]

/** Throws BAD_INPUT unless a reading may have so many minutes. */
export function mustBeMinutes(minutes: number | null | undefined): void {
  if (minutes == null || (minutes > 0 && minutes <= LONGEST_MINUTES)) return
  throw new BadInput(messageFor('badInput.minutes', { most: LONGEST_MINUTES }))
}

/** The reader's rate on a channel, and what the wallet must hold for a reading by it. Refused when it is not what the client was shown. */
export function priceOf(
  { profile, policy }: Pick<Terms, 'profile' | 'policy'>,
  channel: Channel,
  shown: Money | null,
): { rate: Money; required: Money } | ChannelNotOffered | PriceChanged {
  const rate = profile.rates.find(offered => offered.channel === channel)?.perMinute
  if (!rate)
    return new ChannelNotOffered(
      profile.name,
      profile.rates.map(offered => offered.channel),
    )
  if (shown && (shown.minor !== rate.minor || shown.currency !== rate.currency))
    return new PriceChanged(profile.name, rate)
  return { rate, required: money(rate.minor * BigInt(policy.minimumMinutes), rate.currency) }
}
