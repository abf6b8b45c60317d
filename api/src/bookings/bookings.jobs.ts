import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { emit } from '../foundation/events/events.ts'
import { outcomeOf, reminderDue } from './appointment.ts'
import { lockAppointment, toLapse, toRemind, toSettle, writeReminded } from './appointments.store.ts'
import { endAppointment } from './end-appointment.ts'
import { AppointmentReminderDue } from './events.ts'

/** Of a run; the next minute takes more. */
const MOST = 200

export const bookingJobs = (app: App): Jobs => ({
  tasks: {
    'bookings.lapse': () => lapseRequests(app),
    'bookings.settle': () => settleAppointments(app),
    'bookings.remind': () => remindOfAppointments(app),
  },
  timetable: {
    'bookings.lapse': '* * * * *',
    'bookings.settle': '* * * * *',
    'bookings.remind': '* * * * *',
  },
})

/** Requests that nobody answered in time: the money is free again. Each in its own transaction, so that one that fails stops no other. */
async function lapseRequests(app: App): Promise<void> {
  for (const id of await toLapse(app.db, MOST))
    await app.db.transact(async tx => {
      const row = await lockAppointment(tx, id)
      if (row?.state === 'REQUESTED' && row.answerBy && row.answerBy <= row.at)
        await endAppointment(tx, row, 'LAPSED')
    })
}

/** Appointments whose time is over: who came decides what they were, and the money is settled. */
async function settleAppointments(app: App): Promise<void> {
  for (const id of await toSettle(app.db, MOST))
    await app.db.transact(async tx => {
      const row = await lockAppointment(tx, id)
      if (row?.state === 'BOOKED' && row.endsAt <= row.at) await endAppointment(tx, row, outcomeOf(row))
    })
}

/** Marked in the transaction that emits it: a reminder is due once. */
async function remindOfAppointments(app: App): Promise<void> {
  for (const id of await toRemind(app.db, MOST))
    await app.db.transact(async tx => {
      const row = await lockAppointment(tx, id)
      const reminder = row && reminderDue(row, row.at)
      if (!reminder) return
      await writeReminded(tx, id, reminder)
      const { clientId, readerId, startsAt } = row
      const payload = { clientId, readerId, startsAt: startsAt.toISOString(), reminder }
      await emit(tx, AppointmentReminderDue, { subjectId: id, payload })
    })
}
