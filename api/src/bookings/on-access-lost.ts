import { AccessLost } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { on } from '../foundation/events/events.ts'
import { isOpen, sideOf } from './appointment.ts'
import { lockAppointment, openOf } from './appointments.store.ts'
import { endAppointment } from './end-appointment.ts'

/** Whoever is shut out meets nobody any more: their appointments are cancelled, as if by themselves. One that is going on ends with its room. */
on(AccessLost, 'bookings.cancel-of-the-shut-out', async (app: App, { subjectId: personId }) => {
  for (const id of await openOf(app.db, personId))
    await app.db.transact(async tx => {
      const row = await lockAppointment(tx, id)
      if (row && isOpen(row)) await endAppointment(app, tx, row, 'CANCELLED', sideOf(row, personId))
    })
})
