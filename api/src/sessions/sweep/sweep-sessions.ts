import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { unlockLostWorkers } from '../../foundation/database/unlock-workers.ts'
import { changeFreeSessions } from '../change-session.ts'
import { removeParticipantPage } from '../leave-session.ts'
import { isOpen } from '../meter.ts'
import { lastSignHere, lastSignOf, type Page, pagesOf } from '../pages.ts'
import { LOST_MS, metersOf, participantOf, QUIET_MS } from '../session.ts'
import { deadNodes, livingWorkers, lockDeadNode, removeNode, serverNow } from './nodes.store.ts'
import { connectedOf, markQuiet, overdueSessions, type Quietness, sessionsThrough } from './sweep.store.ts'

/** Sessions of a sweep; the next second sweeps more. */
const MOST_SESSIONS = 1_000
const SESSIONS_A_TRANSACTION = 50

/** What was last stored of the pages of this node. */
const storedAsQuiet = new WeakSet<Page>()

/**
 * Looks at the pages of this node: stores the last sign of life of those that became quiet, and counts as lost who has been for too long.
 * Returns the last sign of life of the quietest of the others, on the server's clock: as read before the look, so it is never too late.
 */
export async function sweepPages(app: App): Promise<Date> {
  const changed: Quietness[] = []
  const silent: Page[] = []
  let silence = 0
  const serverTime = await serverNow(app.db)
  const now = Date.now()
  const ago = (milliseconds: number) => new Date(serverTime.getTime() - milliseconds)
  for (const page of pagesOf(app)) {
    const silentMs = Math.max(0, now - lastSignOf(page))
    const isQuiet = silentMs >= QUIET_MS
    if (!isQuiet) silence = Math.max(silence, silentMs)
    if (isQuiet !== storedAsQuiet.has(page)) changed.push({ ...page, isQuiet, lastSignAt: ago(silentMs) })
    if (silentMs >= LOST_MS) silent.push(page)
    if (isQuiet) storedAsQuiet.add(page)
    else storedAsQuiet.delete(page)
  }
  if (changed.length > 0) await app.db.inOneStatement(tx => markQuiet(tx, changed))
  // One that was lost may have reported again that it is connected, and is as silent as before.
  if (silent.length > 0) for (const page of await connectedOf(app.db, silent)) await loseSilent(app, page)
  return ago(silence)
}

/** The page may go on listening, and reports anew that it is connected. Whose session somebody holds just now is passed by. */
function loseSilent(app: App, page: Page): Promise<string[]> {
  return app.db.transact(tx =>
    changeFreeSessions(
      tx,
      [page.sessionId],
      (participant, now) => lastSignHere(app, participant, now),
      async change => {
        const participant = participantOf(change.session, page.personId)
        if (participant?.connectionId === page.connection.id && participant.joinedAt !== null)
          await change.lose(participant, participant.lastSignAt)
      },
    ),
  )
}

/** Whoever listens through a node that went silent was there until their last sign of life there, and no longer. */
export async function sweepDeadNodes(app: App): Promise<void> {
  for (const { id } of await deadNodes(app.db)) await sweepNode(app, id)
}

/** What the workers of dead nodes held is free again, also of a node that was forgotten before it died. */
export async function freeJobs(app: App): Promise<void> {
  const workers = await livingWorkers(app.db)
  await app.db.inOneStatement(tx => unlockLostWorkers(tx, workers))
}

/** Everything that listens through a node is lost. The node is forgotten when nobody is left of it. */
export async function sweepNode(app: App, nodeId: string): Promise<void> {
  const ids = await sessionsThrough(app.db, nodeId, MOST_SESSIONS)
  for (let from = 0; from < ids.length; from += SESSIONS_A_TRANSACTION)
    await app.db.transact(tx => removePagesOf(tx, nodeId, ids.slice(from, from + SESSIONS_A_TRANSACTION)))
  if (ids.length >= MOST_SESSIONS) return
  await app.db.transact(async tx => {
    if (!(await lockDeadNode(tx, nodeId))) return
    if ((await sessionsThrough(tx, nodeId, 1)).length === 0) await removeNode(tx, nodeId)
  })
}

async function removePagesOf(tx: Transaction, nodeId: string, ids: readonly string[]): Promise<void> {
  await changeFreeSessions(
    tx,
    ids,
    () => null,
    async change => {
      for (const participant of change.session.participants)
        if (participant.nodeId === nodeId)
          await removeParticipantPage(change, participant, participant.lastSignAt)
    },
  )
}

/** Ends what was waited for in vain: two who never connected, interruptions that used up their budget. */
export async function endOverdue(app: App): Promise<void> {
  const ids = await overdueSessions(app.db, MOST_SESSIONS)
  for (let from = 0; from < ids.length; from += SESSIONS_A_TRANSACTION)
    await app.db.transact(tx =>
      changeFreeSessions(
        tx,
        ids.slice(from, from + SESSIONS_A_TRANSACTION),
        (participant, now) => lastSignHere(app, participant, now),
        async change => {
          for (const meter of metersOf(change.session).filter(isOpen)) {
            const { waitedUntil } = meter
            if (waitedUntil && waitedUntil <= change.now) await change.endWaiting(meter, waitedUntil)
          }
        },
      ),
    )
}
