import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { changeSession } from './change-session.ts'
import { signOfAsking } from './pages.ts'
import { participantOf } from './session.ts'

/**
 * A participant ends it, who asked at a moment of the server's clock: the host for all, a guest for themselves. What was shared ends at the earlier of both last signs of life.
 * False when the person does not take part.
 */
export async function endSession(
  app: App,
  tx: Transaction,
  sessionId: string,
  { personId, askedAt }: { personId: string; askedAt: Date },
): Promise<boolean> {
  const ended = await changeSession(app, tx, sessionId, async change => {
    const participant = participantOf(change.session, personId)
    if (participant && change.session.state === 'OPEN') {
      participant.lastSignAt = signOfAsking(app, participant, change.now, askedAt)
      await change.endAll(participant.role === 'HOST' ? 'HOST_ENDED' : 'GUEST_ENDED', change.now, {
        only: participant,
      })
    }
    return participant !== null
  })
  return ended === true
}

/**
 * Staff, or the platform, ends it for all: a meter that runs ends at the last moment both were there, and so many minutes of it are
 * not paid. What has ended stays as it is.
 */
export async function stopSession(
  app: App,
  tx: Transaction,
  sessionId: string,
  { forgivenMinutes }: { forgivenMinutes: number },
): Promise<void> {
  await changeSession(app, tx, sessionId, change =>
    change.endAll('STAFF_ENDED', change.now, { forgivenMinutes }),
  )
}
