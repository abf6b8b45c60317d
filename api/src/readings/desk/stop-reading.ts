import type { App } from '../../app.ts'
import { policies } from '../../catalogue/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput, Forbidden, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { stopSession } from '../../sessions/index.ts'
import { type ReadingRow, RUNNING } from '../reading.ts'
import { loadReading, lock } from '../readings.store.ts'
import { ReadingNotOpen } from '../refusals.ts'
import { ReadingStopped } from './events.ts'
import { LiveReading } from './live-reading.ts'
import { liveReading } from './live-readings.store.ts'
import { addStop } from './stops.store.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.ownReading': [],
  'badInput.reason': ['most'],
})

const LONGEST_REASON = 500

interface ReadingToStop {
  readonly readingId: string
  /** To both sides. */
  readonly reason: string
  readonly idempotencyKey: string
}

/**
 * Staff end a reading that goes on. It is settled as any other, less the minutes that the policy gives its client; what has ended
 * meanwhile stays as it is. Throws NOT_FOUND, BAD_INPUT, and FORBIDDEN for a reading of their own.
 */
export async function stopReading(
  app: App,
  viewer: Viewer,
  { readingId, reason, idempotencyKey: key }: ReadingToStop,
): Promise<LiveReading | ReadingNotOpen | IdempotencyKeyReused> {
  const id = parseId('reading', readingId)
  const words = reason.trim()
  if (words === '' || words.length > LONGEST_REASON)
    throw new BadInput(messageFor('badInput.reason', { most: LONGEST_REASON }))
  const { stoppedMinutes } = (await policies(app)).cases
  return app.db.transact(async tx => {
    const row = await lock(tx, id)
    if (!row) throw new NotFound('reading', id)
    if (row.clientId === viewer.id || row.readerId === viewer.id)
      throw new Forbidden(messageFor('apiFault.forbidden.ownReading'))
    const keyed = { personId: viewer.id, verb: 'stopReading', key, meaning: [id, words] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return shownNow(tx, id)
    if (!RUNNING.has(row.state)) return new ReadingNotOpen(row.state)
    await stop(app, tx, row, { forgivenMinutes: stoppedMinutes })
    const ended = await loadReading(tx, id)
    // Its money, or its time, had run out before.
    if (ended?.ending !== 'STAFF_ENDED') return new ReadingNotOpen(ended?.state ?? row.state)
    await addStop(tx, viewer.id, { readingId: id, words })
    await completeRequest(tx, keyed, id)
    return shownNow(tx, id)
  })
}

/** Ends the session of a reading that is locked, and has both sides informed. */
export async function stop(
  app: App,
  tx: Transaction,
  { id, clientId, readerId }: ReadingRow,
  favour: { forgivenMinutes: number },
): Promise<void> {
  await stopSession(app, tx, id, favour)
  await emit(tx, ReadingStopped, { subjectId: id, payload: { clientId, readerId } })
}

async function shownNow(tx: Transaction, id: string): Promise<LiveReading> {
  const row = await liveReading(tx, id)
  if (!row) throw new NotFound('reading', id)
  return LiveReading.of(row)
}
