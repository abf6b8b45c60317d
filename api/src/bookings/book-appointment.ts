import { type ConsentNeeded, refuseWithoutConsent } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { money } from '../foundation/contract/money-type.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { accountOf, hold, Short } from '../ledger/index.ts'
import type { ChannelNotOffered, InsufficientFunds } from '../readings/index.ts'
import { appointmentNow } from './appointment-of.ts'
import type { Appointment } from './appointment-type.ts'
import { place } from './place-appointment.ts'
import {
  type AlreadyBooked,
  type AppointmentPriceChanged,
  type SlotTaken,
  type SpanNotOffered,
  type TooSoon,
  unfunded,
} from './refusals.ts'
import { meaningOf, offered, type Request, type Terms, termsOf } from './request.ts'

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
  const offer = await offered(tx, terms, request)
  if (offer instanceof Refusal) return offer
  const { service, price, rate, isInstant } = offer
  const id = await place(app, tx, viewer, terms, request, {
    ...{ serviceId: service?.id ?? null, serviceNames: service?.names ?? null, prepaidBy: null },
    ...{ price, rate: rate.minor, isInstant },
  })
  if (id instanceof Refusal) return id
  const wallet = await accountOf(tx, viewer.id, 'wallet', price.currency)
  const held = await hold(tx, {
    subjectId: id,
    wallet: wallet.id,
    amount: price.minor,
    reason: 'booking-hold',
  })
  return held instanceof Short ? unfunded(price, money(held.balance, price.currency)) : id
}
