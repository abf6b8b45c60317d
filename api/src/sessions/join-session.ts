import type { App } from '../app.ts'
import { changeSession } from './change-session.ts'
import { hostOf, participantOf } from './session.ts'

export type Joined = 'JOINED' | 'NOT_THIS_PAGE' | 'NOT_OPEN'

/**
 * A page is connected: its chat is open, or media flows. When the host and a guest both are, that guest's meter runs. Needs a page
 * that listens, for that is how the server knows that it is still there.
 */
export async function joinSession(
  app: App,
  { sessionId, personId, page }: { sessionId: string; personId: string; page: string },
): Promise<Joined | null> {
  return app.db.transact(tx =>
    changeSession(app, tx, sessionId, async change => {
      const { session, now } = change
      const participant = participantOf(session, personId)
      if (!participant) return null
      if (session.state !== 'OPEN' || participant.leftAt !== null) return 'NOT_OPEN'
      if (participant.page !== page) return 'NOT_THIS_PAGE'
      participant.lastSignAt = now
      if (participant.joinedAt === null) {
        participant.joinedAt = now
        change.save({ participant })
        change.changed()
      }
      const host = hostOf(session)
      const guests = participant === host ? session.participants.filter(each => each !== host) : [participant]
      for (const guest of guests) await change.start(guest)
      return 'JOINED'
    }),
  )
}
