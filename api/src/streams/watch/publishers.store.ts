import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { PUBLISHER_SECONDS } from '../stream.ts'

const ON = `state IN ('LIVE', 'PAUSED')`
// Who is in a private reading for which the stream waits is not lost.
const AWAITED = `${ON} AND paused_for IS NULL`

const RETURN = statement(
  'stream-publishers.return',
  `UPDATE streams.streams SET publisher_seen_at = c.now, publisher_lost_at = NULL FROM foundation.clock_face c
   WHERE id = ANY ($1::uuid[]) AND publisher_lost_at IS NOT NULL AND ${ON} RETURNING id`,
)
const KEEP = statement(
  'stream-publishers.keep',
  `UPDATE streams.streams SET publisher_seen_at = c.now FROM foundation.clock_face c WHERE id = ANY ($1::uuid[]) AND ${ON}`,
)
// After a standstill of the whole platform nobody is ended at once for it.
const LOST = statement(
  'stream-publishers.lost',
  `UPDATE streams.streams SET publisher_lost_at = greatest(publisher_seen_at, c.now - interval '${PUBLISHER_SECONDS + 5} seconds')
   FROM foundation.clock_face c
   WHERE ${AWAITED} AND publisher_lost_at IS NULL AND publisher_seen_at <= c.now - interval '${PUBLISHER_SECONDS} seconds' RETURNING id`,
)
const OVERDUE = statement(
  'stream-publishers.overdue',
  `SELECT id FROM streams.streams, foundation.clock_face c
   WHERE ${AWAITED} AND publisher_lost_at <= c.now - make_interval(mins => lost_minutes) ORDER BY id LIMIT 100`,
)

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

/** Streams whose reader is back. */
export const returnPublishers = async (tx: Transaction, ids: readonly string[]) =>
  idsOf(await tx.rows(RETURN, [ids]))
export const keepPublishers = (tx: Transaction, ids: readonly string[]) => tx.rows(KEEP, [ids])
/** Streams whose reader is heard of no more. */
export const markLost = async (tx: Transaction) => idsOf(await tx.rows(LOST))
/** Streams that waited for their reader for as long as they may. */
export const findOverdue = async (on: Queryable) => idsOf(await on.rows(OVERDUE))
