import type { App } from '../../app.ts'
import { on } from '../../foundation/events/events.ts'
import { GivenUp } from '../../foundation/events/given-up.ts'
import { SmsRefused } from '../../outside/index.ts'
import { isLate } from '../channels/late.ts'
import { sentencesToSend } from '../channels/sentences-to-send.ts'
import { isStillTrue } from '../channels/still-true.ts'
import { choicesOf } from '../choices/choices.store.ts'
import { isWanted } from '../choices/plan.ts'
import { SmsDue } from '../events.ts'
import { type InboxRow, markTexted, rowsByIds } from '../inbox/inbox.store.ts'
import { isKnown } from '../notification-types.ts'
import { recipientOf } from '../words/recipient.ts'
import { timeInWords } from '../words/show-facts.ts'
import { formatMessage } from '../words/words.ts'
import { phoneOf } from './phones.store.ts'

const LONGEST = 240

/**
 * Sends a notification as a text message, if its person has a number that is verified, still wants it, and has not read it meanwhile.
 * It is marked as sent: handed over again, it is not sent again. A number that takes no texts is not tried a second time.
 */
on(SmsDue, 'notifications.sms', async (app: App, { subjectId }) => {
  const [row] = await rowsByIds(app.db, [subjectId])
  if (!row || !(await mayText(app, row))) return
  const phone = await phoneOf(app.db, row.personId)
  const text = phone && (await textOf(app, row))
  if (!text) return
  try {
    await app.sms.send({ to: phone.number, text })
  } catch (problem) {
    if (problem instanceof SmsRefused) throw new GivenUp(problem.message, { cause: problem })
    throw problem
  }
  await app.db.inOneStatement(tx => markTexted(tx, row.id))
})

async function mayText(app: App, row: InboxRow): Promise<boolean> {
  if (!isKnown(row.type) || row.textedAt !== null || row.readAt !== null) return false
  const choices = (await choicesOf(app.db, [row.personId], row.type)).get(row.personId) ?? new Map()
  return isWanted(row.type, 'SMS', choices) && isStillTrue(app, row)
}

/** Who it is from, what it is and where it leads. Null when there is nobody to write to any more. */
async function textOf(app: App, row: InboxRow): Promise<string | null> {
  const to = await recipientOf(app, row.personId, row.origin)
  if (!to) return null
  const { title } = await sentencesToSend(app, row, 'SMS', to)
  const late = isLate(row.createdAt, app.clock.now())
    ? ` (${timeInWords(row.createdAt, 'UTC', to.language)})`
    : ''
  return formatMessage(to.language, 'sms.notification', {
    brand: to.brand.name,
    title: title.slice(0, LONGEST) + late,
    link: row.link ? new URL(row.link, to.origin).href : to.origin,
  })
}
