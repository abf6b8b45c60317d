import type { App } from '../app.ts'
import { BadInput } from '../foundation/fault.ts'
import { IdempotencyKeyReused } from '../foundation/idempotency-key-reused.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { messageIn } from './event-log.ts'
import { type EventRow, said, say } from './events.store.ts'
import { publishHappened } from './happened.ts'
import { OPEN } from './reading.ts'
import type { Message } from './reading-events.ts'
import { lockReading } from './reading-of.ts'
import { ReadingNotOpen } from './refusals.ts'

const LONGEST_MESSAGE = 4000
const CLIENT_KEY = /^[\w-]{8,64}$/

/** Says something in the chat once: the same clientKey again answers the message that stands. */
export async function sendMessage(
  app: App,
  viewer: Viewer,
  readingId: string,
  text: string,
  clientKey: string,
): Promise<Message | ReadingNotOpen | IdempotencyKeyReused> {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > LONGEST_MESSAGE)
    throw new BadInput(`A message has 1 to ${LONGEST_MESSAGE} characters.`)
  return app.db.transact(async tx => {
    const { id, side, state } = await lockReading(tx, viewer, readingId)
    const known = await said(tx, id, side, keyOf(clientKey))
    if (known) return known.payload.text === trimmed ? messageIn(id, known) : new IdempotencyKeyReused()
    if (!OPEN.has(state)) return new ReadingNotOpen(state)
    await say(tx, id, { kind: 'message', side, clientKey, toPage: null, payload: { text: trimmed } })
    await publishHappened(tx)
    return messageIn(id, (await said(tx, id, side, clientKey)) as EventRow)
  })
}

export function keyOf(clientKey: string): string {
  if (!CLIENT_KEY.test(clientKey))
    throw new BadInput(
      'clientKey must be 8 to 64 letters, digits, "-" or "_": use a fresh UUID for each message.',
    )
  return clientKey
}
