import type { App } from '../app.ts'
import { readerById } from '../catalogue/index.ts'
import { type Queryable, statement } from '../foundation/database.ts'
import type { Viewer } from '../foundation/viewer.ts'

const EARNED_TODAY = statement(
  'readings.earned-today',
  `SELECT (SELECT coalesce(sum(reader_share), 0) FROM readings.metered_readings WHERE reader_id = $1 AND started_at >= since)::bigint
     + (SELECT coalesce(sum(amount), 0) FROM ledger.transfers WHERE credit = $2 AND reason = 'tip' AND at >= since)::bigint
     - (SELECT coalesce(sum(t.amount), 0) FROM readings.readings r JOIN ledger.transfers t ON t.subject_id = r.id AND t.number = 1 AND t.reason = 'refund'
        WHERE r.reader_id = $1 AND r.started_at >= since)::bigint AS minor
   FROM date_trunc('day', foundation.clock_now(), $3) AS since`,
)

/** A reader's share of the readings that began today, open ones included, less what she gave back of them, and today's tips. */
export async function earnedToday(
  on: Queryable,
  readerId: string,
  earnings: bigint,
  timeZone: string,
): Promise<bigint> {
  return (await on.row<{ minor: bigint }>(EARNED_TODAY, [readerId, earnings, timeZone]))?.minor ?? 0n
}

/** Where a reader's day begins: the time zone of her profile. */
export async function timeZoneOf(app: App, { readerId }: Viewer): Promise<string> {
  return (readerId && (await readerById(app, readerId))?.timeZone) || 'UTC'
}
