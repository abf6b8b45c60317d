import type { App } from '../../app.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { sendMessage as sendToSession } from '../../sessions/index.ts'
import type { Message } from '../feed/reading-events.ts'
import { messageIn } from '../feed/reading-log.ts'
import { readingNow } from '../reading-of.ts'
import { ReadingNotOpen } from '../refusals.ts'

const messageFor = wordsFor({
  'badInput.message': ['most'],
})

const LONGEST_MESSAGE = 4000
const CLIENT_KEY = /^[\w-]{8,64}$/

/** Writes in the chat once: the same clientKey again returns the message that stands. Only while the meter runs. */
export async function sendMessage(
  app: App,
  viewer: Viewer,
  readingId: string,
  text: string,
  clientKey: string,
): Promise<Message | ReadingNotOpen | IdempotencyKeyReused> {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > LONGEST_MESSAGE)
    throw new BadInput(messageFor('badInput.message', { most: LONGEST_MESSAGE }))
  const key = clientKeyOf(clientKey)
  return app.db.transact(async tx => {
    const { id } = await readingNow(tx, viewer, readingId)
    const sent = await sendToSession(app, tx, { sessionId: id, personId: viewer.id, text: trimmed, key })
    if (sent === 'NOT_SERVED') return new ReadingNotOpen((await readingNow(tx, viewer, id)).state)
    return sent.payload.text === trimmed ? messageIn(sent) : new IdempotencyKeyReused()
  })
}

export function clientKeyOf(clientKey: string): string {
  if (!CLIENT_KEY.test(clientKey))
    throw new BadInput(
      'clientKey must be 8 to 64 letters, digits, "-" or "_": use a fresh UUID for each message.',
    )
  return clientKey
}
