import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { emit } from '../foundation/events/events.ts'
import { BadInput } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { type AnswerRow, LONGEST_CLARIFICATION, LONGEST_CLARIFIED, mayAskMore, type Side } from './answer.ts'
import { answerNow, lockAnswer } from './answer-of.ts'
import type { Answer } from './answer-type.ts'
import { writeAsked, writeClarified } from './answers.store.ts'
import { ClarificationAsked, ClarificationWritten } from './events.ts'
import { ClarificationNotAllowed } from './refusals.ts'

const messageFor = wordsFor({ 'badInput.clarification': ['most'] })

export interface Clarification {
  readonly answerId: string
  readonly text: string
  readonly idempotencyKey: string
}

/** The client asks the one question that is free after a delivered answer. */
export const askClarification = (app: App, viewer: Viewer, asked: Clarification) =>
  write(app, viewer, asked, {
    verb: 'askClarification',
    side: 'CLIENT',
    most: LONGEST_CLARIFICATION,
    may: row => mayAskMore(row, row.at),
    write: writeAsked,
    event: ClarificationAsked,
  })

/** The reader writes to it, once. */
export const writeClarification = (app: App, viewer: Viewer, written: Clarification) =>
  write(app, viewer, written, {
    verb: 'writeClarification',
    side: 'READER',
    most: LONGEST_CLARIFIED,
    may: row => row.clarification !== null && row.clarified === null,
    write: writeClarified,
    event: ClarificationWritten,
  })

interface Writing {
  readonly verb: string
  readonly side: Side
  readonly most: number
  may(row: AnswerRow): boolean
  write(tx: Transaction, id: string, words: string): Promise<unknown>
  readonly event: typeof ClarificationAsked
}

function write(
  app: App,
  viewer: Viewer,
  { answerId, text, idempotencyKey: key }: Clarification,
  { verb, side, most, may, write, event }: Writing,
): Promise<Answer | ClarificationNotAllowed | IdempotencyKeyReused> {
  const words = text.trim()
  if (words.length < 1 || words.length > most)
    throw new BadInput(messageFor('badInput.clarification', { most }))
  return app.db.transact(async tx => {
    const row = await lockAnswer(tx, viewer, answerId, side)
    const keyed = { personId: viewer.id, verb, key, meaning: [row.id, words] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return answerNow(tx, viewer, row.id)
    if (!may(row)) return new ClarificationNotAllowed()
    await write(tx, row.id, words)
    await completeRequest(tx, keyed, row.id)
    const { clientId, readerId, dueAt } = row
    await emit(tx, event, { subjectId: row.id, payload: { clientId, readerId, dueAt: dueAt.toISOString() } })
    return answerNow(tx, viewer, row.id)
  })
}
