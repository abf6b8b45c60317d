import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { isOpen } from '../answer.ts'
import { lockAnswer } from '../answer-of.ts'
import { stateOf } from '../answer-type.ts'
import { AnswerNotOpen, RecordingTooLarge } from '../refusals.ts'
import { begin } from '../work-on-answer.ts'
import { MOST_BYTES, type UploadRow } from './upload.ts'
import { AnswerUpload } from './upload-type.ts'
import { insertUpload, uploadById } from './uploads.store.ts'

export interface UploadToStart {
  readonly answerId: string
  /** Of the whole recording. */
  readonly bytes: number
  readonly idempotencyKey: string
}

/** Makes room for the recording of an answer, which its reader has begun by that. Nothing is sent yet. */
export function startUpload(
  app: App,
  viewer: Viewer,
  { answerId, bytes, idempotencyKey: key }: UploadToStart,
): Promise<AnswerUpload | AnswerNotOpen | RecordingTooLarge | IdempotencyKeyReused> {
  if (!Number.isInteger(bytes) || bytes < 1) throw new BadInput('bytes must be a whole number, 1 or more.')
  return app.db.transact(async tx => {
    const row = await lockAnswer(tx, viewer, answerId, 'READER')
    const { id, delivery } = row
    if (delivery === 'TEXT') throw new BadInput('This answer is delivered as text.')
    const keyed = { personId: viewer.id, verb: 'startAnswerUpload', key, meaning: [id, bytes] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return seen(await uploadById(tx, claim.subjectId))
    if (!isOpen(row, row.at)) return new AnswerNotOpen(stateOf(row))
    if (bytes > MOST_BYTES[delivery]) return new RecordingTooLarge(MOST_BYTES[delivery])
    await begin(tx, row)
    const upload = await insertUpload(tx, {
      answerId: id,
      readerId: viewer.id,
      delivery,
      bytes: BigInt(bytes),
    })
    await completeRequest(tx, keyed, upload)
    return seen(await uploadById(tx, upload))
  })
}

function seen(row: UploadRow | null): AnswerUpload {
  if (!row) throw new Error('an upload that was written is not there')
  return AnswerUpload.of(row)
}
