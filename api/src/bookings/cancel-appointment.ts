import type { App } from '../app.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { mayCancel } from './appointment.ts'
import { appointmentNow, lockAppointment } from './appointment-of.ts'
import type { Appointment } from './appointment-type.ts'
import { endAppointment } from './end-appointment.ts'
import { AppointmentNotOpen } from './refusals.ts'

/**
 * Either side cancels an appointment; what the client gets back follows from the terms it was made by. Asked again, it changes
 * nothing.
 */
export function cancelAppointment(
  app: App,
  viewer: Viewer,
  appointmentId: string,
): Promise<Appointment | AppointmentNotOpen> {
  return app.db.transact(async tx => {
    const { id, side, row } = await lockAppointment(tx, viewer, appointmentId)
    if (mayCancel(row, side, row.at)) await endAppointment(app, tx, row, 'CANCELLED', side)
    const now = await appointmentNow(tx, viewer, id)
    return now.state === 'CANCELLED' ? now : new AppointmentNotOpen(now.state)
  })
}
