import { type Queryable, statement } from '../foundation/database/database.ts'

const DISPUTES = statement(
  'trust.disputes-of-person',
  `SELECT id, reading_id AS "readingId", state, reason, CASE WHEN client_id = $1 THEN comment END AS comment,
     CASE WHEN reader_id = $1 THEN answer END AS answer, decision, refunded, opened_at AS "openedAt", decided_at AS "decidedAt"
   FROM trust.cases WHERE kind = 'DISPUTE' AND (client_id = $1 OR reader_id = $1) ORDER BY id`,
)
const OPEN = statement(
  'trust.has-open-dispute',
  `SELECT id FROM trust.cases WHERE kind = 'DISPUTE' AND state = 'OPEN' AND (client_id = $1 OR reader_id = $1) LIMIT 1`,
)

/** Disputes about a person's readings, the oldest first, for themselves. */
export const disputesOf = (db: Queryable, personId: string): Promise<object[]> =>
  db.rows(DISPUTES, [personId])

/** Staff have not decided yet about a reading of theirs. */
export const hasOpenDispute = async (db: Queryable, personId: string): Promise<boolean> =>
  (await db.row(OPEN, [personId])) !== null

const SINCE = statement(
  'trust.disputes-since',
  `SELECT count(*)::integer AS count FROM trust.cases WHERE client_id = $1 AND kind = 'DISPUTE' AND opened_at >= $2 AND id <> $3`,
)

/** How many disputes a client opened since a moment, besides one. */
export const disputesSince = async (db: Queryable, clientId: string, since: Date, besides: string) =>
  (await db.row<{ count: number }>(SINCE, [clientId, since, besides]))?.count ?? 0
