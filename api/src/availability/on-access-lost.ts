import { AccessLost } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { on } from '../foundation/events/events.ts'
import { goOffline } from './toggle-presence.ts'

/** Who is shut out cannot be rung: their lease would go on for a while otherwise. */
on(AccessLost, 'availability.go-offline', async (app: App, { subjectId }) => {
  await goOffline(app, { id: subjectId })
})
