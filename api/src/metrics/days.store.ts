import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'

/** How far back days are counted that never were, whether anything happened then or not. */
const MOST_DAYS_BACK = 400

/** @rule when a day is counted anew: while it lasts, once it has ended, daily for two days after that, and when the zone of days changes. */
const DUE = statement(
  'metrics.due-days',
  `SELECT to_char(d.day, 'YYYY-MM-DD') AS day
   FROM foundation.clock_face f,
     LATERAL (SELECT (f.now AT TIME ZONE $1)::date AS day) today,
     LATERAL generate_series(today.day - ${MOST_DAYS_BACK}, today.day, interval '1 day') AS d (day)
     LEFT JOIN metrics.days k ON k.day = d.day::date,
     LATERAL (SELECT (d.day::date + 1)::timestamp AT TIME ZONE $1 AS at) AS over
   WHERE k.day IS NULL OR k.zone <> $1 OR k.counted_at < over.at
     OR (k.counted_at < over.at + interval '2 days' AND k.counted_at < f.now - interval '20 hours')
   ORDER BY d.day DESC LIMIT $2`,
)
const BEGIN = statement(
  'metrics.begin-day',
  `INSERT INTO metrics.days (day, zone, counted_at) VALUES ($1::date, $2, foundation.clock_now())
   ON CONFLICT (day) DO UPDATE SET zone = excluded.zone, counted_at = excluded.counted_at`,
)
const DROP = statement('metrics.drop-day', 'DELETE FROM metrics.daily WHERE day = $1::date')
const DROP_ACTIVE = statement('metrics.drop-active', 'DELETE FROM metrics.active_people WHERE day = $1::date')
const OF_DAY = `FROM metrics.facts
   WHERE at >= ($1::date)::timestamp AT TIME ZONE $2 AND at < ($1::date + 1)::timestamp AT TIME ZONE $2`
const COUNT = statement(
  'metrics.count-day',
  `INSERT INTO metrics.daily (day, measure, reader_id, currency, count, total)
   SELECT $1::date, measure, reader_id, currency, count(*), sum(value)::bigint ${OF_DAY}
   GROUP BY GROUPING SETS ((measure, currency), (measure, currency, reader_id)) HAVING GROUPING(reader_id) = 1 OR reader_id IS NOT NULL`,
)
/** Whoever a fact is of, and a reader who did their part of it. */
const COUNT_ACTIVE = statement(
  'metrics.count-active',
  `INSERT INTO metrics.active_people (day, person_id)
   SELECT DISTINCT $1::date, p.id FROM (
     SELECT person_id AS id ${OF_DAY} AND person_id IS NOT NULL
     UNION ALL SELECT reader_id ${OF_DAY} AND reader_id IS NOT NULL
       AND measure = ANY ('{RINGS_ANSWERED,READINGS_CHAT,READINGS_VOICE,READINGS_VIDEO,APPOINTMENTS_KEPT,ANSWERS}'::text[])) p`,
)

/** Days to count now, the latest first: "2026-12-01". `most` at once. */
export const dueDays = async (on: Queryable, zone: string, most: number): Promise<string[]> =>
  (await on.rows<{ day: string }>(DUE, [zone, most])).map(({ day }) => day)

/** Whoever counts the same day waits here. */
export const beginDay = (tx: Transaction, day: string, zone: string) => tx.rows(BEGIN, [day, zone])

export async function dropCounts(tx: Transaction, day: string): Promise<void> {
  await tx.rows(DROP, [day])
  await tx.rows(DROP_ACTIVE, [day])
}

export async function addCounts(tx: Transaction, day: string, zone: string): Promise<void> {
  await tx.rows(COUNT, [day, zone])
  await tx.rows(COUNT_ACTIVE, [day, zone])
}
