import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { lockAnyCase } from './any-case.ts'
import type { AddCaseNoteInput } from './case-desk-inputs.ts'
import { CaseEvent } from './case-event.ts'
import { ownNote, writeNote } from './case-log.store.ts'

const messageFor = wordsFor({ 'badInput.note': ['most'] })

const LONGEST = 2000

/** Writes down what other staff should know of a case, decided or not. Throws NOT_FOUND and BAD_INPUT. */
export function addCaseNote(
  app: Pick<App, 'db'>,
  viewer: Viewer,
  { caseId, words, idempotencyKey: key }: AddCaseNoteInput,
): Promise<CaseEvent | IdempotencyKeyReused> {
  const id = parseId('case', caseId)
  const text = words.trim()
  if (text === '' || text.length > LONGEST) throw new BadInput(messageFor('badInput.note', { most: LONGEST }))
  return app.db.transact(async tx => {
    const keyed = { personId: viewer.id, verb: 'addCaseNote', key, meaning: [id, text] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (!(await lockAnyCase(tx, id))) throw new NotFound('case', id)
    if (claim.was === 'new') {
      await writeNote(tx, viewer.id, id, text)
      await completeRequest(tx, keyed, id)
    }
    return CaseEvent.of((await ownNote(tx, id, viewer.id, text)) as CaseEvent)
  })
}
