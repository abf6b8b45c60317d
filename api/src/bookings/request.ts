import { type Account, personOf } from '../accounts/index.ts'
import type { App } from '../app.ts'
import {
  type Channel,
  type Policies,
  policies,
  type Reader,
  readerById,
  type Service,
  services,
} from '../catalogue/index.ts'
import { type Money, money } from '../foundation/contract/money-type.ts'
import type { Queryable } from '../foundation/database/database.ts'
import { BadInput, NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { ChannelNotOffered, mustBeBrief } from '../readings/index.ts'
import { priceOf } from './appointment.ts'
import { type Offer, servicesOf, spansOf } from './offer/offer.ts'
import { offerOf } from './offer/offers.store.ts'
import { AppointmentPriceChanged, SpanNotOffered } from './refusals.ts'

const messageFor = wordsFor({ 'badInput.ownReading': [] })

/** What a client asks a reader for. */
export interface Request {
  readonly readerId: string
  readonly channel: Channel
  readonly minutes: number
  /** One of the reader's services, of that length. */
  readonly serviceId?: string | null
  readonly startsAt: Date
  readonly topic: string | null
  readonly question: string | null
  /** What the client was shown. */
  readonly price: Money
  readonly idempotencyKey: string
}

/** Who is asked, and by which of the house's terms. */
export interface Terms {
  readonly profile: Reader
  readonly reader: Account
  readonly policy: Policies
  /** On the house's list now. */
  readonly services: readonly Service[]
}

/** Throws BAD_INPUT and NOT_FOUND for a request that nobody could grant. */
export async function termsOf(app: App, viewer: Viewer, request: Request): Promise<Terms> {
  mustBeBrief(request)
  const profile = await readerById(app, parseId('reader', request.readerId))
  if (!profile) throw new NotFound('reader', request.readerId)
  const reader = await personOf(app.db, profile.subject, profile.name)
  if (reader.id === viewer.id) throw new BadInput(messageFor('badInput.ownReading'))
  return { profile, reader, policy: await policies(app), services: await services(app) }
}

/** The content of a request, for its idempotency key: another under the same key is refused. */
export const meaningOf = ({ profile }: Terms, request: Request) => {
  const { channel, minutes, serviceId = null, startsAt, topic, question, price } = request
  return [profile.id, channel, minutes, serviceId, startsAt.toISOString(), topic, question, price.minor]
}

/** What the reader offers of it, and its price. Refused when that is not what the client was shown. */
export async function offered(
  on: Queryable,
  terms: Terms,
  request: Pick<Request, 'channel' | 'minutes' | 'serviceId' | 'price'>,
): Promise<
  | { service: Service | null; price: Money; rate: Money; isInstant: boolean }
  | ChannelNotOffered
  | SpanNotOffered
  | AppointmentPriceChanged
> {
  const { profile, reader } = terms
  const { channel, price: shown } = request
  const offer = await offerOf(on, reader.id)
  const rate = profile.rates.find(each => each.channel === channel)?.perMinute
  if (!rate)
    return new ChannelNotOffered(
      profile.name,
      profile.rates.map(each => each.channel),
    )
  const asked = request.serviceId
    ? askedService(terms, offer, request)
    : askedSpan(terms, offer, request, rate.minor)
  if (!asked) return new SpanNotOffered(profile.name)
  const price = money(asked.price, rate.currency)
  if (shown.minor !== price.minor || shown.currency !== price.currency)
    return new AppointmentPriceChanged(profile.name, price)
  return { service: asked.service, price, rate, isInstant: offer?.isInstant ?? false }
}

interface Asked {
  readonly service: Service | null
  readonly price: bigint
}

/** A length of the house's list, priced by the minute. */
function askedSpan(
  { policy }: Terms,
  offer: Offer | null,
  { minutes }: Pick<Request, 'minutes'>,
  rate: bigint,
): Asked | null {
  const span = spansOf(policy.appointments, offer).find(each => each.minutes === minutes)
  return span ? { service: null, price: priceOf(rate, span) } : null
}

/** A service at the reader's own price. */
function askedService(
  { services }: Terms,
  offer: Offer | null,
  { serviceId, minutes }: Pick<Request, 'serviceId' | 'minutes'>,
): Asked | null {
  const id = parseId('service', serviceId ?? '')
  const asked = servicesOf(services, offer).find(({ service }) => service.id === id)
  return asked?.service.minutes === minutes ? asked : null
}
