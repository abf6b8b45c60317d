import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { Forbidden, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { messageJson, publishModeration, publishUpdate } from '../feed/publish-update.ts'
import { mayModerate, type StreamRow } from '../stream.ts'
import { rowNow, standingOf, streamNow } from '../stream-of.ts'
import type { Stream } from '../stream-type.ts'
import { lockStream, writePinned } from '../streams.store.ts'
import type { MessageRow } from './message.ts'
import { StreamMessage } from './message-type.ts'
import { lockMessage, messagesByIds, writeDecided } from './messages.store.ts'

/** A message is shown no more. Its writer may remove it, and those who look after the chat. */
export function deleteMessage(app: App, viewer: Viewer, messageId: string): Promise<StreamMessage> {
  return app.db.transact(async tx => {
    const { message, row, isOwn, moderates } = await open(tx, viewer, messageId)
    if (!isOwn && !moderates) throw new Forbidden()
    if (message.state === 'REMOVED') return StreamMessage.withoutText(message)
    await writeDecided(tx, message.id, 'REMOVED', viewer.id)
    if (row.pinnedId === message.id) {
      await writePinned(tx, row.id, null)
      publishUpdate(tx, row.id, { kind: 'pinned', message: null })
    }
    if (message.state === 'HELD') publishModeration(tx, row.id)
    else publishUpdate(tx, row.id, { kind: 'removed', id: message.id })
    return StreamMessage.withoutText({ ...message, state: 'REMOVED' })
  })
}

/** A message that was held is shown to everybody. Asked again, it changes nothing. */
export function approveMessage(app: App, viewer: Viewer, messageId: string): Promise<StreamMessage> {
  return app.db.transact(async tx => {
    const { message, row, moderates } = await open(tx, viewer, messageId)
    if (!moderates) throw new Forbidden()
    if (message.state === 'REMOVED') return StreamMessage.withoutText(message)
    if (message.state === 'SHOWN') return StreamMessage.of(message)
    await writeDecided(tx, message.id, 'SHOWN', viewer.id)
    const shown: MessageRow = { ...message, state: 'SHOWN' }
    publishUpdate(tx, row.id, { kind: 'added', message: messageJson(shown) })
    publishModeration(tx, row.id)
    return StreamMessage.of(shown)
  })
}

export interface ToPin {
  readonly streamId: string
  readonly streamMessageId?: string | null
}

/** A message that is shown stands on top of the chat, instead of any other; or none. */
export function pinMessage(
  app: App,
  viewer: Viewer,
  { streamId, streamMessageId = null }: ToPin,
): Promise<Stream> {
  return app.db.transact(async tx => {
    const row = await lockModerated(tx, viewer, streamId)
    const id = streamMessageId === null ? null : parseId('stream message', streamMessageId)
    const message = id === null ? null : ((await messagesByIds(tx, [id])).get(id) ?? null)
    if (id !== null && (message?.streamId !== row.id || message.state !== 'SHOWN'))
      throw new NotFound('streamMessage', id)
    await writePinned(tx, row.id, id)
    publishUpdate(tx, row.id, { kind: 'pinned', message: message && messageJson(message) })
    return streamNow(tx, row.id)
  })
}

interface Opened {
  readonly message: MessageRow
  readonly row: StreamRow
  readonly isOwn: boolean
  readonly moderates: boolean
}

async function open(tx: Transaction, viewer: Viewer, messageId: string): Promise<Opened> {
  const id = parseId('stream message', messageId)
  const found = (await messagesByIds(tx, [id])).get(id)
  if (!found) throw new NotFound('streamMessage', messageId)
  // The stream comes before its messages: pins are of both.
  await lockStream(tx, found.streamId)
  const message = (await lockMessage(tx, id)) ?? found
  const row = await rowNow(tx, message.streamId)
  const standing = await standingOf(tx, viewer, row.id)
  const isOwn = message.personId === viewer.id
  return { message, row, isOwn, moderates: mayModerate(row, viewer, standing) }
}

/** A stream whose chat the viewer looks after, locked. Throws NOT_FOUND, and FORBIDDEN for anybody else. */
export async function lockModerated(tx: Transaction, viewer: Viewer, streamId: string): Promise<StreamRow> {
  const row = await lockStream(tx, parseId('stream', streamId))
  if (!row) throw new NotFound('stream', streamId)
  if (!mayModerate(row, viewer, await standingOf(tx, viewer, row.id))) throw new Forbidden()
  return row
}
