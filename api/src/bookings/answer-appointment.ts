import type { App } from '../app.ts'
import { emit } from '../foundation/events/events.ts'
import { Forbidden } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import type { AppointmentRow } from './appointment.ts'
import { appointmentNow, lockAppointment } from './appointment-of.ts'
import type { Appointment } from './appointment-type.ts'
import { writeAcceptance } from './appointments.store.ts'
import { endAppointment } from './end-appointment.ts'
import { AppointmentBooked } from './events.ts'
import { publishAppointment } from './feed/publish-appointment.ts'
import { AppointmentNotOpen } from './refusals.ts'

const messageFor = wordsFor({ 'apiFault.forbidden.answerAppointment': [] })

/** The reader takes an appointment that waits for them: it stands. */
export const acceptAppointment = (app: App, viewer: Viewer, id: string) => answer(app, viewer, id, 'BOOKED')

/** The reader does not take it: the client's money is free again. */
export const declineAppointment = (app: App, viewer: Viewer, id: string) =>
  answer(app, viewer, id, 'DECLINED')

/** Asked again, it returns the same: accepting an accepted appointment is no error. */
function answer(
  app: App,
  viewer: Viewer,
  appointmentId: string,
  given: 'BOOKED' | 'DECLINED',
): Promise<Appointment | AppointmentNotOpen> {
  return app.db.transact(async tx => {
    const { id, side, row } = await lockAppointment(tx, viewer, appointmentId)
    if (side !== 'READER') throw new Forbidden(messageFor('apiFault.forbidden.answerAppointment'))
    if (mayAnswer(row)) {
      if (given === 'DECLINED') await endAppointment(app, tx, row, 'DECLINED')
      else {
        await writeAcceptance(tx, id)
        publishAppointment(tx, row)
        const { clientId, readerId, startsAt } = row
        const payload = { clientId, readerId, startsAt: startsAt.toISOString() }
        await emit(tx, AppointmentBooked, { subjectId: id, payload })
      }
    }
    const now = await appointmentNow(tx, viewer, id)
    return now.state === given ? now : new AppointmentNotOpen(now.state)
  })
}

const mayAnswer = ({ state, answerBy, at }: AppointmentRow): boolean =>
  state === 'REQUESTED' && answerBy !== null && at < answerBy
