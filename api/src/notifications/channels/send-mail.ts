import { accountsOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { on } from '../../foundation/events/events.ts'
import { guestPath } from '../../shop/index.ts'
import { visitorPath } from '../../support/index.ts'
import { choicesOf } from '../choices/choices.store.ts'
import { isWanted } from '../choices/plan.ts'
import { MailDue } from '../events.ts'
import { type InboxRow, rowsByIds } from '../inbox/inbox.store.ts'
import { isKnown, isTransactional } from '../notification-types.ts'
import type { LetterText } from '../words/letter.tsx'
import { type Recipient, recipientOf } from '../words/recipient.ts'
import { timeInWords } from '../words/show-facts.ts'
import { formatMessage } from '../words/words.ts'
import { isLate } from './late.ts'
import { post } from './post.ts'
import { sentencesToSend } from './sentences-to-send.ts'
import { isStillTrue } from './still-true.ts'
import { stopLinkOf, unsubscribeHeaders } from './unsubscribe.ts'

/**
 * Mails a notification, if its person has an address and still wants it. The Message-ID is made of what happened: a mail that is
 * sent again after a crash has the same, by which mail programs show it once.
 */
on(MailDue, 'notifications.mail', async (app: App, { subjectId }) => {
  const [row] = await rowsByIds(app.db, [subjectId])
  if (!row || !(await maySend(app, row))) return
  const to = await recipientOf(app, row.personId, row.origin)
  if (!to) return
  const letter = await letterOf(app, row, to)
  const headers = isTransactional(row.type) ? {} : unsubscribeHeaders(app, to, row.type)
  await post(app, to, letter, { key: row.eventKey, headers })
})

async function maySend(app: App, row: InboxRow): Promise<boolean> {
  if (!isKnown(row.type) || !(await hasAddress(app, row))) return false
  const choices = (await choicesOf(app.db, [row.personId], row.type)).get(row.personId) ?? new Map()
  return isWanted(row.type, 'MAIL', choices) && isStillTrue(app, row)
}

const hasAddress = async ({ db }: App, { personId }: InboxRow): Promise<boolean> =>
  Boolean((await accountsOf(db, [personId])).get(personId)?.email)

/** Who ordered or asked without an account is led to a page that needs none. */
const pathOf = async (app: App, { personId }: InboxRow, link: string): Promise<string> =>
  (await guestPath(app, personId, link)) ?? (await visitorPath(app, personId, link)) ?? link

async function letterOf(app: App, row: InboxRow, to: Recipient): Promise<LetterText> {
  const { title, paragraphs, quote, action } = await sentencesToSend(app, row, 'MAIL', to)
  const now = app.clock.now()
  const late = isLate(row.createdAt, now)
    ? [formatMessage(to.language, 'mail.late', { time: timeInWords(row.createdAt, 'UTC', to.language) })]
    : []
  return {
    subject: title,
    paragraphs: [...paragraphs, ...late],
    ...(quote === undefined ? {} : { quote }),
    ...(action && row.link ? { action: { label: action, path: await pathOf(app, row, row.link) } } : {}),
    ...stopLinkOf(app, row, to),
  }
}
