import type { App } from '../app.ts'
import { policies } from '../catalogue/index.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { emit } from '../foundation/events/events.ts'
import { isRoomOpen, remindersDue } from './appointment.ts'
import { lockAppointment } from './appointments.store.ts'
import { toLapse, toOpen, toRemind, toSettle, writeReminded } from './due-appointments.store.ts'
import { endAppointment } from './end-appointment.ts'
import { AppointmentReminderDue } from './events.ts'
import { roomOf } from './room/open-room.ts'
import { settleAppointment } from './room/settle-appointment.ts'

/** Of a run; the next minute takes more. */
const MOST = 200

export const bookingJobs = (app: App): Jobs => ({
  tasks: {
    'bookings.lapse': () => lapseRequests(app),
    'bookings.open-rooms': () => openRooms(app),
    'bookings.settle': () => settleAppointments(app),
    'bookings.remind': () => remindOfAppointments(app),
  },
  timetable: {
    'bookings.lapse': '* * * * *',
    'bookings.open-rooms': '* * * * *',
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
        await endAppointment(app, tx, row, 'LAPSED')
    })
}

/** From five minutes before an appointment its reader is busy, and both may come. */
async function openRooms(app: App): Promise<void> {
  const policy = await policies(app)
  for (const id of await toOpen(app.db, MOST))
    await app.db.transact(async tx => {
      const row = await lockAppointment(tx, id)
      if (row && isRoomOpen(row, row.at)) await roomOf(app, tx, row, policy)
    })
}

/** Appointments whose time is over, and whose room's end settled nothing: there was no room, or its handler was parked. */
async function settleAppointments(app: App): Promise<void> {
  for (const id of await toSettle(app.db, MOST)) await app.db.transact(tx => settleAppointment(app, tx, id))
}

/** Marked in the transaction that emits it: each reminder is due once. */
async function remindOfAppointments(app: App): Promise<void> {
  for (const id of await toRemind(app.db, MOST))
    await app.db.transact(async tx => {
      const row = await lockAppointment(tx, id)
      const reminders = row ? remindersDue(row, row.at) : []
      const last = reminders.at(-1)
      if (!row || !last) return
      await writeReminded(tx, id, last)
      const { clientId, readerId, startsAt } = row
      const payload = { clientId, readerId, startsAt: startsAt.toISOString(), reminders }
      await emit(tx, AppointmentReminderDue, { subjectId: id, payload })
    })
}
