import type { App } from '../../app.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { usePicture } from '../../pictures/index.ts'
import { sendMessage } from '../../sessions/index.ts'
import type { Message } from '../feed/reading-events.ts'
import { messageIn } from '../feed/reading-log.ts'
import { lockReading, readingNow } from '../reading-of.ts'
import { PictureLimitReached, ReadingNotOpen } from '../refusals.ts'
import { clientKeyOf } from '../room/send-message.ts'

/** Of each side in one reading: enough for every spread and palm, and no place to keep an album. */
const MOST = { count: 20, bytes: 30 * 1024 * 1024 }

export interface PictureToSend {
  readonly readingId: string
  /** The id of the viewer's own upload. */
  readonly upload: string
  readonly clientKey: string
}

/**
 * Sends a picture in the chat once: the same clientKey again returns the message that stands. Only while the meter runs.
 * The reading is locked before its pictures are counted, so that of two at once the second counts the first.
 */
export async function sendPicture(
  app: App,
  viewer: Viewer,
  { readingId, upload, clientKey }: PictureToSend,
): Promise<Message | ReadingNotOpen | PictureLimitReached | IdempotencyKeyReused> {
  const key = clientKeyOf(clientKey)
  return app.db.transact(async tx => {
    const { id: sessionId } = await lockReading(tx, viewer, readingId)
    const used = await usePicture(tx, viewer, { pictureId: upload, subjectId: sessionId, most: MOST })
    if (used === 'TOO_MANY') return new PictureLimitReached()
    const { id, width, height, widths } = used
    const picture = { id, width, height, widths }
    const sent = await sendMessage(app, tx, { sessionId, personId: viewer.id, text: '', picture, key })
    if (sent === 'NOT_SERVED') return new ReadingNotOpen((await readingNow(tx, viewer, sessionId)).state)
    return sent.payload.picture?.id === id ? messageIn(sent) : new IdempotencyKeyReused()
  })
}
