import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

/** A node that writes nothing for so long counts for nothing: the number is true within ten seconds after it died. */
const LEASE_SECONDS = 8

const LEASE = statement(
  'stream-viewers.lease',
  `INSERT INTO streams.viewers (stream_id, node, people, leased_until)
   SELECT x.id, $1, x.people, now + interval '${LEASE_SECONDS} seconds'
   FROM unnest($2::uuid[], $3::integer[]) AS x (id, people), foundation.clock_face ORDER BY x.id
   ON CONFLICT (stream_id, node) DO UPDATE SET people = excluded.people, leased_until = excluded.leased_until`,
)
const COUNT = statement(
  'stream-viewers.count',
  `WITH counted AS (SELECT x.id, coalesce(sum(v.people) FILTER (WHERE v.leased_until > c.now), 0)::integer AS viewers
     FROM unnest($1::uuid[]) AS x (id) CROSS JOIN foundation.clock_face c LEFT JOIN streams.viewers v ON v.stream_id = x.id GROUP BY x.id)
   UPDATE streams.streams s SET viewers = n.viewers, peak = CASE WHEN s.state IN ('LIVE', 'PAUSED') THEN greatest(s.peak, n.viewers) ELSE s.peak END
   FROM counted n WHERE s.id = n.id AND s.viewers <> n.viewers AND s.state IN ('SCHEDULED', 'LIVE', 'PAUSED') RETURNING s.id, s.viewers`,
)
const SAMPLE = statement(
  'stream-viewers.sample',
  `INSERT INTO streams.samples (stream_id, at, viewers)
   SELECT s.id, date_trunc('minute', c.now), coalesce((SELECT sum(v.people) FROM streams.viewers v WHERE v.stream_id = s.id AND v.leased_until > c.now), 0)
   FROM streams.streams s, foundation.clock_face c WHERE s.state IN ('LIVE', 'PAUSED') ON CONFLICT DO NOTHING`,
)
const FORGET = statement(
  'stream-viewers.forget',
  `DELETE FROM streams.viewers v USING foundation.clock_face c WHERE v.leased_until < c.now - interval '1 hour'`,
)

/** What watches through a node, one row for each stream. */
export const leaseViewers = (
  tx: Transaction,
  node: string,
  counts: readonly { readonly id: string; readonly people: number }[],
) => tx.rows(LEASE, [node, counts.map(({ id }) => id), counts.map(({ people }) => people)])

/** Sums what all nodes wrote of these streams; answers those of which it is another number than before. */
export const countViewers = (tx: Transaction, ids: readonly string[]) =>
  tx.rows<{ id: string; viewers: number }>(COUNT, [[...ids].sort()])

/** Stores how many watch each stream that is on. */
export const sampleViewers = (on: Queryable) => on.rows(SAMPLE)
/** Rows of nodes that are long gone. */
export const forgetViewers = (on: Queryable) => on.rows(FORGET)
