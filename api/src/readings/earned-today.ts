import { type Queryable, statement } from '../foundation/database.ts'

const EARNED_TODAY = statement(
  'readings.earned-today',
  `SELECT coalesce(sum(reader_share), 0)::bigint AS minor FROM api.readings
   WHERE reader_id = $1 AND started_at >= date_trunc('day', api.clock_now(), 'UTC')`,
)

/** A reader's share of the readings that began today, open ones included, in minor units. */
export async function earnedToday(on: Queryable, readerId: string): Promise<bigint> {
  return (await on.row<{ minor: bigint }>(EARNED_TODAY, [readerId]))?.minor ?? 0n
}
