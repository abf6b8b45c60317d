import type { App } from '../../app.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { joinSession } from '../../sessions/index.ts'
import { OPEN, type Reading, RUNNING } from '../reading.ts'
import { readingOf } from '../reading-of.ts'
import { ReadingNotOpen } from '../refusals.ts'
import { pageSessionOf } from './page-session.ts'

const messageFor = wordsFor({
  'badInput.otherPage': [],
})

/**
 * This page is connected: its chat is open, or media flows. When both sides are, the meter runs. Needs an open
 * readingEvents subscription of the same page session, for that is how the server knows that it is still there.
 */
export async function joinReading(
  app: App,
  viewer: Viewer,
  readingId: string,
  pageSession: string,
): Promise<Reading | ReadingNotOpen> {
  const page = pageSessionOf(pageSession)
  const { id } = await readingOf(app.db, viewer, readingId)
  const joined = await joinSession(app, { sessionId: id, personId: viewer.id, page })
  const reading = await readingOf(app.db, viewer, id)
  if (!OPEN.has(reading.state)) return new ReadingNotOpen(reading.state)
  if (joined === 'NOT_THIS_PAGE' && RUNNING.has(reading.state))
    throw new BadInput(messageFor('badInput.otherPage'))
  return reading
}
