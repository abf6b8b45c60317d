import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { changeSession } from './change-session.ts'
import { isOpen } from './meter.ts'
import { participantOf } from './session.ts'

/** The wallet of a guest has grown: everybody's page looks at the session anew, and a warning that was given no longer holds. */
export async function announceFunds(
  app: App,
  tx: Transaction,
  { sessionId, personId }: { sessionId: string; personId: string },
): Promise<void> {
  await changeSession(app, tx, sessionId, async change => {
    const meter = participantOf(change.session, personId)?.meter
    if (meter && isOpen(meter)) change.changed()
  })
}
