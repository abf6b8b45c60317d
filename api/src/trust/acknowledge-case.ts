import type { App } from '../app.ts'
import { Forbidden, NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { CaseClosed, type PlatformCase } from './platform-case.ts'
import { platformCaseById, setSeen } from './platform-cases.store.ts'

const messageFor = wordsFor({ 'apiFault.forbidden.ownCase': [] })

/** A member of staff has seen what the platform found. Seen before, it stays with whoever saw it first. */
export function acknowledgeCase(
  { db }: Pick<App, 'db'>,
  viewer: Viewer,
  caseId: string,
): Promise<PlatformCase | CaseClosed> {
  const id = parseId('case', caseId)
  return db.transact(async tx => {
    const found = await platformCaseById(tx, id)
    if (!found) throw new NotFound('case', id)
    if (found.personId === viewer.id) throw new Forbidden(messageFor('apiFault.forbidden.ownCase'))
    if (found.state !== 'OPEN') return new CaseClosed(found)
    await setSeen(tx, viewer.id, id)
    return found
  })
}
