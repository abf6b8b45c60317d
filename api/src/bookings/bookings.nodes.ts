import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { appointmentOf } from './appointment-of.ts'

export const bookingsNodes = {
  Appointment: {
    audiences: ['CLIENT'],
    load: ({ app, viewer }: Context, id: string) => appointmentOf(app.db, viewer, id),
  },
} satisfies NodeSources
