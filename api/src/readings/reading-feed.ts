import type { App } from '../app.ts'
import type { Feed, Opening } from '../foundation/feeds.ts'
import { parseId } from '../foundation/ids.ts'
import { enterReading, type InTheRoom } from './enter-reading.ts'
import { asSeenBy, type Happening, load, since, type Tick } from './event-log.ts'
import { leaveReading } from './leave-reading.ts'
import { pageSessionOf } from './page-session.ts'
import { orderOf, placeOf } from './place.ts'
import type { Side } from './reading.ts'
import type { TickPayload } from './tick-payload.ts'

interface Args {
  readingId: string
  pageSession: string
  after?: string | null
}

/** What the bus carries: where to find a stored event, or a tick itself. */
type Announced = { id: string; sequence: number } | { tick: TickPayload }

/** A page is told everything as its side may see it. */
interface OfSide extends Opening<Happening> {
  readonly side: Side
  readonly room: InTheRoom
}

/**
 * One reading's events for one page of one side, from a sequence on. While it is open, that page is in the room;
 * it counts as connected only after joinReading.
 */
export const readingFeed: Feed<App, Args, Announced, Happening, OfSide> = {
  async open({ app, viewer, args, connection }) {
    const readingId = parseId('reading', args.readingId)
    const pageSession = pageSessionOf(args.pageSession)
    connection.hearEvery(HEARD_EVERY_SECONDS)
    const room: InTheRoom = { readingId, personId: viewer.id, pageSession, connection }
    const { row, side, firstEvent } = await enterReading(app, room)
    // Its own coming into the room is the first thing a page hears.
    const entered = {
      sequence: firstEvent === null ? row.sequence : firstEvent - 1,
      minutesCharged: row.minutesCharged,
    }
    // Ten thousand pages may listen for an hour: they keep what is said above of their reading, and its row only at first.
    let known: typeof row | null = row
    room.over = row.endedAt !== null
    return {
      side,
      room,
      topics: [`reading:${readingId}`, `page:${readingId}/${pageSession}`],
      after: args.after ?? null,
      replay: async after => {
        const place = after === null ? entered : placeOf(after)
        const missed = await since(app.db, readingId, place, pageSession, known)
        known = null
        return missed
      },
      closed: () => leaveReading.whenClosed(app, room),
    }
  },
  // A tick is told at once: with a promise for each of ten thousand pages, waiting would cost more than telling.
  event: (announced, app) =>
    'tick' in announced ? ticked(announced.tick) : load(app.db, announced.id, announced.sequence),
  sequence: happening => happening.order,
  view(happening, _viewer, { side, room }) {
    if (happening.kind === 'stored' && happening.reading.endedAt !== null) room.over = true
    return asSeenBy(side, happening)
  },
}

/** Two silences of this length and the side counts as lost, since it was last heard. */
export const HEARD_EVERY_SECONDS = 5

const ticked = (tick: Tick): Happening => ({
  kind: 'tick',
  order: orderOf(tick.sequence, tick.minutesCharged),
  tick,
})
