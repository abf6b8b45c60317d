import type { App } from '../app.ts'
import type { Queryable, Transaction } from '../foundation/database/database.ts'
import { emit } from '../foundation/events/events.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { ReaderReachable } from './events.ts'
import { isSwitchedOff, presenceOfPeople, presenceOfSubjects, setAway, setOnline } from './presence.store.ts'
import { type PresenceStatus, statusOf } from './presence.ts'
import { publishPresence } from './presence-feed.ts'

/** The reader wants to be found, for as long as a page that would show a ring is connected. */
export const goOnline = (app: App, viewer: Viewer) => toggle(app, viewer, true)

/** The reader does not want to be found. An open reading goes on. */
export const goOffline = (app: App, viewer: Pick<Viewer, 'id'>) => toggle(app, viewer, false)

/** A reader who left a ring unanswered is offline, and knows why, until they come back. False when they were offline already. */
export async function switchOff(tx: Transaction, personId: string): Promise<boolean> {
  const wasOnline = await setAway(tx, personId)
  if (wasOnline) publishPresence(tx, personId)
  return wasOnline
}

/** A reader who is busy already can be waited for from now on, as if they had switched on themselves. */
export async function switchOn(tx: Transaction, personId: string): Promise<void> {
  await setOnline(tx, personId, true)
  publishPresence(tx, personId)
}

/** Whether a reader is offline because they left a ring unanswered, and has not switched on or off since. */
export const wasSwitchedOff = isSwitchedOff

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
