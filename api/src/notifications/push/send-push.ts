import type { App } from '../../app.ts'
import { on } from '../../foundation/events/events.ts'
import { PushGone } from '../../outside/index.ts'
import { sentencesToSend } from '../channels/sentences-to-send.ts'
import { isStillTrue } from '../channels/still-true.ts'
import { choicesOf } from '../choices/choices.store.ts'
import { isWanted } from '../choices/plan.ts'
import { PushDue } from '../events.ts'
import { type InboxRow, rowsByIds } from '../inbox/inbox.store.ts'
import { isKnown, specOf } from '../notification-types.ts'
import { recipientOf } from '../words/recipient.ts'
import { subscriptionsOf } from './push.store.ts'
import { forgetPush } from './save-push.ts'

/** A ring is of no use later than it rings; other things are, for a day. */
const KEPT_SECONDS = { live: 45, other: 86_400 }
const LONGEST = { title: 200, body: 400 }
const LIST = '/notifications'

/**
 * Pushes a notification to all browsers of its person. Each message carries the notification's id, by which a browser shows one that comes
 * again in place of the first. A browser that is gone is forgotten; when another fails, all are tried again.
 */
on(PushDue, 'notifications.push', async (app: App, { subjectId }) => {
  const [row] = await rowsByIds(app.db, [subjectId])
  if (!row || !(await mayPush(app, row))) return
  const to = await recipientOf(app, row.personId, row.origin)
  if (!to) return
  const { title, paragraphs } = await sentencesToSend(app, row, 'PUSH', to)
  const { isLive } = specOf(row.type)
  const message = {
    content: JSON.stringify({
      id: row.id,
      type: row.type,
      title: title.slice(0, LONGEST.title),
      body: (paragraphs[0] ?? '').slice(0, LONGEST.body),
      brand: to.brand.slug,
      language: to.language,
      link: new URL(row.link ?? LIST, to.origin).href,
    }),
    keptSeconds: isLive ? KEPT_SECONDS.live : KEPT_SECONDS.other,
    isUrgent: isLive === true,
    topic: row.id.replaceAll('-', ''),
  }
  const failed: unknown[] = []
  for (const browser of await subscriptionsOf(app.db, row.personId)) {
    try {
      await app.push.send(browser, message)
    } catch (problem) {
      if (problem instanceof PushGone) await forgetPush(app, { id: row.personId }, browser.endpoint)
      else failed.push(problem)
    }
  }
  if (failed.length > 0) throw failed[0]
})

async function mayPush(app: App, row: InboxRow): Promise<boolean> {
  if (!isKnown(row.type) || row.readAt !== null) return false
  const choices = (await choicesOf(app.db, [row.personId], row.type)).get(row.personId) ?? new Map()
  return isWanted(row.type, 'PUSH', choices) && isStillTrue(app, row)
}
