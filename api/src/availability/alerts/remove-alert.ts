import type { App } from '../../app.ts'
import { type Reader, readerById } from '../../catalogue/index.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { StopOnlineAlertPayload } from './alert.ts'
import { removeAlert as removeRow, stopAlert as stopRow } from './alerts.store.ts'

/** The viewer is not written to about this reader any more. Null for who is not published: it is removed all the same. */
export async function removeAlert(app: App, viewer: Viewer, profileId: string): Promise<Reader | null> {
  const id = parseId('reader', profileId)
  await app.db.inOneStatement(tx => removeRow(tx, viewer.id, id))
  return readerById(app, id)
}

/** By the key in the mail, so that it takes no sign-in; stopped twice, it is stopped. */
export async function stopAlert(app: App, key: string): Promise<StopOnlineAlertPayload> {
  const id = parseId('alert', key)
  const stopped = await app.db.inOneStatement(tx => stopRow(tx, id))
  const reader = stopped && (await readerById(app, stopped.profileId))
  return Object.assign(new StopOnlineAlertPayload(), { reader })
}
