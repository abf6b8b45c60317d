import type { App } from '../app.ts'
import { alertById, OnlineAlertDue, presenceOfPerson } from '../availability/index.ts'
import { readerById } from '../catalogue/index.ts'
import { on } from '../foundation/events/events.ts'
import { sendLetter } from './send-letter.ts'
import { formatMessage } from './words.ts'

/** Nobody is sent to a reader who went meanwhile, nor written to about an alert that they ended. */
on(OnlineAlertDue, 'notifications.online-alert', async (app: App, { subjectId, sequence }) => {
  const alert = await alertById(app.db, subjectId)
  if (!alert || (await presenceOfPerson(app.db, alert.readerId)) !== 'ONLINE') return
  const profile = await readerById(app, alert.profileId)
  if (!profile) return
  const reader = profile.name
  const to = { personId: alert.personId, key: `online-alert:${alert.id}:${sequence}` }
  await sendLetter(app, to, ({ language }) => ({
    subject: formatMessage(language, 'mail.readerOnline.subject', { reader }),
    paragraphs: [
      formatMessage(language, 'mail.readerOnline.body', { reader }),
      formatMessage(language, 'mail.readerOnline.next', { reader }),
    ],
    action: {
      label: formatMessage(language, 'mail.readerOnline.action', { reader }),
      path: `/readers/${profile.slug}`,
    },
    stop: {
      label: formatMessage(language, 'mail.readerOnline.stop', { reader }),
      path: `/alerts/stop?key=${alert.stopKey}`,
    },
  }))
})
