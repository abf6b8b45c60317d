import type { App } from '../../app.ts'
import { holdPresence } from '../../availability/index.ts'
import type { PublishedEvent } from '../../foundation/events/events.ts'
import { eventAt, eventTopic } from '../../foundation/events/events.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Connection, Feed, Opening } from '../../foundation/feeds/feeds.ts'
import { parseId } from '../../foundation/ids.ts'
import { enterSession, type Page, pageClosed, QUIET_MS, type Tick } from '../../sessions/index.ts'
import { type Side, sideOfRole } from '../reading.ts'
import { byId } from '../readings.store.ts'
import { pageSessionOf } from '../room/page-session.ts'
import { eventPosition, followsPosition, partsOf } from './event-position.ts'
import {
  asSeenBy,
  entriesSince,
  entryOf,
  entryOfTick,
  isContent,
  isTheEnd,
  type LogEntry,
  type SessionEvent,
} from './reading-log.ts'

interface Args {
  readingId: string
  pageSession: string
  after?: string | null
}

type Published = PublishedEvent | { tick: Tick }

/** A page is sent everything as its side may see it. */
interface OfSide extends Opening<LogEntry> {
  readonly side: Side
  readonly page: Page
}

/**
 * One reading's events for one page of one side, from a position on, until the reading has ended. While it is open, that
 * page listens in the session; it counts as connected only after joinReading.
 */
export const readingFeed: Feed<App, Args, Published, LogEntry, OfSide> = {
  async open({ app, viewer, args, connection }) {
    const readingId = parseId('reading', args.readingId)
    const pageSession = pageSessionOf(args.pageSession)
    await mustBeGiven(app, readingId, args.after)
    connection.expectSignEvery(SIGN_EVERY_SECONDS)
    const page: Page = { sessionId: readingId, personId: viewer.id, pageSession, connection }
    const { role, firstEvent } = await enterSession(app, page)
    const reading = await byId(app.db, readingId)
    // Its own beginning to listen is the first event a page receives.
    const entered = {
      sequence: firstEvent === null ? (reading?.sequence ?? 0) : firstEvent - 1,
      minutes: reading?.minutesCharged ?? 0,
    }
    page.over = reading?.endedAt != null
    // A reader in a reading is still online when it ends.
    const letGo = role === 'HOST' ? holdPresence(app, viewer.id, connection) : null
    return {
      side: sideOfRole(role),
      page,
      isOver: page.over,
      topics: [eventTopic(readingId)],
      after: args.after ?? null,
      replay: after =>
        entriesSince(app.db, readingId, after === null ? entered : partsOf(after), pageSession),
      ready: entry => (isContent(entry) ? signOf(connection) : null),
      closed() {
        letGo?.()
        pageClosed(app, page)
      },
    }
  },
  // A tick is sent at once: with a promise for each of ten thousand pages, waiting would cost more than sending.
  event(published, app) {
    if ('tick' in published) return entryOfTick(published.tick)
    return load(app, published)
  },
  sequence: entry => entry.position,
  // A minute may be sent among other events than it was read among, so only stored events show what was lost.
  follows: ({ kind, position }, last) => kind === 'minute' || followsPosition(position, Number(last)),
  view(entry, _viewer, { side, page }) {
    if (!isFor(entry, page)) return null
    if (entry.kind === 'stored' && entry.reading.endedAt !== null) page.over = true
    if (isContent(entry)) page.servedAt = Date.now()
    return asSeenBy(side, entry)
  },
  isOver: isTheEnd,
}

/** A signal is for one page; everything else is for both sides. */
const isFor = (entry: LogEntry, { pageSession }: Page): boolean =>
  entry.kind === 'minute' || entry.event.audience === null || entry.event.audience === pageSession

/** A page's own script gives a sign of life at least so often. */
const SIGN_EVERY_SECONDS = 3

/** A position of the future was never given to anybody: whoever sends it would miss what comes until then. */
async function mustBeGiven(app: App, readingId: string, after: string | null | undefined): Promise<void> {
  if (after == null) return
  const reading = await byId(app.db, readingId)
  if (reading && Number(after) > eventPosition(reading.sequence, reading.minutesCharged))
    throw new BadInput('after is not a sequence that this subscription gave.', { argument: 'after' })
}

/** Null while the page's script gives signs of life; otherwise its next one. Nothing that is paid for goes to a page that owes one. */
function signOf(connection: Pick<Connection, 'lastSignAt' | 'onSign'>): Promise<void> | null {
  if (Date.now() - connection.lastSignAt < QUIET_MS) return null
  return new Promise(resolve => {
    const stop = connection.onSign(() => {
      stop()
      resolve()
    })
  })
}

async function load(app: App, published: PublishedEvent): Promise<LogEntry | null> {
  const event =
    published.type === undefined
      ? await eventAt(app.db, published.subjectId, published.sequence)
      : { ...published, at: new Date(published.at) }
  return event && entryOf(app.db, event as SessionEvent)
}
