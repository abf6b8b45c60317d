import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { MessageRow } from '../chat/message.ts'
import { COLUMNS } from '../chat/messages.store.ts'

const RECORDING_ID = statement(
  'replays.recording-id',
  'UPDATE streams.streams SET recording = $2 WHERE id = $1',
)
/** Of a recording that goes on after a failure, the first moment stays. */
const RECORDING = statement(
  'replays.recording',
  `UPDATE streams.streams SET is_recording = $2, recorded_from = coalesce(recorded_from, CASE WHEN $2 THEN now END)
   FROM foundation.clock_face WHERE id = $1`,
)
const TERMS = statement(
  'replays.terms',
  'UPDATE streams.streams SET replay_price = $2, replays_chat = $3 WHERE id = $1',
)
const TAKE = statement(
  'replays.take-recording',
  'UPDATE streams.streams SET recording = NULL, is_recording = false WHERE id = $1',
)
const ADD = statement(
  'replays.add',
  `INSERT INTO streams.replays (stream_id, file, content_type, bytes, seconds, stored_at)
   SELECT $1, $2, $3, $4, $5, now FROM foundation.clock_face ON CONFLICT DO NOTHING RETURNING stream_id AS id`,
)
const OF = statement(
  'replays.of',
  `SELECT file, content_type AS "contentType", bytes, seconds FROM streams.replays WHERE stream_id = $1`,
)

/** The last ones of a time, the oldest first. */
const MESSAGES = statement(
  'replays.messages',
  `SELECT * FROM (SELECT ${COLUMNS} FROM streams.messages m WHERE m.stream_id = $1 AND m.state = 'SHOWN' AND m.sent_at >= $2 AND m.sent_at < $3
     ORDER BY m.sent_at DESC, m.id DESC LIMIT $4) m ORDER BY m."sentAt", m.id`,
)

export interface ReplayRow {
  readonly file: string
  readonly contentType: string
  readonly bytes: bigint
  readonly seconds: number
}

export const writeRecordingId = (tx: Transaction, id: string, recording: string) =>
  tx.rows(RECORDING_ID, [id, recording])
export const writeRecording = (tx: Transaction, id: string, isOn: boolean) => tx.rows(RECORDING, [id, isOn])
/** There is nothing more to fetch from the engine. */
export const takeRecording = (tx: Transaction, id: string) => tx.rows(TAKE, [id])
/** False when the stream has a replay already. */
export const addReplay = async (
  tx: Transaction,
  id: string,
  stored: {
    readonly file: string
    readonly contentType: string
    readonly bytes: number
    readonly seconds: number
  },
): Promise<boolean> =>
  (await tx.row(ADD, [id, stored.file, stored.contentType, stored.bytes, Math.round(stored.seconds)])) !==
  null

export const replayOf = (on: Queryable, streamId: string) => on.row<ReplayRow>(OF, [streamId])

/** In minor units; 0: nothing. */
export const writeReplayTerms = (tx: Transaction, id: string, price: bigint, replaysChat: boolean) =>
  tx.rows(TERMS, [id, price, replaysChat])

/** What was written between two moments and is still shown; the last ones when there are more. */
export const messagesBetween = (on: Queryable, streamId: string, from: Date, until: Date, most: number) =>
  on.rows<MessageRow>(MESSAGES, [streamId, from, until, most])
