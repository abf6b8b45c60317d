import type { App } from '../app.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { endSession } from '../sessions/index.ts'
import type { Reading } from './reading.ts'
import { readingNow } from './reading-of.ts'
import { ReadingNotOpen } from './refusals.ts'

/**
 * Ends an accepted reading now: the unused part of what was charged goes back to the wallet in the same
 * transaction. Ending an ended reading returns it as it is.
 */
export function endReading(app: App, viewer: Viewer, readingId: string): Promise<Reading | ReadingNotOpen> {
  const askedAt = app.clock.arrivedAt()
  return app.db.transact(async tx => {
    const { id, row } = await readingNow(tx, viewer, readingId)
    // Whoever waits in the room of an appointment leaves it; only what they began together can end before its time.
    if (row.appointmentId !== null && row.startedAt === null) return new ReadingNotOpen(row.state)
    await endSession(app, tx, id, { personId: viewer.id, askedAt })
    const reading = await readingNow(tx, viewer, id)
    return reading.state === 'ENDED' ? reading : new ReadingNotOpen(reading.state)
  })
}
