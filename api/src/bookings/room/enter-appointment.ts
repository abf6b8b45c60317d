import type { App } from '../../app.ts'
import { policies } from '../../catalogue/index.ts'
import { emit } from '../../foundation/events/events.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { busyReading, comeToRoom } from '../../readings/index.ts'
import { isRoomOpen, roomOpensAt } from '../appointment.ts'
import { appointmentNow, lockAppointment } from '../appointment-of.ts'
import { AppointmentEntered } from '../events.ts'
import { AppointmentNotOpen, type EnterAppointmentResult, RoomNotOpen } from '../refusals.ts'
import { roomOf } from './open-room.ts'

/**
 * A side enters the room: the reading that the answer names. Whoever is in another reading ends that first. Who came is what the
 * room saw: a page of theirs that listened.
 */
export async function enterAppointment(
  app: App,
  viewer: Viewer,
  appointmentId: string,
): Promise<typeof EnterAppointmentResult> {
  const policy = await policies(app)
  return app.db.transact(async tx => {
    const { id, side, row } = await lockAppointment(tx, viewer, appointmentId)
    const isOn = row.state === 'BOOKED' && (row.at < row.endsAt || row.metAt !== null)
    if (!isOn) return new AppointmentNotOpen(row.state)
    if (row.metAt === null && !isRoomOpen(row, row.at)) return new RoomNotOpen(roomOpensAt(row))
    const readingId = await roomOf(app, tx, row, policy)
    const busy = await busyReading(tx, viewer, side)
    if (busy && busy.id !== readingId) return busy.refusal
    if (!busy) {
      await comeToRoom(tx, readingId, viewer.id, side === 'READER' ? 'HOST' : 'GUEST')
      const { clientId, readerId, startsAt } = row
      const payload = { clientId, readerId, startsAt: startsAt.toISOString(), side }
      await emit(tx, AppointmentEntered, { subjectId: id, payload })
    }
    return appointmentNow(tx, viewer, id)
  })
}
