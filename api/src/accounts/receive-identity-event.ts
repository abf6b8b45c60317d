import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import type { IdentityEvent } from '../outside/index.ts'
import { describePerson, personChanged } from './change-person.ts'
import { endSessionWithin } from './end-session.ts'
import { isFirstDelivery, lockSubject, markDeleted } from './people.store.ts'

/**
 * Updates a person by the identity provider's events. The delivery's id and its effect are written in one
 * transaction, so a duplicate changes nothing and a crash between the two cannot be; order does not matter either.
 */
export function receiveIdentityEvent(
  app: Pick<App, 'db'>,
  event: IdentityEvent,
): Promise<'APPLIED' | 'KNOWN' | 'STALE'> {
  return app.db.transact(async tx => {
    if (!(await isFirstDelivery(tx, event.id, event.type))) return 'KNOWN'
    return (await apply(tx, event)) ? 'APPLIED' : 'STALE'
  })
}

async function apply(tx: Transaction, event: IdentityEvent): Promise<boolean> {
  if (event.type === 'SESSION_ENDED') {
    await endSessionWithin(tx, { sessionId: event.sessionId, expiresAt: null })
    return true
  }
  if (event.type !== 'DELETED') return (await describePerson(tx, event)) !== null
  const before = await lockSubject(tx, event.subject)
  const after = await markDeleted(tx, event.subject)
  if (after) await personChanged(tx, before, after)
  return after !== null
}
