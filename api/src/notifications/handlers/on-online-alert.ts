import type { App } from '../../app.ts'
import { alertById, OnlineAlertDue, presenceOfPerson } from '../../availability/index.ts'
import { readerById } from '../../catalogue/index.ts'
import { on } from '../../foundation/events/events.ts'
import { notify } from '../notify.ts'

/** Nobody is sent to a reader who went meanwhile, nor told about an alert that they ended. */
on(OnlineAlertDue, 'notifications.online-alert', async (app: App, { subjectId, sequence }) => {
  const alert = await alertById(app.db, subjectId)
  if (!alert || (await presenceOfPerson(app.db, alert.readerId)) !== 'ONLINE') return
  const profile = await readerById(app, alert.profileId)
  if (!profile) return
  const facts = { reader: { name: profile.name }, alert: alert.id, stopKey: alert.stopKey }
  await app.db.transact(tx =>
    notify(tx, 'READER_ONLINE', [
      {
        personId: alert.personId,
        facts,
        link: `/readers/${profile.slug}`,
        eventKey: `online-alert:${alert.id}:${sequence}`,
      },
    ]),
  )
})
