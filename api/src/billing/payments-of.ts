import { type Queryable, statement } from '../foundation/database/database.ts'

const TOP_UPS = statement(
  'billing.top-ups-of-person',
  `SELECT id, amount, bonus, currency, state, created_at AS "createdAt", settled_at AS "settledAt" FROM billing.top_ups
   WHERE person_id = $1 ORDER BY id`,
)
const PAYOUTS = statement(
  'billing.payouts-of-person',
  `SELECT id, amount, currency, state, returned, created_at AS "createdAt", settled_at AS "settledAt" FROM billing.payouts
   WHERE person_id = $1 ORDER BY id`,
)
const SENDING = statement(
  'billing.payouts-being-sent',
  `SELECT id FROM billing.payouts WHERE person_id = $1 AND state = 'SENDING' LIMIT 1`,
)

/** A person's top-ups and payouts, the oldest first, for themselves. */
export async function paymentsOf(db: Queryable, personId: string): Promise<object> {
  return { topUps: await db.rows(TOP_UPS, [personId]), payouts: await db.rows(PAYOUTS, [personId]) }
}

/** Money of theirs is on its way to a bank. */
export const isBeingPaid = async (db: Queryable, personId: string): Promise<boolean> =>
  (await db.row(SENDING, [personId])) !== null
