import type { App } from '../app.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { announceBalances } from '../wallet/index.ts'
import type { Reading } from './reading.ts'
import { lockReading, readingOf } from './reading-of.ts'
import { accountsOf, announceHappened, end } from './readings.store.ts'
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
  return app.db.transact(async tx => {
    const reading = await lockReading(tx, viewer, readingId)
    if (reading.state === 'ENDED') return reading
    if (!(await end(tx, reading.id, `${reading.side}_ENDED`))) return new ReadingNotOpen(reading.state)
    await announceHappened(tx)
    await announceBalances(tx, await accountsOf(tx, [reading.id]))
    return readingOf(tx, viewer, reading.id)
  })
}
