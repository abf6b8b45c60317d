import type { App } from '../../app.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { publishQueue, waitingOfClient } from '../../readings/index.ts'
import { StreamNotAllowed, StreamNotOpen, type StreamResult } from '../refusals.ts'
import { seenStream, standingOf, streamNow } from '../stream-of.ts'
import { shareStream } from '../streams.store.ts'
import { addRequest } from './private-requests.store.ts'

/**
 * A client who waits for the reader of a live stream would rather not wait for its end. Nothing is charged; the reader decides.
 * @rule who may ask for a private reading during a stream: who holds a place in the reader's queue, while the stream is live and its reader takes such readings; once declined, not again in that stream.
 */
export async function askPrivateReading(
  app: App,
  viewer: Viewer,
  streamId: string,
): Promise<typeof StreamResult> {
  const { row: seen } = await seenStream(app, viewer, streamId)
  return app.db.transact(async tx => {
    const row = await shareStream(tx, seen.id)
    if (row?.state !== 'LIVE') return new StreamNotOpen(row?.state ?? seen.state)
    if ((await standingOf(tx, viewer, row.id)).isBanned) return new StreamNotAllowed('BANNED')
    if (!row.takesPrivate) return new StreamNotAllowed('NOT_TO_BE_INTERRUPTED')
    const waiting = await waitingOfClient(tx, viewer.id)
    if (waiting?.state !== 'WAITING' || waiting.readerId !== row.readerId)
      return new StreamNotAllowed('PLACE_NEEDED')
    if (!(await addRequest(tx, row.id, viewer.id, waiting.id))) return new StreamNotAllowed('DECLINED')
    publishQueue(tx, row.readerId)
    return streamNow(tx, row.id)
  })
}
