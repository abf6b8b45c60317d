import type { App } from '../app.ts'
import type { Feed } from '../foundation/fan-out.ts'
import { parseId } from '../foundation/ids.ts'
import { enterReading, type InTheRoom } from './enter-reading.ts'
import { asSeenBy, type Happening, load, since, type Tick } from './event-log.ts'
import { leaveReading } from './leave-reading.ts'
import { pageSessionOf } from './page-session.ts'
import { orderOf, placeOf, type Side } from './reading.ts'
import type { TickPayload } from './tick-payload.ts'

interface Args {
  readingId: string
  pageSession: string
  after?: string | null
}

/** What the bus carries: where to find a stored event, or a tick itself. */
type Announced = { id: string; sequence: number } | { tick: TickPayload }

/** A happening and the sides it is told to, for `view` to choose from. */
type Told = Happening & { sides: Record<string, Side> }

/**
 * One reading's events for one page of one side, from a sequence on. While it is open, that page is in the room;
 * it counts as connected only after joinReading.
 */
export const readingFeed: Feed<App, Args, Announced, Told> = {
  async open({ app, viewer, args, line }) {
    const readingId = parseId('reading', args.readingId)
    const pageSession = pageSessionOf(args.pageSession)
    line.hearEvery(HEARD_EVERY_SECONDS)
    const room: InTheRoom = { readingId, personId: viewer.id, pageSession, line }
    const { row: reading, firstEvent } = await enterReading(app, room)
    // Its own coming into the room is the first thing a page hears.
    const sequence = firstEvent === null ? reading.sequence : firstEvent - 1
    return {
      topics: [`reading:${readingId}`, `page:${readingId}/${pageSession}`],
      after: args.after ?? null,
      replay: async after => {
        const place = after === null ? { sequence, minutesCharged: reading.minutesCharged } : placeOf(after)
        return (await since(app.db, readingId, place, pageSession)).map(happening => told(happening, reading))
      },
      closed: () => leaveReading.whenClosed(app, room),
    }
  },
  async event(announced, app) {
    const happening =
      'tick' in announced ? ticked(announced.tick) : await load(app.db, announced.id, announced.sequence)
    if (!happening) return null
    if (happening.kind === 'stored') return told(happening, happening.reading)
    return told(happening, 'tick' in announced ? announced.tick : null)
  },
  sequence: happening => happening.order,
  view: (happening, viewer) => asSeenBy(happening.sides[viewer.id] ?? 'CLIENT', happening),
}

/** Two silences of this length and the side counts as lost, since it was last heard. */
export const HEARD_EVERY_SECONDS = 3

const ticked = (tick: Tick): Happening => ({
  kind: 'tick',
  order: BigInt(orderOf(tick.sequence, tick.minute)),
  tick,
})

function told(happening: Happening, of: { clientId: string; readerId: string } | null): Told {
  return Object.assign(happening, {
    sides: of ? { [of.clientId]: 'CLIENT', [of.readerId]: 'READER' } : {},
  } as { sides: Record<string, Side> })
}
