import type { App } from '../app.ts'
import type { Queryable, Transaction } from '../foundation/database/database.ts'
import { emit } from '../foundation/events/events.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { ReaderReachable } from './events.ts'
import { presenceOfPeople, presenceOfSubjects, setAway, setOnline } from './presence.store.ts'
import { type PresenceStatus, statusOf } from './presence.ts'
import { publishPresence } from './presence-feed.ts'

/** The reader wants to be found, for as long as a page that would show a ring is connected. */
export const goOnline = (app: App, viewer: Viewer) => toggle(app, viewer, true)

/** The reader does not want to be found. An open reading goes on. */
export const goOffline = (app: App, viewer: Pick<Viewer, 'id'>) => toggle(app, viewer, false)

/** A reader who left a ring unanswered is offline until they come back. */
export async function switchOff(tx: Transaction, personId: string): Promise<void> {
  if (await setAway(tx, personId)) publishPresence(tx, personId)
}

/** What others see of one reader, by our id. */
export async function presenceOfPerson(on: Queryable, personId: string): Promise<PresenceStatus> {
  const [row] = await presenceOfPeople(on, [personId])
  return statusOf(row)
}

/** What others see of one reader, by their identity subject. */
export async function presenceOf(on: Queryable, subject: string): Promise<PresenceStatus> {
  const [row] = await presenceOfSubjects(on, [subject])
  return statusOf(row)
}

async function toggle(app: App, viewer: Pick<Viewer, 'id'>, online: boolean): Promise<PresenceStatus> {
  return app.db.transact(async tx => {
    const row = await setOnline(tx, viewer.id, online)
    publishPresence(tx, viewer.id)
    if (row?.isAwaited && !row.inReading)
      await emit(tx, ReaderReachable, {
        subjectId: viewer.id,
        payload: { offlineSeconds: row.offlineSeconds },
      })
    return statusOf(row)
  })
}
