import type { App } from '../../app.ts'
import { alertById, presenceOfPerson } from '../../availability/index.ts'
import { appointmentById } from '../../bookings/index.ts'
import { byId } from '../../readings/index.ts'
import { streamById } from '../../streams/index.ts'
import type { InboxRow } from '../inbox/inbox.store.ts'
import type { FactsOf, NotificationType } from '../notification-types.ts'

type Checks = {
  readonly [Type in NotificationType]?: (app: App, facts: FactsOf<Type>, row: InboxRow) => Promise<boolean>
}

const isStillBooked = async (app: App, { appointment, startsAt }: FactsOf<'APPOINTMENT_REMINDER'>) => {
  const row = await appointmentById(app.db, appointment)
  return row?.state === 'BOOKED' && row.startsAt.toISOString() === startsAt && row.startsAt > app.clock.now()
}

/** Of what can be over before it is sent. */
const CHECKS: Checks = {
  RING: async (app, { reading }) => (await byId(app.db, reading))?.state === 'RINGING',
  READER_ONLINE: async (app, { alert }) => {
    const row = await alertById(app.db, alert)
    return row !== null && (await presenceOfPerson(app.db, row.readerId)) === 'ONLINE'
  },
  APPOINTMENT_REMINDER: isStillBooked,
  APPOINTMENT_SOON: isStillBooked,
  STREAM_LIVE: async (app, { stream }) => {
    const state = (await streamById(app.db, stream))?.state
    return state === 'LIVE' || state === 'PAUSED'
  },
  STREAM_REMINDER: async (app, { stream }) => (await streamById(app.db, stream))?.state === 'SCHEDULED',
}

/** Whether what a notification says still holds when it is sent: it may have been held, or its handler replayed. */
export async function isStillTrue(app: App, row: InboxRow): Promise<boolean> {
  const check = CHECKS[row.type]
  return check ? check(app, row.facts as never, row) : true
}
