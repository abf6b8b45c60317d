import type { App } from '../../app.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { signTopic } from '../../sessions/index.ts'
import type { Reading } from '../reading.ts'
import { readingOf } from '../reading-of.ts'
import { ReadingNotOpen } from '../refusals.ts'
import type { SignPublished } from './room-signs-feed.ts'

export interface RoomSignToSend {
  readonly readingId: string
  /** The last message seen; none: the viewer writes just now. */
  readonly seenUpTo?: string | null
}

/** Tells the other side that the viewer writes, or what they have seen. Published only, and only while the meter runs: it is part of what is paid for. */
export async function sendRoomSign(
  app: App,
  viewer: Viewer,
  { readingId, seenUpTo }: RoomSignToSend,
): Promise<Reading | ReadingNotOpen> {
  const reading = await readingOf(app.db, viewer, readingId)
  // Nothing but the id of a message of this reading: no words travel this way.
  if (seenUpTo != null && !isMessageOf(reading.id, seenUpTo))
    throw new BadInput('seenUpTo must be the id of a message of this reading.', {
      argument: 'input.seenUpTo',
    })
  if (reading.state !== 'ACTIVE') return new ReadingNotOpen(reading.state)
  const sign: SignPublished =
    seenUpTo == null
      ? { personId: viewer.id, kind: 'TYPING' }
      : { personId: viewer.id, kind: 'READ', messageId: seenUpTo }
  await app.bus.publish([{ topic: signTopic(reading.id), data: sign }])
  return reading
}

const isMessageOf = (readingId: string, messageId: string): boolean => {
  const [id, sequence = ''] = messageId.split('/')
  return id === readingId && /^\d{1,9}$/.test(sequence) && messageId === `${id}/${sequence}`
}
