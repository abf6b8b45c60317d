import { personOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { type Reader, readerById } from '../../catalogue/index.ts'
import { NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { presenceOfPerson } from '../toggle-presence.ts'
import { MOST_ALERTS, OnlineAlertNotAllowed } from './alert.ts'
import { addAlert as addRow, alertsAmong } from './alerts.store.ts'

const messageFor = wordsFor({
  'refusal.onlineAlertNotAllowed.noAddress': [],
  'refusal.onlineAlertNotAllowed.online': ['name'],
  'refusal.onlineAlertNotAllowed.self': [],
  'refusal.onlineAlertNotAllowed.most': ['most'],
})

/** The viewer is written to when this reader, who is offline or busy, can be rung. Asked again, it changes nothing. */
export async function addAlert(
  app: App,
  viewer: Viewer,
  profileId: string,
): Promise<Reader | OnlineAlertNotAllowed> {
  const id = parseId('reader', profileId)
  const reader = await readerById(app, id)
  if (!reader) throw new NotFound('reader', id)
  if (viewer.readerId === id)
    return new OnlineAlertNotAllowed(messageFor('refusal.onlineAlertNotAllowed.self'), 'OWN_PROFILE')
  if (!viewer.email)
    return new OnlineAlertNotAllowed(messageFor('refusal.onlineAlertNotAllowed.noAddress'), 'NO_ADDRESS')
  const { id: readerId } = await personOf(app.db, reader.subject, reader.name)
  return app.db.transact(async tx => {
    if ((await presenceOfPerson(tx, readerId)) === 'ONLINE')
      return new OnlineAlertNotAllowed(
        messageFor('refusal.onlineAlertNotAllowed.online', { name: reader.name }),
        'READER_ONLINE',
      )
    await addRow(tx, { personId: viewer.id, readerId, profileId: id })
    if ((await alertsAmong(tx, viewer.id, [id])).has(id)) return reader
    return new OnlineAlertNotAllowed(
      messageFor('refusal.onlineAlertNotAllowed.most', { most: MOST_ALERTS }),
      'TOO_MANY',
    )
  })
}
