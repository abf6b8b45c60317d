import { type Queryable, statement, type Transaction } from '../database/database.ts'
import type { Waiting } from '../database/waiting.ts'
import type { StoredEvent } from './event.ts'

const HEAD = statement(
  'deliveries.head',
  `SELECT d.attempts, coalesce(d.retry_at > now(), false) AS "isWaiting",
     e.subject_id AS "subjectId", e.sequence, e.type, e.version, e.at, e.payload, e.audience
   FROM foundation.deliveries d JOIN foundation.events e USING (subject_id, sequence)
   WHERE d.handler = $1 AND d.subject_id = $2 AND d.parked_at IS NULL ORDER BY d.sequence LIMIT 1`,
)
const DELIVERED = statement(
  'deliveries.delivered',
  'DELETE FROM foundation.deliveries WHERE handler = $1 AND subject_id = $2 AND sequence = $3',
)
const FAILED = statement(
  'deliveries.failed',
  `UPDATE foundation.deliveries SET attempts = attempts + 1, error = $4, failed_at = foundation.clock_now(),
     retry_at = now() + make_interval(secs => $5), parked_at = CASE WHEN $6 THEN foundation.clock_now() END
   WHERE handler = $1 AND subject_id = $2 AND sequence = $3 AND parked_at IS NULL RETURNING retry_at AS "retryAt"`,
)
const COLUMNS = `d.id::text, d.handler, d.subject_id AS "subjectId", d.sequence, d.attempts, d.error, d.failed_at AS "failedAt",
  d.parked_at AS "parkedAt", e.type, e.at`
const BY_ID = statement(
  'deliveries.by-id',
  `SELECT ${COLUMNS} FROM foundation.deliveries d JOIN foundation.events e USING (subject_id, sequence) WHERE d.id = $1`,
)
const PARKED = statement(
  'deliveries.parked',
  `SELECT ${COLUMNS} FROM foundation.deliveries d JOIN foundation.events e USING (subject_id, sequence)
   WHERE d.parked_at IS NOT NULL AND d.id > $1 ORDER BY d.id LIMIT $2`,
)
const UNPARK = statement(
  'deliveries.unpark',
  `WITH unparked AS (
     UPDATE foundation.deliveries SET parked_at = NULL, retry_at = NULL, attempts = 0
     WHERE id = $1 AND parked_at IS NOT NULL RETURNING *
   )
   SELECT ${COLUMNS} FROM unparked d JOIN foundation.events e USING (subject_id, sequence)`,
)

/** One event and one handler that has not handled it yet. */
export interface DeliveryKey {
  readonly handler: string
  readonly subjectId: string
  readonly sequence: number
}

/** The next event for a handler within a subject. */
export interface NextDelivery extends StoredEvent<never> {
  /** Attempts that failed. */
  readonly attempts: number
  /** It failed before, and its next attempt is not due yet. */
  readonly isWaiting: boolean
}

/** A delivery for those who look after it. */
export interface DeliveryRow extends DeliveryKey {
  readonly id: string
  /** Of the event. */
  readonly type: string
  readonly at: Date
  readonly attempts: number
  readonly error: string | null
  readonly failedAt: Date | null
  /** When its last attempt failed; null while it is still to be delivered. */
  readonly parkedAt: Date | null
}

export const nextDelivery = (
  on: Queryable,
  handler: string,
  subjectId: string,
): Promise<NextDelivery | null> => on.row(HEAD, [handler, subjectId])

export const deleteDelivery = (on: Queryable, key: DeliveryKey): Promise<unknown> =>
  on.rows(DELIVERED, [key.handler, key.subjectId, key.sequence])

/** Returns when it is due again, or null when another worker finished with it meanwhile. */
export const markFailed = (
  tx: Transaction,
  key: DeliveryKey,
  { error, afterSeconds, park }: { error: string; afterSeconds: number; park: boolean },
): Promise<{ retryAt: Date } | null> =>
  tx.row(FAILED, [key.handler, key.subjectId, key.sequence, error, afterSeconds, park])

export const deliveryById = (on: Queryable, id: string): Promise<DeliveryRow | null> => on.row(BY_ID, [id])

/** The oldest first, after one of them. One more than asked for. */
export const listParked = (on: Queryable, first: number, after: string | null): Promise<DeliveryRow[]> =>
  on.rows(PARKED, [after ?? '0', first + 1])

/** Null when it is not parked. */
export const unpark = (tx: Transaction, id: string): Promise<DeliveryRow | null> => tx.row(UNPARK, [id])

const PARKED_IN_ALL = statement(
  'deliveries.parked-in-all',
  `SELECT count(*)::int AS count, min(parked_at) AS "oldestAt" FROM foundation.deliveries WHERE parked_at IS NOT NULL`,
)
const BEHIND = statement(
  'deliveries.behind',
  `SELECT count(*)::int AS count, min(e.at) AS "oldestAt" FROM foundation.deliveries d JOIN foundation.events e USING (subject_id, sequence)
   WHERE d.parked_at IS NULL AND d.handler = $1`,
)

export const parkedInAll = (on: Queryable) => on.row<Waiting>(PARKED_IN_ALL)

/** What a handler has not handled yet. */
export const behind = (on: Queryable, handler: string) => on.row<Waiting>(BEHIND, [handler])
