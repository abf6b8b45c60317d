import type { App } from '../app.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import type { Reading } from './reading.ts'
import { toldTo } from './reading-of.ts'
import { end } from './readings.store.ts'
import { ReadingNotOpen } from './refusals.ts'

/**
 * Ends an accepted reading now: the unused part of what was charged goes back to the wallet in the same
 * transaction. Ending an ended reading answers it as it is.
 */
export async function endReading(
  app: App,
  viewer: Viewer,
  readingId: string,
): Promise<Reading | ReadingNotOpen> {
  return app.db.inOneStatement(async tx => {
    const told = await end(tx, parseId('reading', readingId), viewer.id)
    const reading = toldTo(viewer, readingId, told)
    return reading.state === 'ENDED' ? reading : new ReadingNotOpen(reading.state)
  })
}
