/** Appointments' front door: readings whose time, length and price are agreed beforehand. */

import './on-access-lost.ts'
import './room/on-meter-ended.ts'
import { AllReadingsResolver } from './all-readings/all-readings.resolver.ts'
import {
  AppointmentFieldsResolver,
  AppointmentsResolver,
  ReadingAppointmentResolver,
  ViewerAppointmentsResolver,
} from './bookings.resolver.ts'
import { CalendarFeedResolver } from './calendar-feed/calendar-feed.resolver.ts'
import { AppointmentsFeedResolver } from './feed/appointments-feed.resolver.ts'
import { AppointmentOfferResolver, SlotsResolver } from './slots/slots.resolver.ts'

export { type AppointmentRow, Reminder } from './appointment.ts'
export { appointmentNow, appointmentOf } from './appointment-of.ts'
export { Appointment } from './appointment-type.ts'
export { appointmentById } from './appointments.store.ts'
export { appointmentsOf, hasOpenAppointment } from './appointments-of.ts'
export { bookPrepaid, prepaidTerms } from './book-prepaid.ts'
export { bookingJobs } from './bookings.jobs.ts'
export { bookingsNodes } from './bookings.nodes.ts'
export { CALENDAR_PATH, calendarBehind } from './calendar-feed/calendar-feed.ts'
export {
  AppointmentBooked,
  AppointmentEnded,
  AppointmentMoved,
  AppointmentReminderDue,
  AppointmentRequested,
} from './events.ts'

export { AlreadyBooked, SlotTaken, TooSoon } from './refusals.ts'
export { slotJobs } from './slots/next-slots.jobs.ts'

export const bookingResolvers = [
  AllReadingsResolver,
  AppointmentsFeedResolver,
  CalendarFeedResolver,
  SlotsResolver,
  AppointmentOfferResolver,
  AppointmentsResolver,
  AppointmentFieldsResolver,
  ReadingAppointmentResolver,
  ViewerAppointmentsResolver,
] as const
