import type { App } from '../app.ts'
import { statement, type Transaction } from '../foundation/database/database.ts'
import { changeSession } from './change-session.ts'
import { isOpen } from './meter.ts'
import { metersOf, participantOf } from './session.ts'
import { ExtensionAsked } from './session-events.ts'

const LAST_ASKED = statement(
  'sessions.last-asked',
  `SELECT (payload ->> 'asked')::integer AS asked FROM foundation.events WHERE subject_id = $1 AND type = '${ExtensionAsked.name}'
   ORDER BY sequence DESC LIMIT 1`,
)

/** A guest agrees to so many minutes in all, never fewer than before; null: until somebody ends it. */
export async function agreeToMinutes(
  app: App,
  tx: Transaction,
  { sessionId, personId, minutes }: { sessionId: string; personId: string; minutes: number | null },
): Promise<void> {
  await changeSession(app, tx, sessionId, async change => {
    const meter = participantOf(change.session, personId)?.meter
    if (!meter || meter.state === 'ENDED' || meter.minuteLimit === null) return
    if (minutes !== null && minutes <= meter.minuteLimit) return
    meter.minuteLimit = minutes
    change.save({ meter })
    change.changed()
  })
}

/** The host asks for so many minutes in all. Asked again, it is emitted once, until the guest agreed to some. */
export async function askForMinutes(
  app: App,
  tx: Transaction,
  { sessionId, personId, minutes }: { sessionId: string; personId: string; minutes: number },
): Promise<void> {
  await changeSession(app, tx, sessionId, async change => {
    if (participantOf(change.session, personId)?.role !== 'HOST') return
    const canGrow = metersOf(change.session).some(
      meter => isOpen(meter) && meter.minuteLimit !== null && meter.minuteLimit < minutes,
    )
    if (!canGrow) return
    const last = await tx.row<{ asked: number }>(LAST_ASKED, [sessionId])
    if (last?.asked !== minutes) await change.emit(ExtensionAsked, { asked: minutes })
  })
}
