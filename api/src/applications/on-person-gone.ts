import { AccessLost } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { on } from '../foundation/events/events.ts'
import { forgetApplication } from './applications.store.ts'
import { forgetInvitations } from './invitations/invitations.store.ts'

/** Of who left for good nothing is kept of what they wrote, nor where they were invited. */
on(AccessLost, 'applications.forget-person', async (app: App, { subjectId, payload: { by } }) => {
  if (by !== 'DELETION') return
  await app.db.transact(async tx => {
    await forgetApplication(tx, subjectId)
    await forgetInvitations(tx, subjectId)
  })
})
