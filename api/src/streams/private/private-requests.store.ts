import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

const ASK = statement(
  'private-requests.ask',
  `INSERT INTO streams.private_requests (stream_id, client_id, waiting_id, asked_at) SELECT $1, $2, $3, now FROM foundation.clock_face
   ON CONFLICT (stream_id, client_id) DO UPDATE SET waiting_id = excluded.waiting_id, asked_at = excluded.asked_at
   WHERE private_requests.declined_at IS NULL RETURNING stream_id AS id`,
)
const DECLINE = statement(
  'private-requests.decline',
  `UPDATE streams.private_requests SET declined_at = now FROM foundation.clock_face
   WHERE stream_id = $1 AND waiting_id = $2 AND declined_at IS NULL`,
)
const ASKED = statement(
  'private-requests.asked',
  'SELECT waiting_id AS id FROM streams.private_requests WHERE stream_id = $1 AND declined_at IS NULL ORDER BY asked_at LIMIT 200',
)
const PAUSED_FOR = statement(
  'private-requests.paused-for',
  `SELECT id FROM streams.streams WHERE paused_for = $1`,
)
const WAIT_FOR = statement(
  'private-requests.wait-for',
  'UPDATE streams.streams SET paused_for = $2 WHERE id = $1',
)

/** False when the reader declined them already. */
export const addRequest = async (
  tx: Transaction,
  streamId: string,
  clientId: string,
  waitingId: string,
): Promise<boolean> => (await tx.row(ASK, [streamId, clientId, waitingId])) !== null
export const declineRequest = (tx: Transaction, streamId: string, waitingId: string) =>
  tx.rows(DECLINE, [streamId, waitingId])
/** Places of those who asked and were not declined; who holds one no longer is among them, too. */
export const placesAsking = async (on: Queryable, streamId: string): Promise<Set<string>> =>
  new Set((await on.rows<{ id: string }>(ASKED, [streamId])).map(({ id }) => id))
/** The stream that goes on after a reading; null when none waits for it. */
export const streamPausedFor = async (on: Queryable, readingId: string): Promise<string | null> =>
  (await on.row<{ id: string }>(PAUSED_FOR, [readingId]))?.id ?? null
/** It goes on after this reading instead. */
export const waitForReading = (tx: Transaction, streamId: string, readingId: string) =>
  tx.rows(WAIT_FOR, [streamId, readingId])
