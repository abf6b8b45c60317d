import type { App } from '../app.ts'
import { emit } from '../foundation/events/events.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { isRoomOpen, roomOpensAt } from './appointment.ts'
import { appointmentNow, lockAppointment } from './appointment-of.ts'
import { writeCame } from './appointments.store.ts'
import { AppointmentEntered } from './events.ts'
import { AppointmentNotOpen, type EnterAppointmentResult, RoomNotOpen } from './refusals.ts'

/** A side comes to the room: what decides later who was absent. Asked again, the first time counts. */
export function enterAppointment(
  app: App,
  viewer: Viewer,
  appointmentId: string,
): Promise<typeof EnterAppointmentResult> {
  return app.db.transact(async tx => {
    const { id, side, row } = await lockAppointment(tx, viewer, appointmentId)
    if (row.state !== 'BOOKED' || row.at >= row.endsAt) return new AppointmentNotOpen(row.state)
    if (!isRoomOpen(row, row.at)) return new RoomNotOpen(roomOpensAt(row))
    const cameAt = side === 'CLIENT' ? row.clientCameAt : row.readerCameAt
    if (cameAt === null) {
      await writeCame(tx, id, side)
      const { clientId, readerId, startsAt } = row
      const payload = { clientId, readerId, startsAt: startsAt.toISOString(), side }
      await emit(tx, AppointmentEntered, { subjectId: id, payload })
    }
    return appointmentNow(tx, viewer, id)
  })
}
