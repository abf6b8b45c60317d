import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { Forbidden } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { accessOf, isOn, type StreamRow } from './stream.ts'
import { seenStream, standingOf } from './stream-of.ts'
import { shareStream } from './streams.store.ts'

/** A stream that this viewer may watch; null is a visitor. Throws NOT_FOUND, and FORBIDDEN before an entry or after a ban. */
export async function watchedStream(app: App, viewer: Viewer | null, streamId: string): Promise<StreamRow> {
  const { row, standing } = await seenStream(app, viewer, streamId)
  if (accessOf(row, viewer, standing) !== 'OPEN') throw new Forbidden()
  return row
}

/** Whether somebody may take part in a stream now: it is on, and they may watch. It stays so until the transaction ends. */
export async function mayTakePart(tx: Transaction, personId: string, streamId: string): Promise<boolean> {
  const row = await shareStream(tx, streamId)
  if (!row || !isOn(row)) return false
  const standing = await standingOf(tx, { id: personId }, streamId)
  return accessOf(row, { id: personId, roles: [] }, standing) === 'OPEN'
}
