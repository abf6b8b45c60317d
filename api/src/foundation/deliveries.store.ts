import { type Queryable, statement, type Transaction } from './database.ts'
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
const PARKED = statement(
  'deliveries.parked',
  `SELECT d.handler, d.subject_id AS "subjectId", d.sequence, d.attempts, d.error, d.failed_at AS "failedAt",
     d.parked_at AS "parkedAt", e.type, e.at
   FROM foundation.deliveries d JOIN foundation.events e USING (subject_id, sequence)
   WHERE d.parked_at IS NOT NULL
     AND ($2::timestamptz IS NULL OR (d.parked_at, d.handler, d.subject_id, d.sequence) > ($2, $3, $4::uuid, $5::integer))
   ORDER BY d.parked_at, d.handler, d.subject_id, d.sequence LIMIT $1`,
)
const COUNT_PARKED = statement(
  'deliveries.count-parked',
  'SELECT count(*)::integer AS count FROM foundation.deliveries WHERE parked_at IS NOT NULL',
)
const UNPARK = statement(
  'deliveries.unpark',
  `UPDATE foundation.deliveries SET parked_at = NULL, retry_at = NULL, attempts = 0
   WHERE handler = $1 AND subject_id = $2 AND sequence = $3 AND parked_at IS NOT NULL RETURNING sequence`,
)

/** One event and one handler that has not handled it yet. */
export interface DeliveryKey {
  readonly handler: string
  readonly subjectId: string
  readonly sequence: number
}

/** The next event for a handler within a subject. */
export interface Delivery extends StoredEvent<never> {
  /** Attempts that failed. */
  readonly attempts: number
  /** It failed before, and its next attempt is not due yet. */
  readonly isWaiting: boolean
}

/** A delivery that failed at its last attempt. */
export interface ParkedDelivery extends DeliveryKey {
  readonly type: string
  readonly attempts: number
  readonly error: string
  readonly at: Date
  readonly failedAt: Date
  readonly parkedAt: Date
}

export const nextDelivery = (on: Queryable, handler: string, subjectId: string): Promise<Delivery | null> =>
  on.row(HEAD, [handler, subjectId])

export const deleteDelivery = (on: Queryable, key: DeliveryKey): Promise<unknown> =>
  on.rows(DELIVERED, [key.handler, key.subjectId, key.sequence])

/** Answers when it is due again, or null when another worker finished with it meanwhile. */
export const markFailed = (
  tx: Transaction,
  key: DeliveryKey,
  { error, afterSeconds, park }: { error: string; afterSeconds: number; park: boolean },
): Promise<{ retryAt: Date } | null> =>
  tx.row(FAILED, [key.handler, key.subjectId, key.sequence, error, afterSeconds, park])

/** Oldest first, after one of them. */
export const listParked = (
  on: Queryable,
  first: number,
  after: (DeliveryKey & { parkedAt: Date }) | null,
): Promise<ParkedDelivery[]> =>
  on.rows(PARKED, [
    first,
    after?.parkedAt ?? null,
    after?.handler ?? null,
    after?.subjectId ?? null,
    after?.sequence ?? null,
  ])

export const countParked = async (on: Queryable): Promise<number> =>
  (await on.row<{ count: number }>(COUNT_PARKED))?.count ?? 0

/** False when it is not parked. */
export const unpark = async (tx: Transaction, key: DeliveryKey): Promise<boolean> =>
  (await tx.row(UNPARK, [key.handler, key.subjectId, key.sequence])) !== null
