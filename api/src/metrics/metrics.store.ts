import { type Queryable, statement } from '../foundation/database/database.ts'
import type { MeasureName } from './measure.ts'

const OF_PERIOD = statement(
  'metrics.of-period',
  `SELECT to_char(day, 'YYYY-MM-DD') AS day, measure, count, total FROM metrics.daily
   WHERE day BETWEEN $1::date AND $2::date AND reader_id IS NULL AND (currency IS NULL OR currency = $3) ORDER BY day`,
)
const OF_READER = statement(
  'metrics.of-reader',
  `SELECT to_char(day, 'YYYY-MM-DD') AS day, measure, count, total FROM metrics.daily
   WHERE reader_id = $4 AND day BETWEEN $1::date AND $2::date AND (currency IS NULL OR currency = $3) ORDER BY day`,
)
const ACTIVE_DAYS = statement(
  'metrics.active-days',
  `SELECT to_char(day, 'YYYY-MM-DD') AS day, 'ACTIVE_PEOPLE' AS measure, count(*) AS count, 0::bigint AS total FROM metrics.active_people
   WHERE day BETWEEN $1::date AND $2::date GROUP BY day`,
)
const ACTIVE = statement(
  'metrics.active',
  'SELECT count(DISTINCT person_id)::int AS people FROM metrics.active_people WHERE day BETWEEN $1::date AND $2::date',
)
const COUNTED = statement(
  'metrics.counted',
  'SELECT max(counted_at) AS at FROM metrics.days WHERE day BETWEEN $1::date AND $2::date',
)
const TODAY = statement(
  'metrics.today',
  `SELECT to_char(now AT TIME ZONE $1, 'YYYY-MM-DD') AS day FROM foundation.clock_face`,
)

/** What a day has of a measure. */
export interface DayRow {
  readonly day: string
  readonly measure: MeasureName
  readonly count: bigint
  /** Milliseconds, stars or minor units. */
  readonly total: bigint
}

/** From a day to another, both among them; of one reader alone, or of all. */
export async function daysOf(
  on: Queryable,
  { from, to, currency, readerId }: { from: string; to: string; currency: string; readerId: string | null },
): Promise<DayRow[]> {
  if (readerId !== null) return on.rows(OF_READER, [from, to, currency, readerId])
  const [counted, active] = await Promise.all([
    on.rows<DayRow>(OF_PERIOD, [from, to, currency]),
    on.rows<DayRow>(ACTIVE_DAYS, [from, to]),
  ])
  return [...counted, ...active]
}

/** Each once, on however many days. */
export const activePeople = async (on: Queryable, from: string, to: string): Promise<number> =>
  (await on.row<{ people: number }>(ACTIVE, [from, to]))?.people ?? 0

/** When a day of the period was counted last; null for never. */
export const lastCounted = async (on: Queryable, from: string, to: string): Promise<Date | null> =>
  (await on.row<{ at: Date | null }>(COUNTED, [from, to]))?.at ?? null

/** Which day it is in a zone. */
export const todayIn = async (on: Queryable, zone: string): Promise<string> =>
  (await on.row<{ day: string }>(TODAY, [zone]))?.day ?? ''
