import { parseGlobalId } from '../foundation/contract/global-id.ts'
import { Fault } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'

const messageFor = wordsFor({
  'apiFault.conflict.wrongPerson': [],
})

/** The request header by which a page states whom it was made for. */
export const FOR_PERSON = 'x-for-person'

/**
 * Refuses what a page asks that was made for another person than the one who is signed in now, e.g. in another tab. A
 * request that names nobody, or comes from a visitor, is not judged here.
 */
export function mustBeFor(named: unknown, viewer: Viewer | null): void {
  if (typeof named !== 'string' || named === '' || viewer === null) return
  if (named === viewer.id || parseGlobalId(named)?.id === viewer.id) return
  throw new Fault('CONFLICT', messageFor('apiFault.conflict.wrongPerson'), {
    reason: 'WRONG_PERSON',
  })
}
