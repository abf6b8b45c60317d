import type { App } from '../app.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { BadInput, Forbidden, NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { CaseClosed, type CloseCaseInput, type PlatformCase } from './platform-case.ts'
import { platformCaseById, setClosed } from './platform-cases.store.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.ownCase': [],
  'badInput.note': ['most'],
})

const MOST_CHARACTERS = 2_000

/** Staff have looked at what the platform found, and record what was done about it. Closes once; no money moves by it. */
export function closeCase(
  app: Pick<App, 'db'>,
  viewer: Viewer,
  { caseId, note, idempotencyKey: key }: CloseCaseInput,
): Promise<PlatformCase | CaseClosed | IdempotencyKeyReused> {
  const id = parseId('case', caseId)
  const words = note.trim()
  if (words === '' || words.length > MOST_CHARACTERS)
    throw new BadInput(messageFor('badInput.note', { most: MOST_CHARACTERS }))
  return app.db.transact(async tx => {
    const keyed = { personId: viewer.id, verb: 'closeCase', key, meaning: [id, words] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const found = await platformCaseById(tx, id)
    if (!found) throw new NotFound('case', id)
    if (claim.was === 'known') return found
    if (found.personId === viewer.id) throw new Forbidden(messageFor('apiFault.forbidden.ownCase'))
    const closed = await setClosed(tx, viewer.id, id, words)
    if (!closed) return new CaseClosed((await platformCaseById(tx, id)) ?? found)
    await completeRequest(tx, keyed, id)
    return closed
  })
}
