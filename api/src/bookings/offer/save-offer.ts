import type { App } from '../../app.ts'
import { policies, type Reader, readerById } from '../../catalogue/index.ts'
import { money } from '../../foundation/contract/money-type.ts'
import { emit } from '../../foundation/events/events.ts'
import { NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { priceOf } from '../appointment.ts'
import { OfferSaved } from '../events.ts'
import { type Offer, spansOf } from './offer.ts'
import { AppointmentOffer, OfferInvalid } from './offer-type.ts'
import { writeOffer } from './offers.store.ts'

/** Saves how a reader takes appointments; sent again, it changes nothing. Appointments that were made stay as they are. */
export async function saveOffer(
  app: App,
  viewer: Viewer,
  offer: Offer,
): Promise<AppointmentOffer | OfferInvalid> {
  const profile = viewer.readerId && (await readerById(app, viewer.readerId))
  if (!profile) throw new NotFound('profile')
  const { appointments } = await policies(app)
  const known = appointments.spans.map(({ minutes }) => minutes)
  const spans = [...new Set(offer.spans)]
  if (spans.length === 0 || !spans.every(minutes => known.includes(minutes))) return new OfferInvalid()
  await app.db.transact(async tx => {
    await writeOffer(tx, viewer.id, { ...offer, spans })
    await emit(tx, OfferSaved, { subjectId: viewer.id, payload: {} })
  })
  return offerSeen(app, profile, { ...offer, spans })
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
  const terms = { answerHours, freeHours, lateRefundBasisPoints, absentRefundBasisPoints }
  return Object.assign(new AppointmentOffer(), { isInstant: offer?.isInstant ?? false, spans, ...terms })
}
