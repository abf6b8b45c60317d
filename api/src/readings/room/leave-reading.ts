import type { App } from '../../app.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { leaveSession } from '../../sessions/index.ts'
import type { Reading } from '../reading.ts'
import { readingNow } from '../reading-of.ts'
import { pageSessionOf } from './page-session.ts'

/** A page reports that it lost its media, or goes: the meter stops now and the budget for interruptions runs. */
export function leaveReading(
  app: App,
  viewer: Viewer,
  readingId: string,
  pageSession: string,
): Promise<Reading> {
  const page = pageSessionOf(pageSession)
  const askedAt = app.clock.arrivedAt()
  return app.db.transact(async tx => {
    const { id } = await readingNow(tx, viewer, readingId)
    await leaveSession(app, tx, { sessionId: id, personId: viewer.id, page, askedAt })
    return readingNow(tx, viewer, id)
  })
}
