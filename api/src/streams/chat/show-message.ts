import type { Transaction } from '../../foundation/database/database.ts'
import { messageJson, publishModeration, publishUpdate } from '../feed/publish-update.ts'
import { rowNow } from '../stream-of.ts'
import { lockStream, writePinned } from '../streams.store.ts'
import type { MessageRow } from './message.ts'
import { lockMessage, messagesByIds, writeHidden, writeShown } from './messages.store.ts'

/** Moderation takes a message out of its chat. One that is gone changes nothing. */
export async function hideMessage(tx: Transaction, id: string): Promise<void> {
  const message = await locked(tx, id)
  if (!message || message.state === 'REMOVED') return
  await writeHidden(tx, id)
  const { pinnedId } = await rowNow(tx, message.streamId)
  if (pinnedId === id) {
    await writePinned(tx, message.streamId, null)
    publishUpdate(tx, message.streamId, { kind: 'pinned', message: null })
  }
  if (message.state === 'HELD') publishModeration(tx, message.streamId)
  else publishUpdate(tx, message.streamId, { kind: 'removed', id })
}

/** What moderation hid stands in its chat again; what its writer or the chat's moderators removed does not. */
export async function showMessage(tx: Transaction, id: string): Promise<void> {
  const message = await locked(tx, id)
  if (!message || !(await writeShown(tx, id))) return
  publishUpdate(tx, message.streamId, { kind: 'added', message: messageJson({ ...message, state: 'SHOWN' }) })
  publishModeration(tx, message.streamId)
}

/** The stream comes before its messages: pins are of both. */
async function locked(tx: Transaction, id: string): Promise<MessageRow | null> {
  const found = (await messagesByIds(tx, [id])).get(id)
  if (!found) return null
  await lockStream(tx, found.streamId)
  return lockMessage(tx, id)
}
