import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import type { App } from '../../src/app.ts'
import { statement, type Transaction } from '../../src/foundation/database/database.ts'
import type { Connection } from '../../src/foundation/feeds/feeds.ts'
import type { Viewer } from '../../src/foundation/viewer.ts'
import { accountOf } from '../../src/ledger/index.ts'
import { endReading } from '../../src/readings/end-reading.ts'
import { readingFeed } from '../../src/readings/feed/reading-feed.ts'
import { isContent } from '../../src/readings/feed/reading-log.ts'
import { ReadingNotOpen } from '../../src/readings/refusals.ts'
import { acceptReading, cancelReading } from '../../src/readings/ring/answer-reading.ts'
import { joinReading } from '../../src/readings/room/join-reading.ts'
import { leaveReading } from '../../src/readings/room/leave-reading.ts'
import { sendMessage as writeInReading } from '../../src/readings/room/send-message.ts'
import { sendSignal as signalInReading } from '../../src/readings/room/send-signal.ts'
import {
  admitGuest,
  endSession,
  enterSession,
  joinSession,
  leaveSession,
  openSession,
  type Page,
  pageClosed,
  QUIET_MS,
  sendMessage,
  sendSignal,
} from '../../src/sessions/index.ts'
import type { Client } from '../people.ts'
import type { TwoNodes } from '../two-nodes.ts'
import type { World } from '../world.ts'

/** Short budgets, so that a few steps use them up. */
export const GRACE_SECONDS = 20
export const UNPAID_SIGNALS = 3

/** A page that listens. */
export interface Entered {
  readonly page: Page
  /** What came since is sent to it; true if something that is paid for was. */
  serves(): Promise<boolean>
  closes(): void
}

/** How people get at a session: the readings' verbs, or its own. Each verb answers whether it was granted. */
export interface Door {
  readonly id: string
  readonly host: Viewer
  readonly guests: readonly Client[]
  /** The next guest is let in; false when none is left. */
  admits(app: App): Promise<boolean>
  enters(app: App, viewer: Viewer, page: string, connection: Connection): Promise<Entered>
  joins(app: App, viewer: Viewer, page: string): Promise<boolean>
  leaves(app: App, viewer: Viewer, page: string): Promise<void>
  sends(app: App, viewer: Viewer): Promise<boolean>
  signals(app: App, viewer: Viewer, from: string, to: string): Promise<boolean>
  ends(app: App, viewer: Viewer): Promise<void>
}

const SHORTEN_SIGNALS = statement(
  'test.shorten-signals',
  'UPDATE sessions.sessions SET unpaid_signals_left = $2 WHERE id = $1',
)
const SHORTEN_GRACE = statement(
  'test.shorten-grace',
  'UPDATE sessions.meters SET grace_ms_left = $2 WHERE session_id = $1',
)

async function shorten({ owner }: TwoNodes, id: string): Promise<void> {
  await owner.rows(SHORTEN_SIGNALS, [id, UNPAID_SIGNALS])
  await owner.rows(SHORTEN_GRACE, [id, GRACE_SECONDS * 1000])
}

/** A chat of one client with Mara. */
export async function readingDoor({ mara, stranger }: World, nodes: TwoNodes): Promise<Door> {
  const client = await stranger('Ada')
  await client.topsUp(1_000)
  await mara.goesOnline()
  const rung = await client.requests(mara)
  if (!('row' in rung)) throw new Error(`not rung: ${rung.message}`)
  const { id } = rung
  await shorten(nodes, id)
  const granted = (answer: object) => !(answer instanceof ReadingNotOpen)
  let isAdmitted = false
  return {
    id,
    host: mara.viewer,
    guests: [client],
    async admits(app) {
      if (isAdmitted) return false
      isAdmitted = granted(await acceptReading(app, mara.viewer, id))
      return isAdmitted
    },
    async enters(app, viewer, pageSession, connection) {
      const args = { readingId: id, pageSession }
      const opening = await readingFeed.open({ app, viewer, args, connection })
      let after: string | null = null
      async function serves(): Promise<boolean> {
        const entries = (await opening.replay?.(after)) ?? []
        after = String(entries.at(-1)?.position ?? after ?? 0)
        const content = entries.filter(entry => isContent(entry) && opening.ready?.(entry) === null)
        for (const entry of content) readingFeed.view?.(entry, viewer, opening)
        return content.length > 0
      }
      return { page: opening.page, serves, closes: () => opening.closed?.() }
    },
    joins: async (app, viewer, page) => granted(await joinReading(app, viewer, id, page)),
    leaves: async (app, viewer, page) => void (await leaveReading(app, viewer, id, page)),
    sends: async (app, viewer) => granted(await writeInReading(app, viewer, id, 'Listen.', randomUUID())),
    signals: async (app, viewer, pageSession, to) =>
      granted(
        await signalInReading(app, viewer, {
          readingId: id,
          pageSession,
          to,
          kind: 'candidate',
          data: '{}',
          clientKey: randomUUID(),
        }),
      ),
    async ends(app, viewer) {
      await cancelReading(app, client.viewer, id)
      await endReading(app, viewer, id)
    },
  }
}

