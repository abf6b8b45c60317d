import type { App } from '../../app.ts'
import type { Policies } from '../../catalogue/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { openBookedRoom } from '../../readings/index.ts'
import type { AppointmentRow } from '../appointment.ts'
import { writeRoom } from '../appointments.store.ts'

/** The reading in the room of a booked appointment that is locked; the room is opened when there is none yet. */
export async function roomOf(
  app: App,
  tx: Transaction,
  appointment: AppointmentRow,
  policy: Policies,
): Promise<string> {
  if (appointment.readingId) return appointment.readingId
  const { id } = appointment
  const readingId = await openBookedRoom(app, tx, {
    ...appointment,
    appointmentId: id,
    policy,
  })
  await writeRoom(tx, id, readingId)
  return readingId
}
