import type { App } from '../app.ts'
import { BadInput } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { pageSessionOf } from './page-session.ts'
import { OPEN, type Reading } from './reading.ts'
import { readingOf } from './reading-of.ts'
import { announceHappened, join } from './readings.store.ts'
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
  return app.db.transact(async tx => {
    const { id, side, state } = await readingOf(tx, viewer, readingId)
    if (!OPEN.has(state)) return new ReadingNotOpen(state)
    const joined = await join(tx, id, side, pageSession)
    if (joined === null)
      throw new BadInput(
        'Subscribe to readingEvents with this pageSession first; another page may have taken over meanwhile.',
      )
    await announceHappened(tx)
    const reading = await readingOf(tx, viewer, id)
    return OPEN.has(reading.state) ? reading : new ReadingNotOpen(reading.state)
  })
}