/** A session of Mara with three clients who pay each on their own. */
export async function groupDoor(world: World, nodes: TwoNodes): Promise<Door> {
  const { app, mara, stranger } = world
  const guests = [await stranger('Ada'), await stranger('Bo'), await stranger('Cy')]
  const money = [1_000, 310, 2_000]
  for (const [index, guest] of guests.entries()) await guest.topsUp(money[index] ?? 0)
  const id = randomUUID()
  await app.db.transact(tx =>
    openSession(tx, { id, hostId: mara.viewer.id, guests: [], joinSeconds: 60, graceSeconds: GRACE_SECONDS }),
  )
  await shorten(nodes, id)
  let admitted = 0
  const inOne = <A>({ db }: App, work: (tx: Transaction) => Promise<A>): Promise<A> => db.transact(work)
  return {
    id,
    host: mara.viewer,
    guests,
    async admits(at) {
      const guest = guests[admitted]
      if (!guest) return false
      const meter = await meterOf(world, guest, admitted === 2 ? 'MINUTE' : 'SECOND')
      admitted += 1
      await inOne(at, tx => admitGuest(at, tx, id, { personId: guest.viewer.id, meter }))
      return true
    },
    async enters(at, viewer, pageSession, connection) {
      const page: Page = { sessionId: id, personId: viewer.id, pageSession, connection }
      await enterSession(at, page)
      const owesNoSign = () => Date.now() - connection.lastSignAt < QUIET_MS
      // What the feed of a reading does.
      async function serves(): Promise<boolean> {
        if (owesNoSign()) page.servedAt = Date.now()
        return owesNoSign()
      }
      return { page, serves, closes: () => pageClosed(at, page) }
    },
    joins: async (at, { id: personId }, page) =>
      (await joinSession(at, { sessionId: id, personId, page })) === 'JOINED',
    leaves: async (at, { id: personId }, page) =>
      void (await inOne(at, tx =>
        leaveSession(at, tx, { sessionId: id, personId, page, askedAt: at.clock.now() }),
      )),
    sends: async (at, { id: personId }) => {
      const message = { sessionId: id, personId, text: 'Listen.', key: randomUUID() }
      return (await inOne(at, tx => sendMessage(at, tx, message))) !== 'NOT_SERVED'
    },
    signals: async (at, { id: personId }, page, to) => {
      const signal = { sessionId: id, personId, page, to, kind: 'candidate', data: '{}', key: randomUUID() }
      return (await inOne(at, tx => sendSignal(at, tx, signal))) === 'SENT'
    },
    ends: async (at, { id: personId }) =>
      void (await inOne(at, tx => endSession(at, tx, id, { personId, askedAt: at.clock.now() }))),
  }
}

async function meterOf({ app, mara }: World, guest: Client, billsBy: 'SECOND' | 'MINUTE') {
  return {
    wallet: (await accountOf(app.db, guest.viewer.id, 'wallet', 'USD')).id,
    earnings: (await accountOf(app.db, mara.viewer.id, 'earnings', 'USD')).id,
    rate: 149n,
    currency: 'USD',
    billsBy,
    feeBasisPoints: 3333,
    minuteLimit: null,
  }
}
