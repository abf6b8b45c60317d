import type { App } from '../app.ts'
import { comeBack, free, occupy, switchOn } from '../availability/index.ts'
import { policies } from '../catalogue/index.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { emit } from '../foundation/events/events.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { addStream, ownProfile } from './add-stream.ts'
import { type Details, detailsOf } from './details.ts'
import { StreamStarted } from './events.ts'
import { publishStatus } from './feed/publish-update.ts'
import {
  type GoLiveResult,
  StreamInvalid,
  StreamNotAllowed,
  StreamNotOpen,
  type StreamResult,
} from './refusals.ts'
import { START_RECORDING } from './replays/recording.ts'
import { meaningOf } from './schedule-stream.ts'
import type { StreamRow } from './stream.ts'
import { lockOwnStream, rowNow, streamNow } from './stream-of.ts'
import { onOf, writeLive, writePaused, writeResumed } from './streams.store.ts'

interface ToGoLive {
  /** False: by voice alone. */
  readonly hasPicture?: boolean
  readonly idempotencyKey: string
}

/** Begins a stream that was announced. */
export async function goLive(
  app: App,
  viewer: Viewer,
  { streamId, hasPicture = true, idempotencyKey: key }: ToGoLive & { readonly streamId: string },
): Promise<typeof GoLiveResult> {
  const profile = await ownProfile(app, viewer)
  const keyed = { personId: viewer.id, verb: 'goLive', key, meaning: [streamId] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return streamNow(tx, claim.subjectId)
    const row = await lockOwnStream(tx, viewer, streamId)
    if (row.state !== 'SCHEDULED') return new StreamNotOpen(row.state)
    if (!profile) return new StreamNotAllowed('NOT_PUBLISHED')
    const refused = await begin(tx, row, hasPicture)
    if (refused) return refused
    await completeRequest(tx, keyed, row.id)
    return streamNow(tx, row.id)
  })
}

/** Begins a stream that nobody announced. */
export async function startStream(
  app: App,
  viewer: Viewer,
  { details, hasPicture = true, idempotencyKey: key }: ToGoLive & { readonly details: Details },
): Promise<typeof GoLiveResult> {
  const [profile, policy] = [await ownProfile(app, viewer), await policies(app)]
  const keyed = { personId: viewer.id, verb: 'startStream', key, meaning: meaningOf(details) }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return streamNow(tx, claim.subjectId)
    const stored = detailsOf(details, policy, app.config.currency)
    if (typeof stored === 'string') return new StreamInvalid(stored)
    const upload = details.upload ?? null
    const id = await addStream(app, tx, viewer, { profile, policy, details: stored, upload, startsAt: null })
    if (id instanceof Refusal) return id
    const refused = await begin(tx, await rowNow(tx, id), hasPicture)
    if (refused) return refused
    await completeRequest(tx, keyed, id)
    return streamNow(tx, id)
  })
}

/**
 * The stream is live and its reader busy with it. Null when it is.
 * @rule one stream at a time: a reader has at most one that is live or paused, and none while they are in a reading, except one that they paused for it.
 */
async function begin(tx: Transaction, row: StreamRow, hasPicture: boolean): Promise<StreamNotAllowed | null> {
  const { id, readerId, profileId } = row
  const isFree = await occupy(tx, id, [{ personId: readerId, role: 'HOST' }])
  // Looked at after both have written that they are busy: of two at once one sees the other.
  if (await onOf(tx, readerId)) return new StreamNotAllowed('ALREADY_LIVE')
  if (!isFree) return new StreamNotAllowed('IN_READING')
  await writeLive(tx, id, hasPicture)
  if (row.takesPrivate) await switchOn(tx, readerId)
  await emit(tx, StreamStarted, { subjectId: id, payload: { readerId, profileId } })
  if (row.records) await tx.job(START_RECORDING, { id }, { key: `${START_RECORDING}:${id}` })
  publishStatus(tx, await rowNow(tx, id))
  return null
}

/** The reader takes a break: the stream stays, they can be rung, and everybody sees why they are away. */
export function pauseStream(app: App, viewer: Viewer, streamId: string): Promise<typeof StreamResult> {
  return app.db.transact(async tx => {
    const row = await lockOwnStream(tx, viewer, streamId)
    if (row.state !== 'LIVE') return new StreamNotOpen(row.state)
    await writePaused(tx, row.id, null)
    await free(tx, row.id)
    publishStatus(tx, await rowNow(tx, row.id))
    return streamNow(tx, row.id)
  })
}

/** The stream goes on, once the reader is in no reading any more. */
export function resumeStream(app: App, viewer: Viewer, streamId: string): Promise<typeof StreamResult> {
  return app.db.transact(async tx => {
    const row = await lockOwnStream(tx, viewer, streamId)
    if (row.state !== 'PAUSED') return new StreamNotOpen(row.state)
    if (!(await resume(tx, row))) return new StreamNotAllowed('IN_READING')
    return streamNow(tx, row.id)
  })
}

/** A stream that is locked and paused goes on; false while its reader is in a reading. */
export async function resume(tx: Transaction, row: StreamRow): Promise<boolean> {
  if (!(await comeBack(tx, row.id, row.readerId))) return false
  await writeResumed(tx, row.id)
  if (row.pausedFor !== null && row.takesPrivate) await switchOn(tx, row.readerId)
  publishStatus(tx, await rowNow(tx, row.id))
  return true
}
