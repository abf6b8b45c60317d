import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

const COLUMNS = `id, person_id AS "personId", endpoint, p256dh, auth, user_agent AS "userAgent"`
/** A device belongs to who is signed in there: whoever subscribes it takes it over. */
const SAVE = statement(
  'push.save',
  `INSERT INTO notifications.push_subscriptions (person_id, endpoint, p256dh, auth, user_agent, saved_at)
   VALUES ($1, $2, $3, $4, $5, foundation.clock_now())
   ON CONFLICT (endpoint) DO UPDATE SET person_id = excluded.person_id, p256dh = excluded.p256dh, auth = excluded.auth,
     user_agent = excluded.user_agent, saved_at = excluded.saved_at
   RETURNING old.person_id AS "formerId"`,
)
const TRIM = statement(
  'push.trim',
  `DELETE FROM notifications.push_subscriptions WHERE id IN
     (SELECT id FROM notifications.push_subscriptions WHERE person_id = $1 ORDER BY saved_at DESC, id DESC OFFSET $2)`,
)
const FORGET = statement(
  'push.forget',
  'DELETE FROM notifications.push_subscriptions WHERE endpoint = $1 AND person_id = $2',
)
const FORGET_ALL = statement(
  'push.forget-all',
  'DELETE FROM notifications.push_subscriptions WHERE person_id = $1',
)
const OF = statement(
  'push.of',
  `SELECT ${COLUMNS} FROM notifications.push_subscriptions WHERE person_id = $1 ORDER BY id`,
)
const DEVICES = statement(
  'push.devices',
  `SELECT user_agent AS "userAgent", saved_at AS "savedAt" FROM notifications.push_subscriptions WHERE person_id = $1 ORDER BY saved_at DESC, id DESC`,
)
const PEOPLE = statement(
  'push.people',
  'SELECT DISTINCT person_id AS "personId" FROM notifications.push_subscriptions WHERE person_id = ANY ($1::uuid[])',
)

/** A browser that takes pushes for a person. */
export interface PushSubscriptionRow {
  readonly id: string
  readonly personId: string
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
  readonly userAgent: string
}

/** Keeps the newest so many of a person. Returns whose browser it was before. */
export async function saveSubscription(
  tx: Transaction,
  { personId, endpoint, p256dh, auth, userAgent }: Omit<PushSubscriptionRow, 'id'>,
  most: number,
): Promise<string | null> {
  const saved = await tx.row<{ formerId: string | null }>(SAVE, [personId, endpoint, p256dh, auth, userAgent])
  await tx.rows(TRIM, [personId, most])
  return saved?.formerId ?? null
}

/** Of a person. */
export const forgetSubscription = (tx: Transaction, endpoint: string, personId: string): Promise<unknown> =>
  tx.rows(FORGET, [endpoint, personId])
export const forgetSubscriptions = (tx: Transaction, personId: string): Promise<unknown> =>
  tx.rows(FORGET_ALL, [personId])
export const subscriptionsOf = (on: Queryable, personId: string): Promise<PushSubscriptionRow[]> =>
  on.rows(OF, [personId])

/** A person's browsers, the one saved last first. */
export const devicesOf = (on: Queryable, personId: string): Promise<{ userAgent: string; savedAt: Date }[]> =>
  on.rows(DEVICES, [personId])

/** Who of these can be reached by push at all. */
export const peopleWithPush = async (on: Queryable, personIds: readonly string[]): Promise<Set<string>> =>
  new Set((await on.rows<{ personId: string }>(PEOPLE, [personIds])).map(({ personId }) => personId))
