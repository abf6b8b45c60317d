import { timingSafeEqual } from 'node:crypto'
import type { App } from '../app.ts'
import type { Queryable, Transaction } from '../foundation/database/database.ts'
import { Forbidden, NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { mayKnow, NO_STANDING, type Standing, type StreamRow } from './stream.ts'
import { Stream } from './stream-type.ts'
import { loadStream, lockStream, standingsOf, streamById } from './streams.store.ts'

export interface Seen {
  readonly row: StreamRow
  readonly standing: Standing
}

export async function standingOf(
  on: Queryable,
  viewer: Pick<Viewer, 'id'> | null,
  id: string,
): Promise<Standing> {
  return (viewer && (await standingsOf(on, viewer.id, [id])).get(id)) || NO_STANDING
}

/** A stream that somebody may know of, and how they stand to it. Throws NOT_FOUND for any other. */
export async function seenStream(
  app: Pick<App, 'db'>,
  viewer: Viewer | null,
  streamId: string,
  secret: string | null = null,
): Promise<Seen> {
  const id = parseId('stream', streamId)
  const row = await streamById(app.db, id)
  const standing = await standingOf(app.db, viewer, id)
  if (!row || !(mayKnow(row, viewer, standing) || (isSecretOf(row, secret) && !standing.isBanned)))
    throw new NotFound('stream', streamId)
  return { row, standing }
}

/** Whether a link's secret is the one that admits now. */
export function isSecretOf({ secret }: Pick<StreamRow, 'secret'>, given: string | null): boolean {
  const [right, shown] = [Buffer.from(secret), Buffer.from(given ?? '')]
  return right.length === shown.length && timingSafeEqual(right, shown)
}

/** A stream of the viewer's own, locked until the transaction ends. Throws NOT_FOUND, and FORBIDDEN for others'. */
export async function lockOwnStream(tx: Transaction, viewer: Viewer, streamId: string): Promise<StreamRow> {
  const row = await lockStream(tx, parseId('stream', streamId))
  if (!row) throw new NotFound('stream', streamId)
  if (row.readerId !== viewer.id) throw new Forbidden()
  return row
}

/** A stream as it stands in the transaction. */
export async function streamNow(tx: Transaction, id: string): Promise<Stream> {
  return Stream.of(await rowNow(tx, id))
}

export async function rowNow(tx: Transaction, id: string): Promise<StreamRow> {
  const row = await loadStream(tx, id)
  if (!row) throw new Error(`stream ${id} is not there`)
  return row
}
