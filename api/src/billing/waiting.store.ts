import { type Queryable, statement } from '../foundation/database/database.ts'
import type { Waiting } from '../foundation/database/waiting.ts'

/** Payouts that failed lately and were not tried again; those before are with their readers' next payday. */
const PAYOUTS = statement(
  'billing.failed-payouts',
  `SELECT count(*)::int AS count, min(p.created_at) AS "oldestAt" FROM billing.payouts p, foundation.clock_face
   WHERE p.state = 'FAILED' AND p.created_at > now - interval '14 days' AND NOT EXISTS (SELECT FROM billing.payouts r WHERE r.retries = p.id)`,
)
const ADJUSTMENTS = statement(
  'billing.waiting-adjustments',
  `SELECT count(*)::int AS count, min(asked_at) AS "oldestAt" FROM billing.adjustments WHERE state = 'WAITING'`,
)
const EVENTS = statement(
  'billing.unapplied-events',
  `SELECT count(*)::int AS count, min(received_at) AS "oldestAt" FROM billing.payment_events WHERE applied_at IS NULL`,
)

export const failedPayouts = (on: Queryable) => on.row<Waiting>(PAYOUTS)
export const waitingAdjustments = (on: Queryable) => on.row<Waiting>(ADJUSTMENTS)
/** What the payment provider reported and could not be applied. */
export const unappliedPaymentEvents = (on: Queryable) => on.row<Waiting>(EVENTS)
