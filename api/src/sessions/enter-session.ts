import type { App } from '../app.ts'
import { Forbidden, NotFound } from '../foundation/fault.ts'
import { wordsFor } from '../foundation/words.ts'
import { changeSession, type SessionChange } from './change-session.ts'
import { lastSignOf, type Page, pagesOf } from './pages.ts'
import { type Participant, participantOf, QUIET_MS, type Role } from './session.ts'
import { PageChanged } from './session-events.ts'
import { registerNode } from './sweep/nodes.store.ts'
import { thisNode } from './sweep/this-node.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.reading': [],
})

export interface Entered {
  readonly participantId: string
  readonly role: Role
  /** The first event that this brought about; null when nothing changed. */
  readonly firstEvent: number | null
}

/**
 * A page listens: it is its participant's page, through this node, and takes over from any other page of theirs.
 * Throws NOT_FOUND, and FORBIDDEN for anybody who does not take part.
 */
export async function enterSession(app: App, page: Page): Promise<Entered> {
  const pages = pagesOf(app)
  const older = pages.olderThan(page)
  const entered = await app.db.transact(async tx => {
    // A page must not listen through a node that nobody would notice to be dead.
    await registerNode(tx, thisNode(app))
    return changeSession(app, tx, page.sessionId, change => enter(app, change, page, older))
  })
  if (!entered) throw new NotFound('session', page.sessionId)
  pages.add(page)
  return entered
}

/** After this node was counted dead: every page that still listens through it enters again, and reports anew that it is connected. */
export async function enterAgain(app: App): Promise<void> {
  for (const page of [...pagesOf(app)]) if (page.goneSince === undefined) await enterSession(app, page)
}

async function enter(app: App, change: SessionChange, page: Page, older: Page | undefined): Promise<Entered> {
  const { session } = change
  const participant = participantOf(session, page.personId)
  if (!participant) throw new Forbidden(messageFor('apiFault.forbidden.reading'))
  const entered = { participantId: participant.id, role: participant.role }
  if (session.state === 'ENDED' || participant.leftAt !== null) return { ...entered, firstEvent: null }
  const isSamePage = participant.page === page.pageSession
  if (participant.joinedAt !== null)
    await interrupt(change, participant, isSamePage ? older : undefined, isSamePage)
  // A page that is taken in again may have been silent for long.
  const silentMs = Math.max(0, Date.now() - lastSignOf(page))
  const lastSignAt = new Date(change.now.getTime() - silentMs)
  Object.assign(participant, {
    page: page.pageSession,
    nodeId: app.nodeId,
    connectionId: page.connection.id,
    storedSignAt: lastSignAt,
    isQuiet: silentMs >= QUIET_MS,
    lastSignAt,
    cameAt: participant.cameAt ?? change.now,
  })
  change.save({ participant })
  if (isSamePage) return { ...entered, firstEvent: null }
  const { role } = participant
  const firstEvent = await change.emit(PageChanged, { role, present: true, page: page.pageSession })
  return { ...entered, firstEvent }
}

/**
 * Somebody who was connected comes by another connection. The same page, back within the time in which everybody may be quiet, goes on as if it
 * had never been away. After longer it was away since its last sign of life, or since it was last sent something that is paid for: what was
 * served is paid.
 */
async function interrupt(
  change: SessionChange,
  participant: Participant,
  older: Page | undefined,
  isSamePage: boolean,
): Promise<void> {
  const served = older
    ? change.now.getTime() - Math.max(0, Date.now() - Math.max(lastSignOf(older), older.servedAt ?? 0))
    : 0
  const lastSign = new Date(Math.max(participant.lastSignAt.getTime(), served))
  if (isSamePage && change.now.getTime() - lastSign.getTime() < QUIET_MS) return
  participant.lastSignAt = lastSign
  await change.lose(participant, lastSign)
}
