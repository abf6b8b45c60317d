import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { publishSession } from './publications.ts'
import { markEnded } from './sessions.store.ts'

/**
 * Ends a session of the identity provider here: its tokens are refused from now on although they have not expired,
 * and its sockets are closed on every node.
 */
export const endSession = (
  app: Pick<App, 'db'>,
  session: { sessionId: string; expiresAt: Date | null },
): Promise<void> => app.db.transact(tx => endSessionWithin(tx, session))

export async function endSessionWithin(
  tx: Transaction,
  { sessionId, expiresAt }: { sessionId: string; expiresAt: Date | null },
): Promise<void> {
  await markEnded(tx, sessionId, expiresAt)
  publishSession(tx, sessionId, null)
}
