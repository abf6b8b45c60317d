import type { App } from '../app.ts'
import type { Queryable } from '../foundation/database.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { beat, presenceOfSubjects, setOnline } from './presence.store.ts'
import { type PresenceStatus, statusOf } from './presence.ts'
import { publishPresence } from './presence-feed.ts'

/** The reader wants to be found, for as long as her page keeps saying so. */
export const goOnline = (app: App, viewer: Viewer) => toggle(app, viewer, true)

/** The reader does not want to be found. An open reading goes on. */
export const goOffline = (app: App, viewer: Pick<Viewer, 'id'>) => toggle(app, viewer, false)

/** A sign of life: extends the lease of whoever is online, and says what others see. */
export async function heartbeat(app: App, viewer: Viewer): Promise<PresenceStatus> {
  await beat(app.db, viewer.id)
  return presenceOf(app.db, viewer.subject)
}

/** What others see of one reader, by her identity subject. */
export async function presenceOf(on: Queryable, subject: string): Promise<PresenceStatus> {
  const [row] = await presenceOfSubjects(on, [subject])
  return statusOf(row)
}

async function toggle(app: App, viewer: Pick<Viewer, 'id'>, online: boolean): Promise<PresenceStatus> {
  return app.db.inOneStatement(async tx => {
    const row = await setOnline(tx, viewer.id, online)
    publishPresence(tx, viewer.id)
    return statusOf(row)
  })
}
