import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { addHistory, lockItem } from '../../trust/index.ts'
import { type AddModerationNoteInput, LONGEST_WORDS } from './decision.ts'
import { ModerationItem } from './item.ts'

const messageFor = wordsFor({ 'badInput.note': ['most'] })

/** Writes down what other staff should know of something in the queue. Throws NOT_FOUND and BAD_INPUT. */
export function addModerationNote(
  app: Pick<App, 'db'>,
  viewer: Viewer,
  { moderationItemId, words, idempotencyKey: key }: AddModerationNoteInput,
): Promise<ModerationItem | IdempotencyKeyReused> {
  const id = parseId('moderation item', moderationItemId)
  const text = words.trim()
  if (text === '' || text.length > LONGEST_WORDS)
    throw new BadInput(messageFor('badInput.note', { most: LONGEST_WORDS }))
  return app.db.transact(async tx => {
    const keyed = { personId: viewer.id, verb: 'addModerationNote', key, meaning: [id, text] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const item = await lockItem(tx, id)
    if (!item) throw new NotFound('content', id)
    if (claim.was === 'new') {
      await addHistory(tx, id, 'NOTED', viewer.id, text)
      await completeRequest(tx, keyed, id)
    }
    return ModerationItem.of(item)
  })
}
