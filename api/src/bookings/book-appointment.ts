import { type ConsentNeeded, refuseWithoutConsent } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { lockSchedule } from '../availability/index.ts'
import { money } from '../foundation/contract/money-type.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { emit } from '../foundation/events/events.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { accountOf, hold, Short } from '../ledger/index.ts'
import type { ChannelNotOffered, InsufficientFunds } from '../readings/index.ts'
import { answerBy } from './appointment.ts'
import { appointmentNow } from './appointment-of.ts'
import type { Appointment } from './appointment-type.ts'
import { insertAppointment, isClientBusy } from './appointments.store.ts'
import { AppointmentBooked, AppointmentRequested } from './events.ts'
import { publishAppointment } from './feed/publish-appointment.ts'
import {
  AlreadyBooked,
  type AppointmentPriceChanged,
  SlotTaken,
  type SpanNotOffered,
  TooSoon,
  unfunded,
} from './refusals.ts'
import { meaningOf, offered, type Request, type Terms, termsOf } from './request.ts'
import { earliestStart } from './slots/free-slots.ts'
import { isSlot } from './slots/slots-of.ts'

type Refused =
  | AlreadyBooked
  | AppointmentPriceChanged
  | ChannelNotOffered
  | ConsentNeeded
  | IdempotencyKeyReused
  | InsufficientFunds
  | SlotTaken
  | SpanNotOffered
  | TooSoon

/**
 * Asks for an appointment in a free slot and sets its price aside. It stands at once when the reader takes everything that is
 * free, else when they accept it.
 */
export async function bookAppointment(
  app: App,
  viewer: Viewer,
  request: Request,
): Promise<Appointment | Refused> {
  const terms = await termsOf(app, viewer, request)
  const unconsented = await refuseWithoutConsent(app, viewer.id)
  const keyed = {
    personId: viewer.id,
    verb: 'bookAppointment',
    key: request.idempotencyKey,
    meaning: meaningOf(terms, request),
  }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return appointmentNow(tx, viewer, claim.subjectId)
    if (unconsented) return unconsented
    const id = await book(app, tx, viewer, terms, request)
    if (id instanceof Refusal) return id
    await completeRequest(tx, keyed, id)
    return appointmentNow(tx, viewer, id)
  })
}

async function book(
  app: App,
  tx: Transaction,
  viewer: Viewer,
  terms: Terms,
  request: Request,
): Promise<string | Refused> {
  const { profile, reader, policy } = terms
  const offer = await offered(tx, terms, request)
  if (offer instanceof Refusal) return offer
  const now = app.clock.now()
  const { startsAt, minutes, topic, question, channel } = request
  // Appointments of one reader are made one after the other; so many a day would not hold otherwise.
  const schedule = await lockSchedule(tx, reader.id)
  if (!schedule) return new SlotTaken(profile.name)
  const earliest = earliestStart({ schedule, now })
  if (startsAt.getTime() < earliest) return new TooSoon(profile.name, new Date(earliest))
  if (await isClientBusy(tx, viewer.id, startsAt, minutes)) return new AlreadyBooked()
  const slot = { readerId: reader.id, schedule, timeZone: profile.timeZone, minutes, now }
  if (!(await isSlot(tx, slot, startsAt))) return new SlotTaken(profile.name)
  const { service, price, rate, isInstant } = offer
  const { mostMoves, answerHours, ...agreed } = policy.appointments
  const wallet = await accountOf(tx, viewer.id, 'wallet', price.currency)
  const earnings = await accountOf(tx, reader.id, 'earnings', price.currency)
  const dueBy = isInstant ? null : answerBy({ answerHours, startsAt }, now)
  const id = await insertAppointment(tx, {
    ...{ clientId: viewer.id, readerId: reader.id, profileId: profile.id, readerName: profile.name },
    ...{ channel, topic, question, startsAt, minutes },
    ...{ serviceId: service?.id ?? null, serviceNames: service?.names ?? null },
    ...{ bufferBefore: schedule.bufferBefore, bufferAfter: schedule.bufferAfter },
    ...{ price: price.minor, currency: price.currency, wallet: wallet.id, earnings: earnings.id },
    ...{ feeBasisPoints: 10_000 - policy.readerShareBasisPoints, ...agreed, mostMoves },
    ...{ isInstant, answerHours, requestedAt: now, answerBy: dueBy, rate: rate.minor },
  })
  // Another reader's slot at the same moment: the client is in one place only.
  if (!id) return new AlreadyBooked()
  const held = await hold(tx, {
    subjectId: id,
    wallet: wallet.id,
    amount: price.minor,
    reason: 'booking-hold',
  })
  if (held instanceof Short) return unfunded(price, money(held.balance, price.currency))
  publishAppointment(tx, { id, clientId: viewer.id, readerId: reader.id })
  const payload = { clientId: viewer.id, readerId: reader.id, startsAt: startsAt.toISOString() }
  if (dueBy)
    await emit(tx, AppointmentRequested, {
      subjectId: id,
      payload: { ...payload, answerBy: dueBy.toISOString() },
    })
  else await emit(tx, AppointmentBooked, { subjectId: id, payload })
  return id
}
