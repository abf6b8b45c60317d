import type { App } from '../app.ts'
import type { IdentityEvent } from '../outside/index.ts'
import { publishPerson } from './announcements.ts'
import { isFirstDelivery, keepNewest, markDeleted } from './people.store.ts'

/**
 * Keeps a person in step with the identity provider. The delivery's id and its effect are written in one
 * transaction, so a duplicate changes nothing and a crash between the two cannot be; order does not matter either.
 */
export function receiveIdentityEvent(
  app: Pick<App, 'db'>,
  event: IdentityEvent,
): Promise<'APPLIED' | 'KNOWN' | 'STALE'> {
  return app.db.transact(async tx => {
    if (!(await isFirstDelivery(tx, event.id, event.type))) return 'KNOWN'
    const changed =
      event.type === 'DELETED'
        ? await markDeleted(tx, event.subject)
        : await keepNewest(tx, event, event.changedAt ?? new Date(0))
    if (!changed) return 'STALE'
    publishPerson(tx, changed)
    return 'APPLIED'
  })
}
