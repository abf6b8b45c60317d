import type { Database, Transaction } from '../foundation/database/database.ts'
import { Forbidden, NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { type AppointmentRow, sideOf } from './appointment.ts'
import { Appointment } from './appointment-type.ts'
import { appointmentById, loadAppointment, lockAppointment as lockRow } from './appointments.store.ts'

const messageFor = wordsFor({ 'apiFault.forbidden.appointment': [] })

/** An appointment as the viewer's side sees it. Throws NOT_FOUND, and FORBIDDEN for anybody but its two sides. */
export const appointmentOf = async (db: Database, viewer: Viewer, id: string): Promise<Appointment> =>
  seenBy(viewer, id, await appointmentById(db, parseId('appointment', id)))

/** The same, locked until the transaction ends: what a verb decides by. */
export const lockAppointment = async (tx: Transaction, viewer: Viewer, id: string): Promise<Appointment> =>
  seenBy(viewer, id, await lockRow(tx, parseId('appointment', id)))

/** The same as it stands within a transaction. */
export const appointmentNow = async (tx: Transaction, viewer: Viewer, id: string): Promise<Appointment> =>
  seenBy(viewer, id, await loadAppointment(tx, id))

function seenBy(viewer: Viewer, id: string, row: AppointmentRow | null): Appointment {
  if (!row) throw new NotFound('appointment', id)
  const side = sideOf(row, viewer.id)
  if (!side) throw new Forbidden(messageFor('apiFault.forbidden.appointment'))
  return Appointment.seenBy(side, row)
}
