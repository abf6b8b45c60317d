import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { NotificationChannel } from '../type-spec.ts'

const HOLD = statement(
  'held.hold',
  `INSERT INTO notifications.held (notification_id, channel, person_id, due_at, for_digest)
   SELECT h.notification_id, h.channel, h.person_id, h.due_at, h.for_digest
   FROM jsonb_to_recordset($1::jsonb) AS h (notification_id uuid, channel text, person_id uuid, due_at timestamptz, for_digest boolean)
   ON CONFLICT DO NOTHING`,
)
/** A second worker passes by what this one has taken. */
const RELEASE = statement(
  'held.release',
  `DELETE FROM notifications.held h USING (
     SELECT notification_id, channel FROM notifications.held WHERE due_at <= foundation.clock_now() AND NOT for_digest
     ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED
   ) AS due WHERE h.notification_id = due.notification_id AND h.channel = due.channel
   RETURNING h.notification_id AS "notificationId", h.channel`,
)
const DIGEST_PEOPLE = statement(
  'held.digest-people',
  `SELECT DISTINCT person_id AS "personId" FROM notifications.held WHERE due_at <= foundation.clock_now() AND for_digest LIMIT $1`,
)
const TAKE_DIGEST = statement(
  'held.take-digest',
  `DELETE FROM notifications.held WHERE person_id = $1 AND for_digest AND due_at <= foundation.clock_now()
   RETURNING notification_id AS "notificationId"`,
)
/** What was planned by settings that are other ones now is due at once, and planned anew then. */
const HURRY = statement(
  'held.hurry',
  'UPDATE notifications.held SET due_at = foundation.clock_now() WHERE person_id = $1',
)

export interface Held {
  readonly notificationId: string
  readonly channel: Exclude<NotificationChannel, 'IN_APP'>
}

export interface HeldToAdd extends Held {
  readonly personId: string
  readonly dueAt: Date
  readonly forDigest: boolean
}

export const hold = (tx: Transaction, all: readonly HeldToAdd[]): Promise<unknown> =>
  tx.rows(HOLD, [
    JSON.stringify(
      all.map(({ notificationId, channel, personId, dueAt, forDigest }) => ({
        notification_id: notificationId,
        channel,
        person_id: personId,
        due_at: dueAt,
        for_digest: forDigest,
      })),
    ),
  ])

/** Takes so many that are due, those of a digest not among them. */
export const takeDue = (tx: Transaction, most: number): Promise<Held[]> => tx.rows(RELEASE, [most])

/** People whose digest is due. */
export const peopleOfDigests = async (on: Queryable, most: number): Promise<string[]> =>
  (await on.rows<{ personId: string }>(DIGEST_PEOPLE, [most])).map(({ personId }) => personId)

/** Takes what a person's digest holds; empty when another worker took it. */
export const takeDigest = async (tx: Transaction, personId: string): Promise<string[]> =>
  (await tx.rows<{ notificationId: string }>(TAKE_DIGEST, [personId])).map(
    ({ notificationId }) => notificationId,
  )

export const hurryHeld = (tx: Transaction, personId: string): Promise<unknown> => tx.rows(HURRY, [personId])
