import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { MessageRow, MessageState } from './message.ts'

export const COLUMNS = `m.id, m.stream_id AS "streamId", m.person_id AS "personId", m.author, m.is_reader AS "isReader", m.is_moderator AS "isModerator",
  m.text, m.state, m.sent_at AS "sentAt"`
const NOW = '(SELECT now FROM foundation.clock_face)'

const ADD = statement(
  'stream-messages.add',
  `INSERT INTO streams.messages AS m (stream_id, person_id, author, is_reader, is_moderator, text, state, sent_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7::streams.message_state, ${NOW}) RETURNING ${COLUMNS}`,
)
const BY_IDS = statement(
  'stream-messages.by-ids',
  `SELECT ${COLUMNS} FROM streams.messages m WHERE m.id = ANY ($1::uuid[])`,
)
const LOCK = statement(
  'stream-messages.lock',
  `SELECT ${COLUMNS} FROM streams.messages m WHERE m.id = $1 FOR NO KEY UPDATE`,
)
const LAST = statement(
  'stream-messages.last',
  `SELECT m.* FROM unnest($1::uuid[]) AS x (id), LATERAL (SELECT ${COLUMNS} FROM streams.messages m
     WHERE m.stream_id = x.id AND m.state = 'SHOWN' ORDER BY m.id DESC LIMIT $2) m ORDER BY m.id`,
)
const HELD = statement(
  'stream-messages.held',
  `SELECT ${COLUMNS} FROM streams.messages m WHERE m.stream_id = $1 AND m.state = 'HELD' ORDER BY m.id LIMIT $2`,
)
const LAST_SENT = statement(
  'stream-messages.last-sent',
  'SELECT sent_at AS at FROM streams.messages WHERE person_id = $1 AND stream_id = $2 ORDER BY id DESC LIMIT 1',
)
const ONE_AT_A_TIME = statement(
  'stream-messages.one-at-a-time',
  'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
)
const DECIDE = statement(
  'stream-messages.decide',
  `UPDATE streams.messages SET state = $2::streams.message_state, decided_by = $3, decided_at = ${NOW} WHERE id = $1`,
)
/** Nobody of the chat decided it: moderation did. */
const HIDE = statement(
  'stream-messages.hide',
  `UPDATE streams.messages SET state = 'REMOVED', decided_by = NULL, decided_at = ${NOW} WHERE id = $1 AND state <> 'REMOVED'`,
)
/** What its writer, or who looks after the chat, removed stays removed. */
const SHOW = statement(
  'stream-messages.show',
  `UPDATE streams.messages SET state = 'SHOWN', decided_by = NULL, decided_at = ${NOW}
   WHERE id = $1 AND (state = 'HELD' OR (state = 'REMOVED' AND decided_by IS NULL)) RETURNING id`,
)
const AROUND = statement(
  'stream-messages.around',
  `(SELECT ${COLUMNS} FROM streams.messages m WHERE m.stream_id = $1 AND m.id < $2 ORDER BY m.id DESC LIMIT $3)
   UNION ALL (SELECT ${COLUMNS} FROM streams.messages m WHERE m.stream_id = $1 AND m.id > $2 ORDER BY m.id LIMIT $3) ORDER BY id`,
)
const PAGE = statement(
  'stream-messages.page',
  `SELECT ${COLUMNS} FROM streams.messages m WHERE m.stream_id = $1 AND ($2::uuid IS NULL OR m.id < $2) ORDER BY m.id DESC LIMIT $3`,
)
const FORGET = statement(
  'stream-messages.forget',
  `DELETE FROM streams.messages WHERE id IN (SELECT id FROM streams.messages
     WHERE sent_at < ${NOW} - make_interval(days => $1) ORDER BY sent_at LIMIT $2) RETURNING id`,
)

export type NewMessage = Omit<MessageRow, 'id' | 'sentAt'>

export async function addMessage(tx: Transaction, m: NewMessage): Promise<MessageRow> {
  const values = [m.streamId, m.personId, m.author, m.isReader, m.isModerator, m.text, m.state]
  const added = await tx.row<MessageRow>(ADD, values)
  if (!added) throw new Error('streams.messages took no row')
  return added
}

export async function messagesByIds(on: Queryable, ids: readonly string[]): Promise<Map<string, MessageRow>> {
  if (ids.length === 0) return new Map()
  return new Map((await on.rows<MessageRow>(BY_IDS, [ids])).map(row => [row.id, row]))
}

export const lockMessage = (tx: Transaction, id: string) => tx.row<MessageRow>(LOCK, [id])

/** The last shown messages of each of these streams, the oldest first. */
export const lastMessages = (on: Queryable, streamIds: readonly string[], most: number) =>
  on.rows<MessageRow>(LAST, [streamIds, most])
/** What waits for approval, the oldest first. */
export const heldMessages = (on: Queryable, streamId: string, most: number) =>
  on.rows<MessageRow>(HELD, [streamId, most])
/** When somebody wrote last in a stream. */
export const lastSentAt = async (on: Queryable, streamId: string, personId: string): Promise<Date | null> =>
  (await on.row<{ at: Date }>(LAST_SENT, [personId, streamId]))?.at ?? null

/** Of two messages of one person at once, the second waits for the first. */
export const oneAtATime = (tx: Transaction, streamId: string, personId: string) =>
  tx.rows(ONE_AT_A_TIME, [`stream-message ${streamId} ${personId}`])

export const writeDecided = (tx: Transaction, id: string, state: MessageState, byId: string) =>
  tx.rows(DECIDE, [id, state, byId])

export const writeHidden = (tx: Transaction, id: string) => tx.rows(HIDE, [id])
/** Whether it was hidden and is shown now. */
export const writeShown = async (tx: Transaction, id: string): Promise<boolean> =>
  (await tx.row(SHOW, [id])) !== null

/** So many messages before and after one in its stream, the oldest first. */
export const messagesAround = (on: Queryable, streamId: string, id: string, most: number) =>
  on.rows<MessageRow>(AROUND, [streamId, id, most])

/** All of a stream, the newest first, one more than asked for. */
export const messagesPage = (on: Queryable, streamId: string, before: string | null, first: number) =>
  on.rows<MessageRow>(PAGE, [streamId, before, first + 1])

/** Deletes messages that are older than so many days; answers how many. */
export const forgetMessages = async (on: Queryable, days: number, most: number): Promise<number> =>
  (await on.rows(FORGET, [days, most])).length
