import { staffIdsOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import {
  ApplicationApproved,
  ApplicationAskedBack,
  ApplicationDeclined,
  ApplicationReceived,
  INVITATION_DAYS,
  invitationToSend,
  ReaderInvited,
} from '../../applications/index.ts'
import { brandByHost } from '../../catalogue/index.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { on } from '../../foundation/events/events.ts'
import { post } from '../channels/post.ts'
import { notify } from '../notify.ts'
import { formatMessage } from '../words/words.ts'

on(ApplicationAskedBack, 'notifications.application-asked-back', (app: App, event) => {
  const { personId, words } = event.payload
  const eventKey = `application:${event.subjectId}:${event.sequence}`
  return app.db.transact(tx =>
    notify(tx, 'APPLICATION_ASKED_BACK', [{ personId, facts: { words }, link: '/apply', eventKey }]),
  )
})

on(ApplicationApproved, 'notifications.application-approved', (app: App, event) => {
  const { personId, name } = event.payload
  const eventKey = `application:${event.subjectId}:${event.sequence}`
  return app.db.transact(tx =>
    notify(tx, 'APPLICATION_APPROVED', [{ personId, facts: { name }, link: '/desk/reader', eventKey }]),
  )
})

on(ApplicationDeclined, 'notifications.application-declined', (app: App, event) => {
  const { personId, reason } = event.payload
  const eventKey = `application:${event.subjectId}:${event.sequence}`
  return app.db.transact(tx =>
    notify(tx, 'APPLICATION_DECLINED', [{ personId, facts: { reason }, link: '/apply', eventKey }]),
  )
})

on(ApplicationReceived, 'notifications.application-received', (app: App, event) => {
  const { personId: id, isAppeal } = event.payload
  const eventKey = `application:${event.subjectId}:${event.sequence}`
  const link = `/admin/desk/applications/${globalId('Application', event.subjectId)}`
  const facts = { name: { id }, isAppeal: isAppeal ? 'YES' : 'NO' }
  return app.db.transact(async tx => {
    const staff = await staffIdsOf(tx, 'MODERATOR')
    await notify(
      tx,
      'APPLICATION_RECEIVED',
      staff.map(personId => ({ personId, facts, link, eventKey })),
    )
  })
})

/** To somebody whom we may never have met: under the brand and in the language of who invites them. */
on(ReaderInvited, 'notifications.reader-invited', async (app: App, { subjectId }) => {
  const invitation = await invitationToSend(app, subjectId)
  if (!invitation || invitation.acceptedAt) return
  const { publicOrigins, publicUrl } = app.config
  const origin = publicOrigins.find(each => each === invitation.origin) ?? publicUrl
  const brand = await brandByHost(app, new URL(origin).host)
  const { email, name, language, words, path } = invitation
  await post(
    app,
    { personId: '', email, name, language, brand, origin },
    {
      subject: formatMessage(language, 'mail.readerInvited.subject', { brand: brand.name }),
      paragraphs: [
        formatMessage(language, 'mail.readerInvited.body', { brand: brand.name }),
        formatMessage(language, 'mail.readerInvited.next', { days: INVITATION_DAYS }),
      ],
      ...(words ? { quote: words } : {}),
      action: { label: formatMessage(language, 'mail.readerInvited.action'), path },
    },
    { key: `reader-invited:${subjectId}` },
  )
})
