import { type Queryable, statement } from '../foundation/database/database.ts'
import type { SentPicture } from '../sessions/index.ts'

const READINGS = statement(
  'readings.of-person',
  `SELECT r.id, CASE WHEN r.client_id = $1 THEN 'CLIENT' ELSE 'READER' END AS side, r.reader_name AS "readerName", r.channel,
     CASE WHEN r.client_id = $1 THEN r.topic END AS topic, CASE WHEN r.client_id = $1 THEN r.question END AS question,
     r.requested_at AS "requestedAt", r.answered_at AS "answeredAt"
   FROM readings.readings r WHERE r.client_id = $1 OR r.reader_id = $1 ORDER BY r.id`,
)
const MESSAGES = statement(
  'readings.messages-of-person',
  `SELECT e.subject_id AS "readingId", e.at, e.payload->>'text' AS text, e.payload->'picture' AS picture FROM readings.readings r
     JOIN foundation.events e ON e.subject_id = r.id AND e.type = 'session.message-sent'
   WHERE (r.client_id = $1 OR r.reader_id = $1) 
     AND e.payload->>'role' = CASE WHEN r.client_id = $1 THEN 'GUEST' ELSE 'HOST' END ORDER BY e.at`,
)

/** A person's readings on either side, the oldest first, for themselves; what a client wrote is the client's. */
export const readingsOf = (db: Queryable, personId: string): Promise<object[]> =>
  db.rows(READINGS, [personId])

export interface WrittenMessage {
  readonly readingId: string
  readonly at: Date
  /** Empty where a picture was sent. */
  readonly text: string
  readonly picture: SentPicture | null
}

/** What a person wrote in readings, and the pictures they sent. */
export const messagesOf = (db: Queryable, personId: string): Promise<WrittenMessage[]> =>
  db.rows(MESSAGES, [personId])

const WAITING = statement(
  'readings.is-waiting',
  `SELECT id FROM readings.waitings WHERE client_id = $1 AND state = 'WAITING' LIMIT 1`,
)

/** They have a place in a queue. */
export const isWaiting = async (db: Queryable, personId: string): Promise<boolean> =>
  (await db.row(WAITING, [personId])) !== null
