import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'

/** How often a client rang in vain lately. */
export interface UnjoinedRings {
  readonly ofThisReader: number
  readonly ofAllReaders: number
  /** Since the last of each. */
  readonly secondsSinceThisReader: number
  readonly secondsSinceAny: number
}

/** What is older is forgotten. */
const RETENTION = `interval '24 hours'`

const OF_CLIENT = statement(
  'unjoined-rings.of-client',
  `SELECT coalesce(sum(rings) FILTER (WHERE reader_id = $2), 0)::int AS "ofThisReader",
     coalesce(sum(rings), 0)::int AS "ofAllReaders",
     coalesce(extract(epoch FROM clock.now - max(last_at) FILTER (WHERE reader_id = $2)), 0)::float8 AS "secondsSinceThisReader",
     coalesce(extract(epoch FROM clock.now - max(last_at)), 0)::float8 AS "secondsSinceAny"
   FROM foundation.clock_face AS clock
   LEFT JOIN trust.unjoined_rings ON client_id = $1 AND last_at > clock.now - ${RETENTION}
   GROUP BY clock.now`,
)
const COUNT = statement(
  'unjoined-rings.count',
  `INSERT INTO trust.unjoined_rings AS known (client_id, reader_id, last_at) VALUES ($1, $2, foundation.clock_now())
   ON CONFLICT (client_id, reader_id) DO UPDATE SET
     rings = CASE WHEN known.last_at > excluded.last_at - ${RETENTION} THEN known.rings + 1 ELSE 1 END,
     last_at = excluded.last_at`,
)
const FORGET = statement(
  'unjoined-rings.forget',
  'DELETE FROM trust.unjoined_rings WHERE client_id = $1 AND reader_id = $2',
)

export async function unjoinedRings(
  on: Queryable,
  clientId: string,
  readerId: string,
): Promise<UnjoinedRings> {
  const row = await on.row<UnjoinedRings>(OF_CLIENT, [clientId, readerId])
  return row ?? { ofThisReader: 0, ofAllReaders: 0, secondsSinceThisReader: 0, secondsSinceAny: 0 }
}

export async function countUnjoined(tx: Transaction, clientId: string, readerId: string): Promise<void> {
  await tx.rows(COUNT, [clientId, readerId])
}

export async function forgetUnjoined(tx: Transaction, clientId: string, readerId: string): Promise<void> {
  await tx.rows(FORGET, [clientId, readerId])
}
