/** Appointments' front door: readings whose time, length and price are agreed beforehand. */

import './on-access-lost.ts'
import './on-meter-ended.ts'
import {
  AppointmentFieldsResolver,
  AppointmentsResolver,
  ReadingAppointmentResolver,
  ViewerAppointmentsResolver,
} from './bookings.resolver.ts'
import { AppointmentOfferResolver, SlotsResolver } from './slots/slots.resolver.ts'

export type { AppointmentRow } from './appointment.ts'
export { appointmentById } from './appointments.store.ts'
export { appointmentsOf, hasOpenAppointment } from './appointments-of.ts'
export { bookingJobs } from './bookings.jobs.ts'
export { bookingsNodes } from './bookings.nodes.ts'
export {
  AppointmentBooked,
  AppointmentEnded,
  AppointmentMoved,
  AppointmentReminderDue,
  AppointmentRequested,
} from './events.ts'

export const bookingResolvers = [
  SlotsResolver,
  AppointmentOfferResolver,
  AppointmentsResolver,
  AppointmentFieldsResolver,
  ReadingAppointmentResolver,
  ViewerAppointmentsResolver,
] as const
