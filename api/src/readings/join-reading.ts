import type { App } from '../app.ts'
import { BadInput } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { pageSessionOf } from './page-session.ts'
import { OPEN, type Reading, RUNNING } from './reading.ts'
import { toldTo } from './reading-of.ts'
import { join } from './readings.store.ts'
import { ReadingNotOpen } from './refusals.ts'

/**
 * This page is connected: its chat is open, or media flows. When both sides are, the meter runs. Needs an open
 * readingEvents subscription of the same page session, for that is how the server knows that it is still there.
 */
export async function joinReading(
  app: App,
  viewer: Viewer,
  readingId: string,
  page: string,
): Promise<Reading | ReadingNotOpen> {
  const pageSession = pageSessionOf(page)
  return app.db.inOneStatement(async tx => {
    const told = await join(tx, parseId('reading', readingId), viewer.id, pageSession)
    const reading = toldTo(viewer, readingId, told)
    if (!OPEN.has(reading.state)) return new ReadingNotOpen(reading.state)
    const inTheRoom = reading.side === 'CLIENT' ? reading.clientPage : reading.readerPage
    if (RUNNING.has(reading.state) && inTheRoom !== pageSession)
      throw new BadInput(
        'Subscribe to readingEvents with this pageSession first; another page may have taken over meanwhile.',
      )
    return reading
  })
}
