import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { emit } from '../foundation/events/events.ts'
import { BadInput, NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { type AnswerRow, isOpen, LONGEST_TEXT } from './answer.ts'
import { answerNow, lockAnswer } from './answer-of.ts'
import { type Answer, stateOf } from './answer-type.ts'
import { writeViewed } from './answers.store.ts'
import { type Delivered, endAnswer } from './end-answer.ts'
import { AnswerViewed } from './events.ts'
import { AnswerNotOpen, DeliveryIncomplete } from './refusals.ts'
import { uploadById } from './uploads/uploads.store.ts'

const messageFor = wordsFor({ 'badInput.answerText': ['most'] })

export interface Delivery {
  readonly answerId: string
  /** The answer itself, or a note beside a recording. */
  readonly text: string | null
  readonly uploadId: string | null
  readonly idempotencyKey: string
}

/** The reader delivers what was promised, in time: the price that was set aside is theirs and the platform's. */
export function deliverAnswer(
  app: App,
  viewer: Viewer,
  { answerId, uploadId, text, idempotencyKey: key }: Delivery,
): Promise<Answer | AnswerNotOpen | DeliveryIncomplete | IdempotencyKeyReused> {
  const words = text?.trim() || null
  if (words && words.length > LONGEST_TEXT)
    throw new BadInput(messageFor('badInput.answerText', { most: LONGEST_TEXT }))
  return app.db.transact(async tx => {
    const row = await lockAnswer(tx, viewer, answerId, 'READER')
    const keyed = { personId: viewer.id, verb: 'deliverAnswer', key, meaning: [row.id, uploadId, words] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return answerNow(tx, viewer, row.id)
    if (!isOpen(row, row.at)) return new AnswerNotOpen(stateOf(row))
    const delivered = await deliveredBy(tx, row, words, uploadId)
    if (delivered instanceof DeliveryIncomplete) return delivered
    await endAnswer(tx, row, 'DELIVERED', 'READER', delivered)
    await completeRequest(tx, keyed, row.id)
    return answerNow(tx, viewer, row.id)
  })
}

async function deliveredBy(
  tx: Transaction,
  { id, delivery }: AnswerRow,
  text: string | null,
  uploadId: string | null,
): Promise<Delivered | DeliveryIncomplete> {
  if (delivery === 'TEXT') return text ? { text, mediaId: null } : DeliveryIncomplete.text()
  if (uploadId === null) return DeliveryIncomplete.recording()
  const upload = await uploadById(tx, parseId('upload', uploadId))
  if (upload?.answerId !== id) throw new NotFound('recording', uploadId)
  return upload.finishedAt ? { text, mediaId: upload.id } : DeliveryIncomplete.recording()
}

/** The client sees what was delivered. Asked again, the first time counts. */
export function viewAnswer(app: App, viewer: Viewer, answerId: string): Promise<Answer | AnswerNotOpen> {
  return app.db.transact(async tx => {
    const row = await lockAnswer(tx, viewer, answerId, 'CLIENT')
    if (row.state !== 'DELIVERED') return new AnswerNotOpen(stateOf(row))
    if (row.viewedAt === null) {
      await writeViewed(tx, row.id)
      const { clientId, readerId, dueAt } = row
      const payload = { clientId, readerId, dueAt: dueAt.toISOString() }
      await emit(tx, AnswerViewed, { subjectId: row.id, payload })
    }
    return answerNow(tx, viewer, row.id)
  })
}
