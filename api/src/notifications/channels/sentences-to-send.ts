import { staffIds } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import type { InboxRow } from '../inbox/inbox.store.ts'
import { notify } from '../notify.ts'
import type { NotificationChannel } from '../type-spec.ts'
import { sentencesOf, TemplateBroken } from '../words/sentences-of.ts'
import { lookupsOf, type Reading } from '../words/show-facts.ts'
import type { Sentences } from '../words/writers.ts'

/**
 * What is sent of a notification. Of a template that cannot be filled in staff are told, once a day for each, and it throws, so that the
 * delivery is parked: the built-in words would hide it.
 */
export async function sentencesToSend(
  app: App,
  row: InboxRow,
  channel: NotificationChannel,
  to: Reading,
): Promise<Sentences> {
  try {
    return await sentencesOf(app, row, channel, to, lookupsOf(app))
  } catch (problem) {
    if (problem instanceof TemplateBroken) await tellStaff(app, problem)
    throw problem
  }
}

async function tellStaff(app: App, { template }: TemplateBroken): Promise<void> {
  const eventKey = `template-broken:${template}:${app.clock.now().toISOString().slice(0, 10)}`
  await app.db.transact(async tx => {
    const notices = (await staffIds(tx)).map(personId => ({
      personId,
      facts: { template },
      link: '/admin/collections/notification-templates',
      eventKey,
    }))
    await notify(tx, 'TEMPLATE_BROKEN', notices)
  })
}
