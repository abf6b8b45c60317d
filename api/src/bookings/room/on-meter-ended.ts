import type { App } from '../../app.ts'
import { on } from '../../foundation/events/events.ts'
import { MeterEnded } from '../../sessions/index.ts'
import { appointmentOfReading } from '../appointments.store.ts'
import { settleAppointment } from './settle-appointment.ts'

/** What went on in the room of an appointment is over, and so is the appointment. */
on(MeterEnded, 'bookings.settle-appointment', async (app: App, { subjectId }) => {
  const id = await appointmentOfReading(app.db, subjectId)
  if (id) await app.db.transact(tx => settleAppointment(app, tx, id))
})
