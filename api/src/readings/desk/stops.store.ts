import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

/** That staff ended a reading, and what they say to both sides. */
export interface Stop {
  readonly readingId: string
  readonly words: string
}

const ADD = statement(
  'reading-stops.add',
  'INSERT INTO readings.stops (reading_id, by, words) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
)
const BY_IDS = statement(
  'reading-stops.by-ids',
  'SELECT reading_id AS "readingId", words FROM readings.stops WHERE reading_id = ANY ($1::uuid[])',
)

export const addStop = (tx: Transaction, staffId: string, { readingId, words }: Stop) =>
  tx.rows(ADD, [readingId, staffId, words])

/** By their readings. */
export const stopsOf = async (on: Queryable, ids: readonly string[]): Promise<Map<string, Stop>> =>
  new Map((await on.rows<Stop>(BY_IDS, [ids])).map(stop => [stop.readingId, stop]))
