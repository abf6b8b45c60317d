import { type Queryable, statement } from '../../foundation/database/database.ts'

/** At most 200 moments: of a long stream, every second, third … minute. */
const SAMPLES = statement(
  'stream-summary.samples',
  `SELECT at, viewers FROM (SELECT at, viewers, row_number() OVER (ORDER BY at) AS n, count(*) OVER () AS total
     FROM streams.samples WHERE stream_id = $1) s WHERE (n - 1) % greatest(1, ceil(total / 200.0)::bigint) = 0 ORDER BY at`,
)
const AVERAGE = statement(
  'stream-summary.average',
  'SELECT coalesce(round(avg(viewers)), 0)::integer AS viewers FROM streams.samples WHERE stream_id = $1',
)
const MESSAGES = statement(
  'stream-summary.messages',
  `SELECT count(*)::integer AS count FROM streams.messages WHERE stream_id = $1 AND state = 'SHOWN'`,
)
const ENTRIES = statement(
  'stream-summary.entries',
  `SELECT count(*)::integer AS count, coalesce(sum(captured - fee) FILTER (WHERE refunded_at IS NULL), 0)::bigint AS earned
   FROM streams.entries WHERE stream_id = $1`,
)

export const samplesOf = (on: Queryable, id: string) => on.rows<{ at: Date; viewers: number }>(SAMPLES, [id])
export const averageOf = async (on: Queryable, id: string): Promise<number> =>
  (await on.row<{ viewers: number }>(AVERAGE, [id]))?.viewers ?? 0
export const messagesIn = async (on: Queryable, id: string): Promise<number> =>
  (await on.row<{ count: number }>(MESSAGES, [id]))?.count ?? 0
/** How many entered, and the reader's share of what was taken. */
export const entriesTo = async (on: Queryable, id: string): Promise<{ count: number; earned: bigint }> =>
  (await on.row<{ count: number; earned: bigint }>(ENTRIES, [id])) ?? { count: 0, earned: 0n }
