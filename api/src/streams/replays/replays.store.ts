import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

const RECORDING_ID = statement(
  'replays.recording-id',
  'UPDATE streams.streams SET recording = $2 WHERE id = $1',
)
const RECORDING = statement('replays.recording', 'UPDATE streams.streams SET is_recording = $2 WHERE id = $1')
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
