import { type Queryable, statement } from '../../foundation/database/database.ts'
import type { Bounds } from './report-period.ts'

/** One line of what a reader's readings add up to; amounts in minor units. */
export interface Sum {
  readonly kind: 'ALL' | 'ATTRIBUTE' | 'TOPIC' | 'CHANNEL' | 'STEP'
  /** A slug, a topic, a channel, or the first day of a step; empty for all. */
  readonly key: string
  readonly readings: number
  readonly sharedMs: bigint
  readonly earned: bigint
}

/** One pass over the readings of a period; each counts under all its attributes. */
const SUMS = statement(
  'report.sums',
  `SELECT g.kind, g.key, count(*)::int AS readings, sum(c.shared_ms)::bigint AS "sharedMs", sum(c.earned)::bigint AS earned
   FROM readings.completions c, LATERAL (
     SELECT 'ALL' AS kind, '' AS key
     UNION ALL SELECT 'CHANNEL', c.channel::text
     UNION ALL SELECT 'TOPIC', c.topic WHERE c.topic IS NOT NULL
     UNION ALL SELECT 'ATTRIBUTE', unnest(c.attributes)
     UNION ALL SELECT 'STEP', to_char(date_trunc($4, c.ended_at AT TIME ZONE $5), 'YYYY-MM-DD')) g
   WHERE c.profile_id = $1 AND c.ended_at >= $2 AND c.ended_at < $3
   GROUP BY g.kind, g.key ORDER BY readings DESC, g.key`,
)

export interface Clients {
  readonly clients: number
  /** Of them, who had more than one reading with the reader by the end of the period. */
  readonly returningClients: number
  /** Who had a reading in the period before. */
  readonly previousClients: number
  /** Of those, who had one in this period, too. */
  readonly retainedClients: number
}
const CLIENTS = statement(
  'report.clients',
  `WITH here AS MATERIALIZED (
     SELECT client_id, count(*) AS readings FROM readings.completions WHERE profile_id = $1 AND ended_at >= $2 AND ended_at < $3 GROUP BY 1
   ), earlier AS MATERIALIZED (
     SELECT DISTINCT client_id FROM readings.completions WHERE profile_id = $1 AND ended_at >= $4 AND ended_at < $2
   )
   SELECT count(*)::int AS clients,
     count(*) FILTER (WHERE readings > 1 OR EXISTS (
       SELECT FROM readings.completions p WHERE p.profile_id = $1 AND p.client_id = here.client_id AND p.ended_at < $2))::int AS "returningClients",
     (SELECT count(*)::int FROM earlier) AS "previousClients",
     (SELECT count(*)::int FROM earlier JOIN here AS again USING (client_id)) AS "retainedClients"
   FROM here`,
)
const RINGS = statement(
  'report.rings',
  `SELECT ring, count(*)::int AS count FROM readings.readings WHERE reader_id = $1 AND appointment_id IS NULL AND requested_at >= $2 AND requested_at < $3 GROUP BY ring`,
)

export const sumsOf = (on: Queryable, profileId: string, { since, until, step, timeZone }: Bounds) =>
  on.rows<Sum>(SUMS, [profileId, since, until, step, timeZone])

export async function clientsOf(
  on: Queryable,
  profileId: string,
  { since, until, before }: Bounds,
): Promise<Clients> {
  const row = await on.row<Clients>(CLIENTS, [profileId, since, until, before])
  if (!row) throw new Error('a count without groups returned no row')
  return row
}

/** How the rings of a period ended, by their state. */
export async function ringsOf(on: Queryable, readerId: string, { since, until }: Bounds) {
  const rows = await on.rows<{ ring: string; count: number }>(RINGS, [readerId, since, until])
  const of = (ring: string) => rows.find(row => row.ring === ring)?.count ?? 0
  return {
    answered: of('ACCEPTED'),
    declined: of('DECLINED'),
    missed: of('EXPIRED'),
    withdrawn: of('CANCELLED'),
  }
}
