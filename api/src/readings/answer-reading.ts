import type { App } from '../app.ts'
import { Forbidden } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { publishRinging } from './incoming-feed.ts'
import type { Reading, ReadingState, Side } from './reading.ts'
import { toldTo } from './reading-of.ts'
import { answer } from './readings.store.ts'
import { ReadingNotOpen } from './refusals.ts'

/** The reader takes the ringing reading: both now have the policy's join time to connect. */
export const acceptReading = (app: App, viewer: Viewer, id: string) =>
  answerAs('READER', 'CONNECTING', app, viewer, id)

/** The reader does not take it. Nothing was charged. */
export const declineReading = (app: App, viewer: Viewer, id: string) =>
  answerAs('READER', 'DECLINED', app, viewer, id)

/** The client takes the request back while it rings. Nothing was charged. */
export const cancelReading = (app: App, viewer: Viewer, id: string) =>
  answerAs('CLIENT', 'CANCELLED', app, viewer, id)

/** Said again, it answers what it answered: accepting an accepted reading is no error. */
async function answerAs(
  side: Side,
  state: ReadingState,
  app: App,
  viewer: Viewer,
  id: string,
): Promise<Reading | ReadingNotOpen> {
  return app.db.inOneStatement(async tx => {
    const told = await answer(tx, parseId('reading', id), viewer.id, state)
    if (told?.firstEvent) publishRinging(tx, told.row.readerId)
    const reading = toldTo(viewer, id, told)
    if (reading.side !== side)
      throw new Forbidden(
        side === 'READER'
          ? 'Only the reader who is rung may answer.'
          : 'Only the client may take a request back.',
      )
    return isAnswered(reading, state) ? reading : new ReadingNotOpen(reading.state)
  })
}

function isAnswered(reading: Reading, state: ReadingState): boolean {
  return state === 'CONNECTING'
    ? reading.row.acceptedAt !== null && reading.state !== 'ENDED'
    : reading.state === state
}
