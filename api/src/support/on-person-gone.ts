import { AccessLost } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { on } from '../foundation/events/events.ts'
import { forgetTickets } from './tickets.store.ts'

/** Of who left for good no words stay in their tickets, neither theirs nor what was written to them. */
on(AccessLost, 'support.forget-person', async (app: App, { subjectId, payload: { by } }) => {
  if (by === 'DELETION') await app.db.transact(tx => forgetTickets(tx, subjectId))
})
