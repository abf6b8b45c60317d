import { accountsOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { brandByHost, type Localized, textIn } from '../../catalogue/index.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import { on } from '../../foundation/events/events.ts'
import { languageOf } from '../../foundation/messages.ts'
import {
  LibraryUpdated,
  ownersOf,
  PresentAccepted,
  PresentDue,
  presentToSend,
  VoucherExpired,
} from '../../shop/index.ts'
import { post } from '../channels/post.ts'
import { notify } from '../notify.ts'
import { formatMessage } from '../words/words.ts'

/** What a product is called in the language of each. */
async function namesFor(on: Queryable, personIds: readonly string[], names: Localized) {
  const people = await accountsOf(on, personIds)
  return new Map(
    personIds.map(id => [id, textIn(languageOf(people.get(id)?.language ?? null) ?? 'en', names)]),
  )
}

on(LibraryUpdated, 'notifications.library-updated', (app: App, { subjectId, sequence, payload: { names } }) =>
  app.db.transact(async tx => {
    const owners = await ownersOf(tx, subjectId)
    const products = await namesFor(tx, owners, names)
    const eventKey = `library:${subjectId}:${sequence}`
    await notify(
      tx,
      'LIBRARY_UPDATED',
      owners.map(personId => ({
        ...{ personId, facts: { product: products.get(personId) ?? '' }, link: '/library', eventKey },
      })),
    )
  }),
)

on(VoucherExpired, 'notifications.voucher-expired', (app: App, { subjectId, payload }) =>
  app.db.transact(async tx => {
    const { personId, names, amount } = payload
    const product = (await namesFor(tx, [personId], names)).get(personId) ?? ''
    const eventKey = `voucher:${subjectId}:EXPIRED`
    await notify(tx, 'VOUCHER_EXPIRED', [
      { personId, facts: { product, amount }, link: '/library', eventKey },
    ])
  }),
)

on(PresentAccepted, 'notifications.present-accepted', (app: App, { subjectId, payload }) =>
  app.db.transact(async tx => {
    const { giverId: personId, friendId, names } = payload
    const product = (await namesFor(tx, [personId], names)).get(personId) ?? ''
    const facts = { product, friend: { id: friendId } }
    const eventKey = `present:${subjectId}:ACCEPTED`
    await notify(tx, 'PRESENT_ACCEPTED', [{ personId, facts, link: '/library', eventKey }])
  }),
)

/** To somebody whom we may never have met: under the brand and in the language of who gives it. */
on(PresentDue, 'notifications.present', async (app: App, { subjectId }) => {
  const present = await presentToSend(app, subjectId)
  if (!present) return
  const { publicOrigins, publicUrl } = app.config
  const origin = publicOrigins.find(each => each === present.origin) ?? publicUrl
  const brand = await brandByHost(app, new URL(origin).host)
  const { friendMail: email, friendName: name, language, fromName, message, names, path } = present
  const product = textIn(language, names)
  await post(
    app,
    { personId: '', email, name, language, brand, origin },
    {
      subject: formatMessage(language, 'mail.present.subject', { from: fromName }),
      paragraphs: [formatMessage(language, 'mail.present.body', { product })],
      ...(message ? { quote: message } : {}),
      action: { label: formatMessage(language, 'mail.present.action'), path },
    },
    { key: `present:${subjectId}` },
  )
})
