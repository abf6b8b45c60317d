import type { App } from '../app.ts'
import { policies } from '../catalogue/index.ts'
import { emit } from '../foundation/events/events.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { newSecret, putCover } from './add-stream.ts'
import { type Details, detailsOf, mayStartAt } from './details.ts'
import { hasEntries } from './entry/entries.store.ts'
import { StreamChanged } from './events.ts'
import { type SaveStreamResult, StreamInvalid, StreamNotOpen } from './refusals.ts'
import { lockOwnStream, streamNow } from './stream-of.ts'
import type { Stream } from './stream-type.ts'
import { writeDetails, writeSecret } from './streams.store.ts'

export interface ToChange {
  readonly streamId: string
  readonly details: Details
  readonly startsAt: Date
}

/**
 * Changes a stream before it begins.
 * @rule what people paid for stays: once an entry was paid, neither the price of a stream nor who may watch it changes.
 */
export async function changeStream(
  app: App,
  viewer: Viewer,
  { streamId, details, startsAt }: ToChange,
): Promise<typeof SaveStreamResult> {
  const policy = await policies(app)
  return app.db.transact(async tx => {
    const row = await lockOwnStream(tx, viewer, streamId)
    if (row.state !== 'SCHEDULED') return new StreamNotOpen(row.state)
    const stored = detailsOf(details, policy, row.currency)
    if (typeof stored === 'string') return new StreamInvalid(stored)
    const isMoved = startsAt.getTime() !== row.startsAt.getTime()
    if (isMoved && !mayStartAt(startsAt, row.at)) return new StreamInvalid('STARTS_AT')
    const isSold = stored.visibility !== row.visibility || stored.price !== row.price
    if (isSold && (await hasEntries(tx, row.id))) return new StreamInvalid('ENTRIES_SOLD')
    const refused = details.upload ? await putCover(tx, viewer, row.id, details.upload) : null
    if (refused) return refused
    await writeDetails(tx, row.id, stored, startsAt)
    const { readerId, profileId } = row
    const payload = { readerId, profileId, startsAt: startsAt.toISOString() }
    await emit(tx, StreamChanged, { subjectId: row.id, payload })
    return streamNow(tx, row.id)
  })
}

/** Makes another link to a stream; the one before admits nobody more. */
export function renewStreamLink(app: App, viewer: Viewer, streamId: string): Promise<Stream> {
  return app.db.transact(async tx => {
    const { id } = await lockOwnStream(tx, viewer, streamId)
    await writeSecret(tx, id, newSecret())
    return streamNow(tx, id)
  })
}
