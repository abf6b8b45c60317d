import { type Queryable, statement } from '../../foundation/database/database.ts'
import type { MeasureName } from '../measure.ts'

const MICROSECONDS = '(extract(epoch FROM at) * 1000000)::bigint'
const ROWS = statement(
  'metrics.rows',
  `SELECT measure, at, ${MICROSECONDS} AS micros, node, id, reader_id AS "readerId", person_id AS "personId", currency, value FROM metrics.facts
   WHERE at >= ($1::date)::timestamp AT TIME ZONE $3 AND at < ($2::date + 1)::timestamp AT TIME ZONE $3 AND measure = ANY ($4::text[])
     AND ($5::uuid IS NULL OR reader_id = $5) AND (currency IS NULL OR currency = $6)
     AND ($7::bigint IS NULL OR (${MICROSECONDS}, measure, id) < ($7::bigint, $8::text, $9::text))
   ORDER BY micros DESC, measure DESC, id DESC LIMIT $10`,
)
const ACTIVE = statement(
  'metrics.active-rows',
  `SELECT 'ACTIVE_PEOPLE' AS measure, (min(day) + 0)::timestamp AT TIME ZONE $3 AS at, 0::bigint AS micros, 'Person' AS node, person_id::text AS id,
     NULL::uuid AS "readerId", person_id AS "personId", NULL::text AS currency, count(*) AS value
   FROM metrics.active_people WHERE day BETWEEN $1::date AND $2::date AND ($4::uuid IS NULL OR person_id > $4)
   GROUP BY person_id ORDER BY person_id LIMIT $5`,
)

/** Something that was counted. */
export interface FactRow {
  readonly measure: MeasureName
  readonly at: Date
  /** `at` in microseconds since 1970. */
  readonly micros: bigint
  /** Of which type of the contract it is, and its id there. */
  readonly node: string
  readonly id: string
  readonly readerId: string | null
  readonly personId: string | null
  /** Of a value that is money. */
  readonly currency: string | null
  readonly value: bigint
}

export interface RowsAsked {
  readonly from: string
  readonly to: string
  readonly zone: string
  readonly measures: readonly MeasureName[]
  readonly readerId: string | null
  readonly currency: string
}
/** Behind which fact a page begins. */
export type Place = Pick<FactRow, 'micros' | 'measure' | 'id'>

/** The latest first, one more than asked for. */
export const factsOf = (on: Queryable, asked: RowsAsked, place: Place | null, first: number) =>
  on.rows<FactRow>(ROWS, [
    ...[asked.from, asked.to, asked.zone, asked.measures, asked.readerId, asked.currency],
    ...[place?.micros ?? null, place?.measure ?? null, place?.id ?? null, first + 1],
  ])

/** Each person once, with on how many days they were active; by their ids, one more than asked for. */
export const activeFacts = (on: Queryable, asked: RowsAsked, after: string | null, first: number) =>
  on.rows<FactRow>(ACTIVE, [asked.from, asked.to, asked.zone, after, first + 1])
