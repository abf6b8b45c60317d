import { eventType } from '../foundation/events/events.ts'
import type { MoneyJson } from '../foundation/money.ts'
import type { Ended, Reminder, Side } from './appointment.ts'

/** What every event of an appointment carries; the subject is the appointment. */
interface OfAppointment {
  readonly clientId: string
  readonly readerId: string
  /** ISO 8601 in UTC. */
  readonly startsAt: string
}

/** A client asked for an appointment, and its price is held; the reader has until `answerBy`. */
export const AppointmentRequested = eventType<OfAppointment & { readonly answerBy: string }>(
  'appointment.requested',
)

/** It stands: the reader accepted it, or takes everything that is free. */
export const AppointmentBooked = eventType<OfAppointment>('appointment.booked')

/** The client moved it to another time; `from` is when it was to begin. */
export const AppointmentMoved = eventType<OfAppointment & { readonly from: string }>('appointment.moved')

/** One side came to its room. */
export const AppointmentEntered = eventType<OfAppointment & { readonly side: Side }>('appointment.entered')

/** Whichever side wants one of these reminders is to get it; the latest comes last. */
export const AppointmentReminderDue = eventType<OfAppointment & { readonly reminders: readonly Reminder[] }>(
  'appointment.reminder-due',
)

/** It is over in one of several ways, and its money is settled; `by` is who cancelled it. */
export const AppointmentEnded = eventType<
  OfAppointment & {
    readonly ended: Ended
    readonly by: Side | null
    /** What of a price is given back when it ends so; 0 when it took place. */
    readonly refundedBasisPoints: number
    /** To the reader and the platform together; the rest of the price is in the wallet again. */
    readonly captured: MoneyJson
    readonly refunded: MoneyJson
  }
>('appointment.ended')

/** A reader saved how they take appointments. Subject: the reader's person. */
export const OfferSaved = eventType<Record<string, never>>('bookings.offer-saved')
