import type { App } from '../../app.ts'
import { policies, type Reader, readerById, services } from '../../catalogue/index.ts'
import { money } from '../../foundation/contract/money-type.ts'
import { emit } from '../../foundation/events/events.ts'
import { NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { priceOf } from '../appointment.ts'
import { OfferSaved } from '../events.ts'
import { isPriceOf, type Offer, type ServiceOffer, servicesOf, spansOf } from './offer.ts'
import { AppointmentOffer, OfferInvalid } from './offer-type.ts'
import { offerOf, writeOffer } from './offers.store.ts'

/** Saves how a reader takes appointments; sent again, it changes nothing. Appointments that were made stay as they are. */
export async function saveOffer(
  app: App,
  viewer: Viewer,
  offer: Omit<Offer, 'services'> & { services?: readonly ServiceOffer[] | null },
): Promise<AppointmentOffer | OfferInvalid> {
  const profile = viewer.readerId && (await readerById(app, viewer.readerId))
  if (!profile) throw new NotFound('profile')
  const { appointments } = await policies(app)
  const known = appointments.spans.map(({ minutes }) => minutes)
  const spans = [...new Set(offer.spans)]
  if (spans.length === 0 || !spans.every(minutes => known.includes(minutes))) return OfferInvalid.noLength()
  const chosen = offer.services && (await chosenServices(app, offer.services))
  if (chosen instanceof OfferInvalid) return chosen
  const saved = await app.db.transact(async tx => {
    await writeOffer(tx, viewer.id, { ...offer, spans, services: chosen ?? null })
    await emit(tx, OfferSaved, { subjectId: viewer.id, payload: {} })
    return offerOf(tx, viewer.id)
  })
  return offerSeen(app, profile, saved)
}

/** By our own ids; those on the list alone, each at a price within its bounds. */
async function chosenServices(
  app: App,
  asked: readonly ServiceOffer[],
): Promise<ServiceOffer[] | OfferInvalid> {
  const known = await services(app)
  const chosen: ServiceOffer[] = []
  for (const { serviceId, price } of asked) {
    const service = known.find(({ id }) => id === parseId('service', serviceId))
    if (!service) return OfferInvalid.noLength()
    if (!isPriceOf(service, price)) return OfferInvalid.price(service)
    chosen.push({ serviceId: service.id, price })
  }
  return chosen
}

/** A reader's offer as everybody sees it: with the prices of now. */
export async function offerSeen(app: App, profile: Reader, offer: Offer | null): Promise<AppointmentOffer> {
  const { appointments } = await policies(app)
  const { answerHours, freeHours, lateRefundBasisPoints, absentRefundBasisPoints } = appointments
  const spans = spansOf(appointments, offer).map(span => ({
    minutes: span.minutes,
    prices: profile.rates.map(({ channel, perMinute }) => ({
      channel,
      price: money(priceOf(perMinute.minor, span), perMinute.currency),
    })),
  }))
  const offered = servicesOf(await services(app), offer).map(({ service, price }) => ({
    service,
    price: money(price, app.config.currency),
  }))
  const terms = { answerHours, freeHours, lateRefundBasisPoints, absentRefundBasisPoints }
  return Object.assign(new AppointmentOffer(), {
    isInstant: offer?.isInstant ?? false,
    spans,
    services: offered,
    ...terms,
  })
}
