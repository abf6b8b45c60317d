import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import type { PaymentEvent } from '../outside/index.ts'

/** One that failed before is tried again; one that was applied never is. */
const ADD = statement(
  'payment-events.add',
  `INSERT INTO billing.payment_events AS known (id, type, applied_at) VALUES ($1, $2, foundation.clock_now())
   ON CONFLICT (id) DO UPDATE SET applied_at = excluded.applied_at, failure = NULL WHERE known.applied_at IS NULL
   RETURNING id`,
)
const FAILED = statement(
  'payment-events.failed',
  `INSERT INTO billing.payment_events AS known (id, type, failure) VALUES ($1, $2, $3)
   ON CONFLICT (id) DO UPDATE SET failure = excluded.failure WHERE known.applied_at IS NULL`,
)
const UNAPPLIED = statement(
  'payment-events.unapplied',
  `SELECT id, type, failure FROM billing.payment_events WHERE applied_at IS NULL ORDER BY received_at LIMIT 100`,
)

/** After the event of a name, by when it came. */
const page = (which: string) =>
  `SELECT id AS reference, type, received_at AS "receivedAt", applied_at AS "appliedAt", failure FROM billing.payment_events
   WHERE ${which} ($1::text IS NULL OR (received_at, id) < (SELECT received_at, id FROM billing.payment_events WHERE id = $1))
   ORDER BY received_at DESC, id DESC LIMIT $2`
const PAGE = statement('payment-events.page', page(''))
const FAILED_PAGE = statement('payment-events.failed-page', page('applied_at IS NULL AND'))

/** The latest first, one more than asked for; with `failed`, those that could not be applied alone. */
export const eventsPage = (on: Queryable, failed: boolean, after: string | null, first: number) =>
  on.rows<ReceivedEvent>(failed ? FAILED_PAGE : PAGE, [after, first + 1])

interface ReceivedEvent {
  readonly reference: string
  readonly type: string
  readonly receivedAt: Date
  readonly appliedAt: Date | null
  readonly failure: string | null
}

/** False when this event was applied before. */
export const isFirstEvent = async (tx: Transaction, { id, type }: PaymentEvent): Promise<boolean> =>
  (await tx.row(ADD, [id, type])) !== null

/** An event that could not be applied, and why; it stays so until a later delivery of it can. */
export const noteFailure = (on: Queryable, { id, type }: PaymentEvent, why: string) =>
  on.rows(FAILED, [id, type, why.slice(0, 1_000)])

export const unappliedEvents = (on: Queryable) =>
  on.rows<{ id: string; type: string; failure: string }>(UNAPPLIED)
