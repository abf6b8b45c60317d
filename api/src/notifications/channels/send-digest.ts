import type { App } from '../../app.ts'
import { on } from '../../foundation/events/events.ts'
import { allChoices } from '../choices/choices.store.ts'
import { isWanted } from '../choices/plan.ts'
import { DigestDue } from '../events.ts'
import { type InboxRow, rowsByIds } from '../inbox/inbox.store.ts'
import { isKnown } from '../notification-types.ts'
import { type Recipient, recipientOf } from '../words/recipient.ts'
import { timeInWords } from '../words/show-facts.ts'
import { formatMessage } from '../words/words.ts'
import { post } from './post.ts'
import { sentencesToSend } from './sentences-to-send.ts'
import { isStillTrue } from './still-true.ts'

/** The site where all of somebody's notifications can be read, and their mails be chosen. */
const LIST = '/notifications'
const CHOICES = '/account#notifications'

/**
 * One letter with a line for each that was not read meanwhile, still holds and is still wanted; none when there is none. Each brand
 * writes of what happened at its own site.
 */
on(DigestDue, 'notifications.digest', async (app: App, { subjectId, sequence, payload }) => {
  const rows = await rowsByIds(app.db, payload.notificationIds)
  const wanted = new Map(
    (await allChoices(app.db, subjectId)).map(each => [`${each.type} ${each.channel}`, each.isOn]),
  )
  const left: InboxRow[] = []
  for (const row of rows) {
    const isOn = wanted.get(`${row.type} MAIL`)
    const choices = new Map(isOn === undefined ? [] : [['MAIL' as const, isOn]])
    if (
      row.readAt === null &&
      isKnown(row.type) &&
      isWanted(row.type, 'MAIL', choices) &&
      (await isStillTrue(app, row))
    )
      left.push(row)
  }
  for (const [origin, some] of Map.groupBy(left, row => row.origin)) {
    const to = await recipientOf(app, subjectId, origin)
    if (!to?.email) continue
    await post(app, to, await digestOf(app, some, to), {
      key: `digest:${subjectId}:${sequence}:${to.brand.slug}`,
    })
  }
})

async function digestOf(app: App, rows: readonly InboxRow[], to: Recipient) {
  const { language } = to
  const links = []
  for (const row of rows) {
    const { title } = await sentencesToSend(app, row, 'MAIL', to)
    links.push({ label: `${title} (${timeInWords(row.createdAt, 'UTC', language)})`, path: row.link ?? LIST })
  }
  return {
    subject: formatMessage(language, 'mail.digest.subject', { count: rows.length }),
    paragraphs: [formatMessage(language, 'mail.digest.body')],
    links,
    action: { label: formatMessage(language, 'mail.digest.action'), path: LIST },
    stop: { label: formatMessage(language, 'mail.preferences'), path: CHOICES },
  }
}
