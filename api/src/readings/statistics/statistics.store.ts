import { type Queryable, statement } from '../../foundation/database/database.ts'
import type { ReadingRow } from '../reading.ts'
import type { ReaderTotals } from './reader-statistics.ts'

/** One statement, so that what is counted is counted once: a reading that was counted before adds no row and so no counts. */
const COUNT = statement(
  'statistics.count',
  `WITH added AS (
     INSERT INTO readings.completions (reading_id, profile_id, client_id, ended_at, attributes, channel, topic, shared_ms, earned)
     VALUES ($1, $2, $3, $4, $6, $7::readings.channel, $8, $9, $10)
     ON CONFLICT DO NOTHING RETURNING profile_id, client_id, ended_at
   ), visit AS (
     INSERT INTO readings.visits AS v (profile_id, client_id, readings) SELECT profile_id, client_id, 1 FROM added
     ON CONFLICT (profile_id, client_id) DO UPDATE SET readings = v.readings + 1 RETURNING v.profile_id, v.readings
   ), by_day AS (
     INSERT INTO readings.daily_completions AS d (profile_id, day, subject, readings)
     SELECT profile_id, (ended_at AT TIME ZONE 'UTC')::date, subject, 1 FROM added, unnest($6::text[]) AS subject
     ON CONFLICT (profile_id, day, subject) DO UPDATE SET readings = d.readings + 1
   )
   INSERT INTO readings.reader_totals AS t (profile_id, readings, clients, returning_clients, answer_ms)
   SELECT profile_id, 1, (readings = 1)::int, (readings = 2)::int, ARRAY[$5::bigint] FROM visit
   ON CONFLICT (profile_id) DO UPDATE SET readings = t.readings + 1, clients = t.clients + excluded.clients,
     returning_clients = t.returning_clients + excluded.returning_clients, answer_ms = (excluded.answer_ms || t.answer_ms)[1:20]`,
)
const TOTALS = statement(
  'statistics.totals',
  `SELECT profile_id AS "profileId", readings, clients, returning_clients AS "returningClients", answer_ms::text[] AS "answerMs"
   FROM readings.reader_totals WHERE profile_id = ANY ($1::uuid[])`,
)
const FORGET = statement(
  'statistics.forget-days',
  `DELETE FROM readings.daily_completions WHERE day < (SELECT now - interval '400 days' FROM foundation.clock_face)`,
)

/** Counts a reading that took place, under the attributes that its reader carries. Counted before, it changes nothing. */
export const countCompletion = (on: Queryable, reading: ReadingRow, attributes: readonly string[]) => {
  const {
    id,
    profileId,
    clientId,
    endedAt,
    acceptedAt,
    requestedAt,
    channel,
    topic,
    totalSharedMs,
    readerShare,
  } = reading
  const answerMs = (acceptedAt ?? requestedAt).getTime() - requestedAt.getTime()
  const settled = [channel, topic, totalSharedMs, readerShare]
  return on.rows(COUNT, [id, profileId, clientId, endedAt, answerMs, attributes, ...settled])
}

/** By profile; who never gave a reading is missing. */
export async function readerTotals(
  on: Queryable,
  profileIds: readonly string[],
): Promise<Map<string, ReaderTotals>> {
  const rows = await on.rows<Omit<ReaderTotals, 'answerMs'> & { answerMs: string[] }>(TOTALS, [profileIds])
  return new Map(rows.map(row => [row.profileId, { ...row, answerMs: row.answerMs.map(BigInt) }]))
}

/** Days that no badge looks back to. */
export const forgetDays = (on: Queryable) => on.rows(FORGET)
