import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { UNFINISHED_HOURS, type UploadRow } from './upload.ts'

const COLUMNS = `u.id, u.answer_id AS "answerId", u.reader_id AS "readerId", u.delivery, u.bytes, u.received, u.content_type AS "contentType",
  u.stored_as AS "storedAs", u.receipts, u.finished_at AS "finishedAt"`
const ADD = statement(
  'answer-uploads.add',
  `INSERT INTO answers.uploads (answer_id, reader_id, delivery, bytes, begun_at)
   SELECT $1, $2, $3::answers.delivery, $4, now FROM foundation.clock_face RETURNING id`,
)
const BY_ID = statement('answer-uploads.by-id', `SELECT ${COLUMNS} FROM answers.uploads u WHERE id = $1`)
const LATEST = statement(
  'answer-uploads.latest',
  `SELECT ${COLUMNS} FROM answers.uploads u WHERE answer_id = $1 ORDER BY begun_at DESC, id LIMIT 1`,
)
const BEGUN = statement(
  'answer-uploads.begun',
  'UPDATE answers.uploads SET content_type = $2, stored_as = $3 WHERE id = $1 AND stored_as IS NULL RETURNING id',
)
const RECEIVED = statement(
  'answer-uploads.received',
  `UPDATE answers.uploads SET received = received + $3, receipts = array_append(receipts, $4) WHERE id = $1 AND received = $2 RETURNING id`,
)
const FINISHED = statement(
  'answer-uploads.finished',
  'UPDATE answers.uploads SET finished_at = (SELECT now FROM foundation.clock_face) WHERE id = $1 AND finished_at IS NULL',
)
const FORGET = statement(
  'answer-uploads.forget',
  `DELETE FROM answers.uploads u USING answers.answers a, foundation.clock_face c
   WHERE a.id = u.answer_id AND a.media_id IS DISTINCT FROM u.id
     AND (a.state <> 'REQUESTED' OR (u.finished_at IS NULL AND u.begun_at < c.now - make_interval(hours => ${UNFINISHED_HOURS})))
   RETURNING ${COLUMNS}`,
)

export async function insertUpload(
  tx: Transaction,
  { answerId, readerId, delivery, bytes }: Pick<UploadRow, 'answerId' | 'readerId' | 'delivery' | 'bytes'>,
): Promise<string> {
  const added = await tx.row<{ id: string }>(ADD, [answerId, readerId, delivery, bytes])
  if (!added) throw new Error('answers.uploads took no row')
  return added.id
}

export const uploadById = (on: Queryable, id: string) => on.row<UploadRow>(BY_ID, [id])

/** The one that was begun last for an answer. */
export const latestUpload = (on: Queryable, answerId: string) => on.row<UploadRow>(LATEST, [answerId])

/** False when another request was faster. */
export const writeStored = async (
  on: Queryable,
  id: string,
  contentType: string,
  storedAs: string,
): Promise<boolean> => (await on.row(BEGUN, [id, contentType, storedAs])) !== null

/** False when the part at this place came already. */
export const writeReceived = async (
  on: Queryable,
  { id, received }: Pick<UploadRow, 'id' | 'received'>,
  size: number,
  receipt: string,
): Promise<boolean> => (await on.row(RECEIVED, [id, received, size, receipt])) !== null

export const writeFinished = (on: Queryable, id: string) => on.rows(FINISHED, [id])

/** Takes out the rows of what will not be delivered, and returns them: their files are to be deleted. */
export const forgetUnused = (tx: Transaction) => tx.rows<UploadRow>(FORGET)
