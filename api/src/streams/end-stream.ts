import type { App } from '../app.ts'
import { free } from '../availability/index.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { emit } from '../foundation/events/events.ts'
import { NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { reasonOf } from './details.ts'
import { REFUND_REPLAYS } from './entry/refund-replays.ts'
import { SETTLE_ENTRIES } from './entry/settle-entries.ts'
import { StreamCancelled, StreamEnded } from './events.ts'
import { publishStatus } from './feed/publish-update.ts'
import { StreamInvalid, StreamNotOpen, type StreamResult } from './refusals.ts'
import { CLOSE_CHANNEL } from './replays/recording.ts'
import { isOn, isOver, type StreamEnding, type StreamRow } from './stream.ts'
import { lockOwnStream, rowNow, streamNow } from './stream-of.ts'
import { lockStream, writeEnd, writeTakenDown } from './streams.store.ts'

/** The reader ends their stream. */
export function endStream(app: App, viewer: Viewer, streamId: string): Promise<typeof StreamResult> {
  return app.db.transact(async tx => {
    const row = await lockOwnStream(tx, viewer, streamId)
    if (!isOn(row)) return new StreamNotOpen(row.state)
    await finish(tx, row, 'READER')
    return streamNow(tx, row.id)
  })
}

export interface Reasoned {
  readonly streamId: string
  readonly reason: string
}

/** The reader calls a stream off before it begins; who entered gets everything back. */
export function cancelStream(
  app: App,
  viewer: Viewer,
  { streamId, reason }: Reasoned,
): Promise<typeof StreamResult> {
  return app.db.transact(async tx => {
    const row = await lockOwnStream(tx, viewer, streamId)
    const words = reasonOf(reason)
    if (words === null) return new StreamInvalid('REASON')
    if (row.state !== 'SCHEDULED') return new StreamNotOpen(row.state)
    await finish(tx, row, 'READER', words)
    return streamNow(tx, row.id)
  })
}

/** Staff take a stream down, whatever its state; of one that is over, its recording is shown no more, with its chat. */
export function takeDownStream(app: App, { streamId, reason }: Reasoned): Promise<typeof StreamResult> {
  return app.db.transact(async tx => {
    const row = await lockStream(tx, parseId('stream', streamId))
    if (!row) throw new NotFound('stream', streamId)
    const words = reasonOf(reason)
    if (words === null) return new StreamInvalid('REASON')
    if (row.ending === 'STAFF' || row.state === 'CANCELLED') return new StreamNotOpen(row.state)
    if (row.state === 'ENDED') await takeDownReplay(tx, row, words)
    else await finish(tx, row, 'STAFF', words)
    return streamNow(tx, row.id)
  })
}

/** Who bought the recording lately gets everything back, by a job. */
async function takeDownReplay(tx: Transaction, { id }: StreamRow, reason: string): Promise<void> {
  await writeTakenDown(tx, id, reason)
  await tx.job(REFUND_REPLAYS, { id }, { key: `${REFUND_REPLAYS}:${id}` })
  publishStatus(tx, await rowNow(tx, id))
}

/** Ends a stream that is locked, or calls it off: its reader is free, and jobs close its channel and settle its entries. */
export async function finish(
  tx: Transaction,
  row: StreamRow,
  ending: StreamEnding,
  reason: string | null = null,
): Promise<void> {
  if (isOver(row)) return
  const { id, readerId, profileId } = row
  const wasOn = isOn(row)
  await writeEnd(tx, id, wasOn ? 'ENDED' : 'CANCELLED', ending, reason)
  if (wasOn) await free(tx, id)
  if (wasOn) await tx.job(CLOSE_CHANNEL, { id }, { key: `${CLOSE_CHANNEL}:${id}` })
  await tx.job(SETTLE_ENTRIES, { id }, { key: `${SETTLE_ENTRIES}:${id}` })
  const over = wasOn ? StreamEnded : StreamCancelled
  await emit(tx, over, { subjectId: id, payload: { readerId, profileId, ending } })
  publishStatus(tx, await rowNow(tx, id))
}
