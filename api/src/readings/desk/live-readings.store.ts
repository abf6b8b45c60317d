import { type Queryable, statement } from '../../foundation/database/database.ts'
import type { ReadingRow } from '../reading.ts'
import { readingsByIds } from '../readings.store.ts'
import type { SignsOfLife } from './live-reading.ts'

const GOING_ON = statement(
  'live-readings.going-on',
  `SELECT id FROM (
     (SELECT s.id FROM sessions.going_on s WHERE ($1::uuid IS NULL OR s.id > $1) ORDER BY s.id LIMIT $2)
     UNION (SELECT r.id FROM readings.readings r WHERE r.ring = 'RINGING' AND ($1::uuid IS NULL OR r.id > $1) ORDER BY r.id LIMIT $2)
   ) open ORDER BY id LIMIT $2`,
)
const SIGNS = statement(
  'live-readings.signs',
  `SELECT asked.id, g.heard_at AS "clientSeenAt", coalesce(g.is_here, false) AS "clientIsHere", h.heard_at AS "readerSeenAt",
     coalesce(h.is_here, false) AS "readerIsHere"
   FROM unnest($1::uuid[]) AS asked (id)
     LEFT JOIN LATERAL (SELECT * FROM sessions.signs WHERE session_id = asked.id AND role = 'GUEST' LIMIT 1) g ON true
     LEFT JOIN LATERAL (SELECT * FROM sessions.signs WHERE session_id = asked.id AND role = 'HOST' LIMIT 1) h ON true`,
)

type Row = ReadingRow & SignsOfLife

/** Readings that ring or go on, who was first asked for first; one more than asked for. */
export async function liveReadings(on: Queryable, after: string | null, first: number): Promise<Row[]> {
  const ids = (await on.rows<{ id: string }>(GOING_ON, [after, first + 1])).map(({ id }) => id)
  return withSigns(on, ids)
}

/** One reading in the same terms, whether it goes on or not. */
export const liveReading = async (on: Queryable, id: string): Promise<Row | null> =>
  (await withSigns(on, [id]))[0] ?? null

async function withSigns(on: Queryable, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return []
  const readings = await readingsByIds(on, ids)
  const signs = new Map(
    (await on.rows<SignsOfLife & { id: string }>(SIGNS, [ids])).map(row => [row.id, row] as const),
  )
  return ids.flatMap(id => {
    const [reading, seen] = [readings.get(id), signs.get(id)]
    return reading && seen ? [{ ...reading, ...seen }] : []
  })
}
