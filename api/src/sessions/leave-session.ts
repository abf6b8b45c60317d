import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { changeSession, type SessionChange } from './change-session.ts'
import { earlier, lastSignOf, type Page, pagesOf, serverTimeOf } from './pages.ts'
import { type Participant, participantOf } from './session.ts'
import { PageChanged } from './session-events.ts'

/** A page reports that it lost its media, or goes: the meter stops now and the budget for interruptions runs. False when the person does not take part. */
export async function leaveSession(
  app: App,
  tx: Transaction,
  {
    sessionId,
    personId,
    page,
    askedAt,
  }: { sessionId: string; personId: string; page: string; askedAt: Date },
): Promise<boolean> {
  const left = await changeSession(app, tx, sessionId, async change => {
    const participant = participantOf(change.session, personId)
    if (participant && participant.page === page && participant.joinedAt !== null) {
      // The page itself reports it, by whichever way it comes.
      participant.lastSignAt = earlier(askedAt, change.now)
      await change.lose(participant, participant.lastSignAt)
    }
    return participant !== null
  })
  return left === true
}

/** A page's connection closed, however it did: the page was there until its last sign of life. */
export function pageClosed(app: App, page: Page): void {
  const pages = pagesOf(app)
  if (page.over) pages.delete(page)
  if (!pages.has(page)) return
  page.goneSince ??= Math.min(Date.now(), page.connection.lastSignAt)
  void removePage(app, page).catch(error =>
    app.log.warn({ err: error, session: page.sessionId }, 'a page left; the database does not know it yet'),
  )
}

/** Stores again that pages have left, where the database does not know it yet. */
export async function removeGonePages(app: App): Promise<void> {
  for (const page of [...pagesOf(app)]) if (page.goneSince !== undefined) await removePage(app, page)
}

async function removePage(app: App, page: Page): Promise<void> {
  await app.db.transact(tx =>
    changeSession(app, tx, page.sessionId, async change => {
      const participant = participantOf(change.session, page.personId)
      // Another connection may have become this page's meanwhile.
      if (!participant || participant.connectionId !== page.connection.id) return
      await removeParticipantPage(change, participant, momentOf(page, change.now))
    }),
  )
  pagesOf(app).delete(page)
}

/** The participant has no page any more since `at`. */
export async function removeParticipantPage(
  change: SessionChange,
  participant: Participant,
  at: Date,
): Promise<void> {
  if (participant.joinedAt !== null && participant.leftAt === null) await change.lose(participant, at)
  const { role, page } = participant
  Object.assign(participant, {
    page: null,
    nodeId: null,
    connectionId: null,
    joinedAt: null,
    storedSignAt: at,
    isQuiet: true,
  })
  change.save({ participant })
  if (page !== null) await change.emit(PageChanged, { role, present: false, page })
}

const momentOf = (page: Page, now: Date): Date => serverTimeOf(lastSignOf(page), now)
