import type { App } from '../../app.ts'
import { comeBack, goAway } from '../../availability/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import {
  offerFor,
  publishQueue,
  type Reading,
  readingNow,
  SomebodyWasFaster,
  takeWaiting,
} from '../../readings/index.ts'
import { publishStatus } from '../feed/publish-update.ts'
import {
  type AcceptPrivateReadingResult,
  StreamNotAllowed,
  StreamNotOpen,
  type StreamResult,
} from '../refusals.ts'
import type { StreamRow } from '../stream.ts'
import { lockOwnStream, rowNow, streamNow } from '../stream-of.ts'
import { writePaused } from '../streams.store.ts'
import { declineRequest, placesAsking } from './private-requests.store.ts'

export interface PrivateRequestOf {
  readonly streamId: string
  /** The place that they hold. */
  readonly queuedClientId: string
}

/**
 * The reader leaves their stream for a private reading: it is paused, everybody sees why, and it goes on when the reading is over.
 * The client's ring is answered at once, and nothing is charged before both are connected.
 */
export async function acceptPrivateReading(
  app: App,
  viewer: Viewer,
  { streamId, queuedClientId, idempotencyKey: key }: PrivateRequestOf & { readonly idempotencyKey: string },
): Promise<typeof AcceptPrivateReadingResult> {
  const place = parseId('waiting', queuedClientId)
  const offer = await offerFor(app, place)
  const keyed = { personId: viewer.id, verb: 'acceptPrivateReading', key, meaning: [streamId, place] }
  const work = async (
    tx: Transaction,
  ): Promise<Reading | StreamNotAllowed | StreamNotOpen | IdempotencyKeyReused> => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return readingNow(tx, viewer, claim.subjectId)
    const row = await lockOwnStream(tx, viewer, streamId)
    if (row.state !== 'LIVE') return new StreamNotOpen(row.state)
    if (!offer || !(await placesAsking(tx, row.id)).has(place)) return new StreamNotAllowed('CLIENT_GONE')
    await goAway(tx, row.id, viewer.id)
    const readingId = await takeWaiting(app, tx, viewer.id, place, offer)
    if (readingId === null) {
      await comeBack(tx, row.id, viewer.id)
      publishQueue(tx, viewer.id)
      return new StreamNotAllowed('CLIENT_GONE')
    }
    await pauseFor(tx, row, readingId)
    await completeRequest(tx, keyed, readingId)
    return readingNow(tx, viewer, readingId)
  }
  return app.db.transact(work).catch(problem => {
    if (problem instanceof SomebodyWasFaster) return new StreamNotAllowed('CLIENT_GONE')
    throw problem
  })
}

async function pauseFor(tx: Transaction, { id }: StreamRow, readingId: string): Promise<void> {
  await writePaused(tx, id, readingId)
  publishStatus(tx, await rowNow(tx, id))
}

/** The reader goes on with the stream; whoever asked keeps their place in the queue. */
export function declinePrivateReading(
  app: App,
  viewer: Viewer,
  { streamId, queuedClientId }: PrivateRequestOf,
): Promise<typeof StreamResult> {
  const place = parseId('waiting', queuedClientId)
  return app.db.transact(async tx => {
    const row = await lockOwnStream(tx, viewer, streamId)
    await declineRequest(tx, row.id, place)
    publishQueue(tx, viewer.id)
    return streamNow(tx, row.id)
  })
}
