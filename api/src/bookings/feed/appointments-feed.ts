import type { App } from '../../app.ts'
import type { Feed } from '../../foundation/feeds/feeds.ts'
import { type AppointmentRow, sideOf } from '../appointment.ts'
import { Appointment } from '../appointment-type.ts'
import { appointmentById, appointmentsPage } from '../appointments.store.ts'
import { type AppointmentPublished, appointmentsTopic } from './publish-appointment.ts'

/** Of each side that are told of at the beginning; pages show no more at once. */
const MOST = 50

/** A person's open appointments as they are now, then each that changes. A message missed is healed by what is told after a gap. */
export const appointmentsFeed: Feed<App, object, AppointmentPublished, AppointmentRow> = {
  open: ({ app, viewer }) => ({
    topics: [appointmentsTopic(viewer.id)],
    replay: async () => {
      const of = (side: 'CLIENT' | 'READER') =>
        appointmentsPage(app.db, viewer.id, { side, kind: 'UPCOMING', after: null, count: MOST })
      return [...(await of('CLIENT')), ...(await of('READER'))]
    },
  }),
  event: ({ id }, app) => appointmentById(app.db, id),
  view(row, viewer) {
    const side = sideOf(row, viewer.id)
    return side && Appointment.seenBy(side, row)
  },
}
