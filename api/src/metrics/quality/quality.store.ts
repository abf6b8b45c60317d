import { type Queryable, statement } from '../../foundation/database/database.ts'
import type { MeasureName } from '../measure.ts'
import type { Sums } from './quality.ts'

const READINGS = `'READINGS_CHAT', 'READINGS_VOICE', 'READINGS_VIDEO'`
const SUMS = `WITH sums AS (
     SELECT reader_id, measure, sum(count) AS count, sum(total) AS total FROM metrics.daily
     WHERE day BETWEEN $1::date AND $2::date AND reader_id IS NOT NULL AND (currency IS NULL OR currency = $3) GROUP BY reader_id, measure
   ), readers AS (
     SELECT reader_id, coalesce(sum(count) FILTER (WHERE measure IN (${READINGS})), 0)::bigint AS readings,
       jsonb_object_agg(measure, jsonb_build_array(count::text, total::text)) AS sums
     FROM sums GROUP BY reader_id
   )`
const PAGE = statement(
  'quality.page',
  `${SUMS} SELECT reader_id AS "readerId", readings::int AS readings, sums FROM readers
   WHERE $4::bigint IS NULL OR (readings, reader_id) < ($4::bigint, $5::uuid) ORDER BY readings DESC, reader_id DESC LIMIT $6`,
)
const LAST = statement(
  'quality.last-readings',
  `SELECT reader_id AS "readerId", ($2::date - max(day))::int AS days FROM metrics.daily
   WHERE reader_id = ANY ($1::uuid[]) AND day <= $2::date AND measure IN (${READINGS}) GROUP BY reader_id`,
)

export interface ReaderSums {
  /** The reader's person. */
  readonly readerId: string
  readonly readings: number
  readonly sums: Sums
}

interface Row {
  readonly readerId: string
  readonly readings: number
  readonly sums: Partial<Record<MeasureName, [string, string]>>
}

/** Whoever had anything counted in a period, most readings first, one more than asked for. */
export async function sumsByReader(
  on: Queryable,
  { from, to, currency }: { from: string; to: string; currency: string },
  after: Pick<ReaderSums, 'readings' | 'readerId'> | null,
  first: number,
): Promise<ReaderSums[]> {
  const place = [after?.readings ?? null, after?.readerId ?? null]
  const rows = await on.rows<Row>(PAGE, [from, to, currency, ...place, first + 1])
  return rows.map(({ sums, ...row }) => ({ ...row, sums: sumsOf(sums) }))
}

const sumsOf = (sums: Row['sums']): Sums =>
  new Map(
    Object.entries(sums).map(([measure, [count, total]]) => [
      measure as MeasureName,
      { count: Number(count), total: BigInt(total) },
    ]),
  )

/** Days from each reader's last counted reading to a day; who has none is missing. */
export const idleDays = async (on: Queryable, readerIds: readonly string[], day: string) =>
  new Map(
    (await on.rows<{ readerId: string; days: number }>(LAST, [readerIds, day])).map(({ readerId, days }) => [
      readerId,
      days,
    ]),
  )
