import type { App } from '../app.ts'
import { policies } from '../catalogue/index.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { emit } from '../foundation/events/events.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { addStream, ownProfile } from './add-stream.ts'
import { type Details, detailsOf, mayStartAt } from './details.ts'
import { StreamScheduled } from './events.ts'
import { type SaveStreamResult, StreamInvalid } from './refusals.ts'
import { streamNow } from './stream-of.ts'

export interface ToSchedule {
  readonly details: Details
  readonly startsAt: Date
  readonly idempotencyKey: string
}

/** Announces a stream for a time to come. */
export async function scheduleStream(
  app: App,
  viewer: Viewer,
  { details, startsAt, idempotencyKey: key }: ToSchedule,
): Promise<typeof SaveStreamResult> {
  const [profile, policy] = [await ownProfile(app, viewer), await policies(app)]
  const meaning = [...meaningOf(details), startsAt.toISOString()]
  const keyed = { personId: viewer.id, verb: 'scheduleStream', key, meaning }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return streamNow(tx, claim.subjectId)
    const stored = detailsOf(details, policy, app.config.currency)
    if (typeof stored === 'string') return new StreamInvalid(stored)
    if (!mayStartAt(startsAt, app.clock.now())) return new StreamInvalid('STARTS_AT')
    const upload = details.upload ?? null
    const id = await addStream(app, tx, viewer, { profile, policy, details: stored, upload, startsAt })
    if (id instanceof Refusal) return id
    await completeRequest(tx, keyed, id)
    const payload = { readerId: viewer.id, profileId: profile?.id ?? '', startsAt: startsAt.toISOString() }
    await emit(tx, StreamScheduled, { subjectId: id, payload })
    return streamNow(tx, id)
  })
}

/** What makes two requests the same. */
export const meaningOf = (details: Details): unknown[] => [
  ...[details.title, details.topic, details.description, details.upload ?? null, details.visibility],
  ...[details.price?.minor ?? null, details.slowSeconds ?? null, details.followersOnly, details.holdsLinks],
  ...[details.records, details.takesPrivate === true],
]
