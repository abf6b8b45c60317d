import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { AppealReceived, addHistory, appealProblem, lockItem, writeItem } from '../../trust/index.ts'
import {
  AppealNotAllowed,
  type AppealRemovalInput,
  LONGEST_APPEAL,
  RemovedContent,
} from './removed-content.ts'

const messageFor = wordsFor({ 'badInput.appeal': ['most'] })

/** The author of something that was removed asks for a second look, once. Throws NOT_FOUND and BAD_INPUT. */
export function appealRemoval(
  app: App,
  viewer: Viewer,
  { removedContentId, words, idempotencyKey: key }: AppealRemovalInput,
): Promise<RemovedContent | AppealNotAllowed | IdempotencyKeyReused> {
  const id = parseId('removal', removedContentId)
  const text = words.trim()
  if (text === '' || text.length > LONGEST_APPEAL)
    throw new BadInput(messageFor('badInput.appeal', { most: LONGEST_APPEAL }))
  return app.db.transact(async tx => {
    const keyed = { personId: viewer.id, verb: 'appealRemoval', key, meaning: [id, text] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const item = await lockItem(tx, id)
    if (item?.authorId !== viewer.id) throw new NotFound('content', id)
    if (claim.was === 'known') return RemovedContent.of(item)
    const now = app.clock.now()
    const problem = appealProblem(item, now)
    if (problem) return new AppealNotAllowed(problem)
    const appealed = {
      ...item,
      state: 'APPEALED',
      appealWords: text,
      appealedAt: now,
      openedAt: now,
    } as const
    const after = await writeItem(tx, appealed)
    await addHistory(tx, id, 'APPEALED', viewer.id, text)
    const { kind, round } = after
    await emit(tx, AppealReceived, { subjectId: id, payload: { authorId: viewer.id, kind, round } })
    await completeRequest(tx, keyed, id)
    return RemovedContent.of(after)
  })
}
